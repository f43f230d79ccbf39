package wellhouse.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wellhouse.people.ContactPoint;
import wellhouse.people.Person;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction;

/// What is known of somebody who waits: enough to say in two seconds who that is.
///
/// @param addresses their e-mail addresses
/// @param organization a guess by the domain of an address; empty where it says nothing
/// @param days contact days in all
/// @param mine how many interactions the owner began
/// @param theirs how many they began
/// @param meetings meetings among the newest
/// @param subjects what some of the newest were about
public record Stranger(
        Person person,
        List<String> addresses,
        String organization,
        int days,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        int mine,
        int theirs,
        int meetings,
        List<String> subjects) {

    /// From this many contact days on somebody is worth a decision. Our choice.
    public static final int MATTERS = 3;

    /// How many of the newest interactions are looked at for the rest.
    public static final int LOOKED_AT = 60;

    private static final int SUBJECTS = 4;

    /// Domains of mail for everybody: they say nothing about where somebody works.
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "gmail",
            "googlemail",
            "yahoo",
            "ymail",
            "hotmail",
            "outlook",
            "live",
            "msn",
            "icloud",
            "me",
            "mac",
            "aol",
            "gmx",
            "web",
            "t-online",
            "freenet",
            "posteo",
            "mailbox",
            "proton",
            "protonmail",
            "pm",
            "fastmail",
            "zoho",
            "yandex",
            "mail",
            "hey",
            "tutanota",
            "tuta",
            "orange",
            "wanadoo",
            "laposte",
            "free",
            "libero",
            "bluewin",
            "comcast",
            "verizon",
            "att",
            "btinternet",
            "sky",
            "example",
            "qq",
            "163",
            "126");

    /// Names under a country that are no organization's own, such as the `co` of `co.uk`.
    private static final Set<String> SECOND = Set.of("co", "com", "org", "net", "ac", "edu", "gov", "or", "ne", "go");

    public Stranger {
        addresses = List.copyOf(addresses);
        subjects = List.copyOf(subjects);
    }

    /// Reckons it from what the rooms know.
    ///
    /// @param days all contact days, oldest first
    /// @param newest the newest interactions, up to [#LOOKED_AT]
    public static Stranger of(
            Person person, List<ContactPoint> points, List<ContactDay> days, List<Interaction> newest) {
        List<String> addresses = points.stream()
                .filter(point -> point.kind() == ContactPoint.Kind.EMAIL)
                .map(ContactPoint::value)
                .distinct()
                .toList();
        String organization = addresses.stream()
                .map(Stranger::organizationOf)
                .filter(guess -> !guess.isEmpty())
                .findFirst()
                .orElse("");
        return new Stranger(
                person,
                addresses,
                organization,
                days.size(),
                days.stream().findFirst().map(ContactDay::day),
                days.isEmpty() ? Optional.empty() : Optional.of(days.getLast().day()),
                days.stream().mapToInt(ContactDay::sent).sum(),
                days.stream().mapToInt(ContactDay::received).sum(),
                (int) newest.stream()
                        .filter(one -> one.kind() == Interaction.Kind.MEETING)
                        .count(),
                newest.stream()
                        .map(one ->
                                one.title().strip().replaceFirst("(?i)^(?:(?:re|aw|fwd?|wg|sv|antw)\\s*:\\s*)++", ""))
                        .filter(title -> !title.isEmpty())
                        .distinct()
                        .limit(SUBJECTS)
                        .toList());
    }

    /// A guess at an organization by the domain of an address: `ana@mail.river-bank.co.uk` is of `River Bank`.
    ///
    /// @return empty for addresses that everybody can have
    public static String organizationOf(String address) {
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        List<String> parts = List.of(domain.split("\\."));
        if (parts.size() < 2) {
            return "";
        }
        int at = parts.size() - 2;
        if (at > 0 && SECOND.contains(parts.get(at)) && parts.getLast().length() == 2) {
            at--;
        }
        String name = parts.get(at);
        if (name.length() < 2 || FOR_EVERYBODY.contains(name)) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        for (String word : name.split("-")) {
            if (!word.isEmpty()) {
                shown.append(shown.isEmpty() ? "" : " ")
                        .append(word.length() < 4 ? word.toUpperCase(Locale.ROOT) : capital(word));
            }
        }
        return shown.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// Masked.
    @Override
    public String toString() {
        return "Stranger[" + person + "]";
    }
}
