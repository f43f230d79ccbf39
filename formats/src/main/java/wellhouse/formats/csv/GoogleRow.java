package wellhouse.formats.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wellhouse.formats.csv.Table.Row;
import wellhouse.formats.source.Saying;
import wellhouse.formats.source.WrittenDate;
import wellhouse.intake.Origin;
import wellhouse.intake.Sighting.Home;
import wellhouse.intake.Sighting.Job;
import wellhouse.intake.Sighting.LifeDate;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Point;
import wellhouse.intake.Sighting.Said;
import wellhouse.people.ContactPoint.Kind;
import wellhouse.people.Name;
import wellhouse.people.Remark;
import wellhouse.people.Role;
import wellhouse.people.Tier;

/// A row of Google's contacts to a sighting of a person.
///
/// Several values share a field, with ` ::: ` between them; `* ` before a label marks what is preferred, before a
/// group one of its own. Our own tables have the same headings and some more, see [PeopleTable].
final class GoogleRow {

    private static final String BETWEEN = " ::: ";
    /// No column number is larger than this in Google's own exports.
    private static final int MOST_COLUMNS = 50;
    private static final Set<String> NO_CIRCLES =
            Set.of("mycontacts", "my contacts", "starred", "other contacts", "starred in android");
    private static final Map<String, Role> ROLES =
            Map.of("coworkers", Role.COLLEAGUE, "friends", Role.FRIEND, "family", Role.KIN);

    private final Row row;

    GoogleRow(Row row) {
        this.row = row;
    }

    /// The person; empty if nobody is named.
    Optional<OfPerson> person(String file) {
        List<Point> points = points();
        Name name = name(points);
        if (name.isEmpty() && points.isEmpty()) {
            return Optional.empty();
        }
        Set<String> groups = groups();
        return Optional.of(new OfPerson(
                new Origin("google", file, row.where(), row.fingerprint()),
                name,
                row.get("Wellhouse Id"),
                points,
                jobs(),
                homes(),
                WrittenDate.of(row.get("Birthday")),
                dates(),
                remarks(),
                roles(groups),
                ours(Tier.class, row.get("Wellhouse Tier")).findFirst(),
                groups,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /// Google puts the address into the name where it knows no other.
    private Name name(List<Point> points) {
        Name name = new Name(
                row.get("Name"),
                row.get("Name Prefix"),
                either("First Name", "Given Name"),
                either("Middle Name", "Additional Name"),
                either("Last Name", "Family Name"),
                row.get("Name Suffix"),
                row.get("Nickname"));
        boolean address = points.stream().anyMatch(point -> point.value().equalsIgnoreCase(name.shown()));
        return address ? Name.NONE : name;
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        add(points, Kind.EMAIL, "E-mail");
        add(points, Kind.PHONE, "Phone");
        add(points, Kind.URL, "Website");
        for (int i = 1; has("IM " + i + " - Value"); i++) {
            String service = row.get("IM " + i + " - Service").toLowerCase(Locale.ROOT);
            for (String value : split(row.get("IM " + i + " - Value"))) {
                String handle = service.isEmpty() ? value : service + ":" + value;
                points.add(new Point(Kind.HANDLE, handle, service, false));
            }
        }
        return points;
    }

    private void add(List<Point> points, Kind kind, String what) {
        for (int i = 1; has(what + " " + i + " - Value"); i++) {
            List<String> values = split(row.get(what + " " + i + " - Value"));
            String label = label(what, i);
            List<String> labels = split(label);
            boolean preferred = label.startsWith("*");
            for (int v = 0; v < values.size(); v++) {
                String own = labels.size() == values.size() ? labels.get(v) : labels.isEmpty() ? "" : labels.getFirst();
                points.add(new Point(kind, values.get(v), plain(own), preferred && v == 0));
            }
        }
    }

    private List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        addJob(jobs, "Organization ");
        for (int i = 1; has("Organization " + i + " - Name"); i++) {
            addJob(jobs, "Organization " + i + " - ");
        }
        if (jobs.isEmpty() && !row.get("Occupation").isEmpty()) {
            jobs.add(new Job("", row.get("Occupation"), "", Optional.empty(), Optional.empty()));
        }
        return jobs;
    }

    private void addJob(List<Job> jobs, String before) {
        String name = row.get(before + "Name");
        String title = row.get(before + "Title");
        if (!name.isEmpty() || !title.isEmpty()) {
            jobs.add(new Job(name, title, row.get(before + "Department"), Optional.empty(), Optional.empty()));
        }
    }

    private List<Home> homes() {
        List<Home> homes = new ArrayList<>();
        for (int i = 1; has("Address " + i + " - Formatted"); i++) {
            String before = "Address " + i + " - ";
            String street = Stream.of("PO Box", "Extended Address", "Street")
                    .map(part -> row.get(before + part))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            Home home = new Home(
                    plain(label("Address", i)),
                    street,
                    row.get(before + "City"),
                    row.get(before + "Region"),
                    row.get(before + "Postal Code"),
                    row.get(before + "Country"));
            if (!(street + home.city() + home.region() + home.postalCode() + home.country()).isEmpty()) {
                homes.add(home);
            } else if (!row.get(before + "Formatted").isEmpty()) {
                homes.add(new Home(home.label(), row.get(before + "Formatted"), "", "", "", ""));
            }
        }
        return homes;
    }

    private List<LifeDate> dates() {
        List<LifeDate> dates = new ArrayList<>();
        for (int i = 1; has("Event " + i + " - Value"); i++) {
            String label = plain(label("Event", i)).toLowerCase(Locale.ROOT);
            WrittenDate.of(row.get("Event " + i + " - Value"))
                    .ifPresent(date -> dates.add(new LifeDate(date, label.isEmpty() ? "date" : label, true)));
        }
        return dates;
    }

    private List<Said> remarks() {
        List<Said> said = new ArrayList<>();
        Saying.add(said, Remark.Kind.NOTE, row.get("Notes"));
        Saying.add(said, Remark.Kind.INTEREST, row.get("Hobby"));
        String spoken = Stream.of("First", "Middle", "Last")
                .map(part -> row.get("Phonetic " + part + " Name"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String other = spoken.isEmpty() ? row.get("Yomi Name") : spoken;
        Saying.add(said, Remark.Kind.NOTE, other.isEmpty() ? "" : "≈ " + other);
        Saying.add(said, Remark.Kind.NOTE, row.get("Maiden Name").isEmpty() ? "" : "≈ " + row.get("Maiden Name"));
        for (int i = 1; has("Relation " + i + " - Value"); i++) {
            for (String who : split(row.get("Relation " + i + " - Value"))) {
                Saying.relation(said, plain(label("Relation", i)), who);
            }
        }
        for (int i = 1; has("Custom Field " + i + " - Value"); i++) {
            Saying.relation(said, plain(label("Custom Field", i)), row.get("Custom Field " + i + " - Value"));
        }
        return said;
    }

    private Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        for (String group : split(either("Labels", "Group Membership"))) {
            String name = plain(group);
            if (!name.isEmpty() && !NO_CIRCLES.contains(name.toLowerCase(Locale.ROOT))) {
                groups.add(name);
            }
        }
        return groups;
    }

    private Set<Role> roles(Set<String> groups) {
        return Stream.concat(
                        groups.stream()
                                .map(group -> ROLES.get(group.toLowerCase(Locale.ROOT)))
                                .filter(Objects::nonNull),
                        ours(Role.class, row.get("Wellhouse Roles")))
                .collect(Collectors.toSet());
    }

    /// What stands in a column of our own; words that are none of ours are left out.
    private static <E extends Enum<E>> Stream<E> ours(Class<E> of, String written) {
        List<String> words = split(written);
        return Stream.of(of.getEnumConstants()).filter(one -> words.contains(one.name()));
    }

    private boolean has(String heading) {
        return row.columns().containsKey(heading.toLowerCase(Locale.ROOT))
                && !heading.contains(" " + MOST_COLUMNS + " ");
    }

    private String label(String what, int number) {
        return either(what + " " + number + " - Label", what + " " + number + " - Type");
    }

    private String either(String one, String other) {
        String value = row.get(one);
        return value.isEmpty() ? row.get(other) : value;
    }

    private static List<String> split(String values) {
        return Stream.of(values.split(BETWEEN))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String plain(String label) {
        return (label.startsWith("*") ? label.substring(1) : label).strip();
    }
}
