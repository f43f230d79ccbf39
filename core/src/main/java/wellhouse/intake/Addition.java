package wellhouse.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.CardText;
import wellhouse.people.ContactPoint;
import wellhouse.people.Milestone;
import wellhouse.people.Organization;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Profile;
import wellhouse.people.Remark;
import wellhouse.people.Told;

/// Adds to one person what a description tells that was not known.
final class Addition {

    private final Book book;
    private final Ports ports;
    private final Person person;
    private final Instant now;
    private final Optional<Profile> before;
    private final List<Told> said = new ArrayList<>();
    private boolean told;

    /// @param isNew whether nothing is written of the person yet, so that nothing need be compared
    Addition(Book book, Ports ports, Person person, boolean isNew, Instant now) {
        this(book, ports, person, isNew ? Optional.empty() : ports.people().profile(book.id(), person.id()), now);
    }

    /// @param before what is written about them, if they are not new
    Addition(Book book, Ports ports, Person person, Optional<Profile> before, Instant now) {
        this.book = book;
        this.ports = ports;
        this.person = person;
        this.now = now;
        this.before = before;
    }

    /// @return whether anything was new
    boolean add(Seen description, Identity identity) {
        OfPerson seen = description.person();
        Optional<String> photo = seen.photo().map(picture -> ports.photos().put(book.id(), picture));
        if (before.isEmpty()) {
            say(person.id(), "name", seen);
        }
        Person enriched = PersonTaker.enriched(person, seen, photo);
        if (before.isEmpty() || !enriched.equals(person)) {
            identity.put(enriched);
            fields(enriched, seen);
            told = true;
        }
        points(seen, description.normals());
        jobs(seen, identity);
        homes(seen);
        dates(seen);
        remarks(seen);
        card(seen);
        Set<String> circles = before.map(Profile::circles).orElse(Set.of());
        seen.labels().stream().filter(label -> !circles.contains(label)).forEach(label -> {
            people().circle(book.id(), person.id(), label, true);
            told = true;
        });
        people().put(book.id(), said);
        return told;
    }

    /// Notes which fields of the person record this source filled.
    private void fields(Person enriched, OfPerson seen) {
        field("name", !enriched.name().equals(person.name()), seen);
        field("birthday", !enriched.birthday().equals(person.birthday()), seen);
        field("photo", !enriched.photo().equals(person.photo()), seen);
        field("met", !enriched.met().equals(person.met()), seen);
    }

    private void field(String field, boolean changed, OfPerson seen) {
        if (changed) {
            say(person.id(), field, seen);
        }
    }

    /// Notes that this source said a value.
    private void say(Id<?> row, String field, OfPerson seen) {
        Origin origin = seen.origin();
        said.add(new Told(row, field, person.id(), origin.source(), origin.file(), origin.where(), now));
        told = true;
    }

    private void points(OfPerson seen, List<String> normals) {
        Set<String> known = known(Profile::points, point -> point.kind() + compared(point.normal(), point.value()));
        for (int i = 0; i < normals.size(); i++) {
            Sighting.Point point = seen.points().get(i);
            String normal = normals.get(i);
            if (known.add(point.kind() + compared(normal, point.value()))) {
                Id<ContactPoint> id = next();
                people().put(
                                book.id(),
                                new ContactPoint(
                                        id,
                                        person.id(),
                                        point.kind(),
                                        point.value(),
                                        normal,
                                        point.label(),
                                        point.preferred()));
                say(id, "", seen);
            }
        }
    }

    private static String compared(String normal, String value) {
        return normal.isEmpty() ? "=" + value.strip() : normal;
    }

    /// A newer export of LinkedIn tells the position held now: one it told before and does not tell any more is over.
    private void leave(OfPerson seen) {
        if (before.isEmpty() || seen.jobs().isEmpty() || !seen.origin().source().equals("linkedin")) {
            return;
        }
        Set<Id<?>> told = new HashSet<>();
        people().told(book.id(), person.id()).stream()
                .filter(one -> one.source().equals("linkedin"))
                .forEach(one -> told.add(one.row()));
        for (Position position : before.get().positions()) {
            boolean still = seen.jobs().stream()
                    .anyMatch(job -> job.organization().equals(position.organizationName())
                            && job.title().equals(position.title()));
            if (!still && position.to().isEmpty() && told.contains(position.id())) {
                LocalDate today = book.dayOf(now);
                people().put(book.id(), position.until(new PartialDate(today.getYear(), today.getMonthValue(), 0)));
                this.told = true;
            }
        }
    }

    private void jobs(OfPerson seen, Identity identity) {
        leave(seen);
        Set<String> known = known(Profile::positions, job -> job.organizationName() + "\n" + job.title());
        // Who has a title there is there: that alone says nothing new.
        known.addAll(known(Profile::positions, job -> job.organizationName() + "\n"));
        for (Sighting.Job job : seen.jobs()) {
            if (known.add(job.organization() + "\n" + job.title())) {
                Organization organization = identity.organization(job.organization());
                Id<Position> id = next();
                people().put(
                                book.id(),
                                new Position(
                                        id,
                                        person.id(),
                                        organization.id(),
                                        job.organization(),
                                        job.title(),
                                        job.function(),
                                        job.from(),
                                        job.to()));
                say(id, "", seen);
            }
        }
    }

    private void homes(OfPerson seen) {
        Set<String> known = known(
                Profile::places,
                place -> String.join("\n", place.street(), place.city(), place.postalCode(), place.country()));
        for (Sighting.Home home : seen.homes()) {
            if (known.add(String.join("\n", home.street(), home.city(), home.postalCode(), home.country()))) {
                Id<Place> id = next();
                people().put(
                                book.id(),
                                new Place(
                                        id,
                                        person.id(),
                                        home.label(),
                                        home.street(),
                                        home.city(),
                                        home.region(),
                                        home.postalCode(),
                                        home.country()));
                say(id, "", seen);
            }
        }
    }

    private void dates(OfPerson seen) {
        Set<String> known =
                known(Profile::milestones, day -> day.date() + day.what().toLowerCase(Locale.ROOT));
        for (Sighting.LifeDate day : seen.dates()) {
            if (known.add(day.date() + day.what().toLowerCase(Locale.ROOT))) {
                Id<Milestone> id = next();
                people().put(book.id(), new Milestone(id, person.id(), day.date(), day.what(), day.yearly()));
                say(id, "", seen);
            }
        }
    }

    /// A remark says something new if one of its lines does: tables have one field for all of somebody's notes.
    private void remarks(OfPerson seen) {
        Set<String> known = new HashSet<>();
        before.map(Profile::remarks)
                .orElse(List.of())
                .forEach(remark -> known.addAll(lines(remark.kind(), remark.text())));
        for (Sighting.Said said : seen.remarks()) {
            if (known.addAll(lines(said.kind(), said.text()))) {
                Id<Remark> id = next();
                people().put(
                                book.id(),
                                new Remark(
                                        id,
                                        person.id(),
                                        said.kind(),
                                        said.text(),
                                        now,
                                        seen.origin().source()));
                say(id, "", seen);
            }
        }
    }

    private static List<String> lines(Remark.Kind kind, String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> kind + line)
                .toList();
    }

    private void card(OfPerson seen) {
        if (seen.cardText().isEmpty()) {
            return;
        }
        String text = seen.cardText().get();
        List<CardText> cards = before.map(Profile::cards).orElse(List.of());
        Optional<CardText> same = cards.stream()
                .filter(card -> card.text().equals(text)
                        || !seen.uid().isEmpty() && card.uid().equals(seen.uid()))
                .findFirst();
        boolean leftHere = same.isPresent() || person.id().toString().equals(seen.uid());
        if (leftHere && CardText.isOurs(text)) {
            return;
        }
        if (same.isEmpty() || !same.get().text().equals(text)) {
            Id<CardText> id = same.map(CardText::id).orElseGet(this::next);
            people().put(book.id(), new CardText(id, person.id(), seen.uid(), text));
            if (same.isEmpty()) {
                say(id, "", seen);
            }
            told = true;
        }
    }

    private <T> Set<String> known(Function<Profile, List<T>> part, Function<T, String> compared) {
        Set<String> all = new HashSet<>();
        before.ifPresent(profile -> part.apply(profile).forEach(row -> all.add(compared.apply(row))));
        return all;
    }

    private People people() {
        return ports.people();
    }

    private <T> Id<T> next() {
        return ports.ids().next();
    }
}
