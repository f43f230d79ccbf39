package wellhouse.web.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.Promise;
import wellhouse.people.ContactPoint;
import wellhouse.people.Person;
import wellhouse.people.Profile;
import wellhouse.people.Remark;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Hello;
import wellhouse.web.frame.View;

/// All that the page of one person shows.
///
/// @param person as written
/// @param profile what hangs on them
/// @param hellos ways to reach them now, the best first
/// @param tie how things stand between us
/// @param through who brought us together
/// @param bothAt where both of us were, in one sentence; may be empty
/// @param others their people
/// @param timeline the newest moments
/// @param help acts of help, newest first
/// @param circles all circles of the book, to choose from
/// @param parts who became part of them, the newest first
/// @param maybeSame whether somebody else may be the same person
/// @param apart who is kept apart from them
public record Portrait(
        Person person,
        Face face,
        Profile profile,
        List<Hello> hellos,
        TieShown tie,
        Optional<Face> through,
        String bothAt,
        List<Other> others,
        Moments timeline,
        List<Need> needs,
        List<Offer> offers,
        List<Promise> promises,
        List<Help> help,
        List<Introduced> introductions,
        List<String> circles,
        List<Part> parts,
        boolean maybeSame,
        List<Face> apart) {

    /// Somebody who became part of them.
    ///
    /// @param day when
    /// @param byItself whether nobody was asked
    public record Part(String id, String name, LocalDate day, boolean byItself) {}

    /// An introduction they are one of.
    ///
    /// @param told where it stands, in words
    public record Introduced(String path, String told) {}

    /// Somebody they know.
    ///
    /// @param how in words
    /// @param said whether somebody said so; otherwise it is probable
    /// @param relation its id where it was said, to take it away; empty otherwise
    public record Other(Face face, String how, boolean said, String relation) {}

    /// Some of a timeline.
    ///
    /// @param years newest first
    /// @param next the address of the earlier ones; empty at the beginning of time
    public record Moments(List<Year> years, String next) {

        public boolean isEmpty() {
            return years.isEmpty();
        }
    }

    /// The moments of one year.
    ///
    /// @param shown whether its number stands above already
    public record Year(int year, boolean shown, List<Moment> moments) {}

    /// One moment.
    ///
    /// @param kind the word of its kind
    /// @param icon the icon's name
    /// @param direction the word of who began
    public record Moment(
            String id,
            LocalDate day,
            String kind,
            String icon,
            String direction,
            String title,
            String note,
            int others) {}

    /// The address of this person.
    public String path() {
        return face.path();
    }

    /// What they do now: title and organization, or the place they live in; may be empty.
    public String work() {
        return profile.positions().stream()
                .filter(position -> position.to().isEmpty())
                .findFirst()
                .map(position -> position.title().isEmpty()
                                || position.organizationName().isEmpty()
                        ? position.title() + position.organizationName()
                        : position.title() + ", " + position.organizationName())
                .orElse("");
    }

    /// Where they live; may be empty.
    public String city() {
        return profile.places().stream()
                .map(place -> place.city())
                .filter(city -> !city.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// What was said of them, of some kinds, newest first.
    public List<Remark> remarks(Remark.Kind... kinds) {
        Set<Remark.Kind> wanted = Set.of(kinds);
        return profile.remarks().stream()
                .filter(remark -> wanted.contains(remark.kind()))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    /// Open promises, mine or theirs.
    public List<Promise> promises(boolean mine) {
        return promises.stream()
                .filter(promise -> promise.mine() == mine && promise.status() == Promise.Status.OPEN)
                .toList();
    }

    public List<Need> openNeeds() {
        return needs.stream().filter(need -> need.status() == Need.Status.OPEN).toList();
    }

    /// Needs that somebody else was asked to meet.
    public List<Need> handedOn() {
        return needs.stream()
                .filter(need -> need.status() == Need.Status.HANDED_ON)
                .toList();
    }

    /// The icon of a contact point.
    public static String icon(ContactPoint point) {
        return switch (point.kind()) {
            case EMAIL -> "mail";
            case PHONE -> "call";
            case URL, HANDLE -> "social";
        };
    }

    /// A web address to open; empty where the contact point has none that is safe to open.
    public static String address(ContactPoint point) {
        return switch (point.kind()) {
            case EMAIL -> Hello.mailto(point.value());
            case PHONE ->
                "tel:" + (point.normal().isEmpty() ? point.value().replaceAll("[^+0-9]", "") : point.normal());
            case URL, HANDLE ->
                point.value().startsWith("https://") || point.value().startsWith("http://") ? point.value() : "";
        };
    }

    /// The owner's date of a moment.
    public LocalDate day(View view, Instant at) {
        return view.visit().map(visit -> visit.book().dayOf(at)).orElse(LocalDate.EPOCH);
    }

    /// The circles they are in, as the form shows them.
    public String circleNames() {
        return String.join(", ", profile.circles());
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Portrait[" + person.id() + "]";
    }
}
