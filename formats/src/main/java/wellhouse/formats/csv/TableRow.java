package wellhouse.formats.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wellhouse.formats.csv.TableShape.Column;
import wellhouse.formats.source.Saying;
import wellhouse.formats.source.WrittenDate;
import wellhouse.intake.Origin;
import wellhouse.intake.Sighting.Home;
import wellhouse.intake.Sighting.Job;
import wellhouse.intake.Sighting.LifeDate;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Point;
import wellhouse.intake.Sighting.Said;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint.Kind;
import wellhouse.people.Name;
import wellhouse.people.Remark;

/// A row of any table to a sighting of a person.
final class TableRow {

    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:\\||;|:::)\\s*");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[/.-]\\s?(\\d{1,2})[/.-]\\s?(\\d{4}|\\d{2})\\b.*");
    private static final int THIS_CENTURY = 30;

    private final TableShape shape;
    private final Table.Row row;

    TableRow(TableShape shape, Table.Row row) {
        this.shape = shape;
        this.row = row;
    }

    /// The person; empty if nobody is named.
    Optional<OfPerson> person(String kind, String file) {
        List<Point> points = points();
        Name name = name(points);
        if (name.isEmpty() && points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OfPerson(
                new Origin(kind, file, row.where(), row.fingerprint()),
                name,
                joined(Meaning.UID, " "),
                points,
                jobs(),
                homes(),
                values(Meaning.BIRTHDAY).flatMap(value -> date(value).stream()).findFirst(),
                values(Meaning.ANNIVERSARY)
                        .flatMap(value -> date(value).stream())
                        .map(date -> new LifeDate(date, "anniversary", true))
                        .toList(),
                remarks(),
                Set.of(),
                Optional.empty(),
                circles(),
                Optional.empty(),
                values(Meaning.MET_WHEN).flatMap(value -> date(value).stream()).findFirst(),
                Optional.empty()));
    }

    private Name name(List<Point> points) {
        String whole = joined(Meaning.FULL_NAME, " ");
        Name name = new Name(
                whole,
                joined(Meaning.PREFIX, " "),
                joined(Meaning.GIVEN, " "),
                joined(Meaning.MIDDLE, " "),
                joined(Meaning.FAMILY, " "),
                joined(Meaning.SUFFIX, " "),
                joined(Meaning.NICKNAME, " "));
        boolean address = points.stream().anyMatch(point -> point.value().equalsIgnoreCase(name.shown()));
        return address ? Name.NONE : name;
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        each(Meaning.EMAIL, (column, value) -> {
            for (String one : SEVERAL.split(value)) {
                if (one.indexOf('@') > 0 && !one.startsWith("/")) {
                    points.add(new Point(Kind.EMAIL, one, column.label(), false));
                }
            }
        });
        each(Meaning.PHONE, (column, value) -> {
            for (String one : SEVERAL.split(value)) {
                if (one.chars().anyMatch(Character::isDigit)) {
                    points.add(new Point(Kind.PHONE, one, column.label(), false));
                }
            }
        });
        each(Meaning.URL, (column, value) -> {
            for (String one : value.split("\\s+|\\s*;\\s*")) {
                points.add(new Point(Kind.URL, one, column.label(), false));
            }
        });
        each(Meaning.HANDLE, (column, value) -> {
            String service = Heading.fold(column.heading()).replace(' ', '-');
            points.add(new Point(Kind.HANDLE, service + ":" + value, service, false));
        });
        return points;
    }

    private List<Job> jobs() {
        String firm = joined(Meaning.ORGANIZATION, ", ");
        String title = joined(Meaning.TITLE, ", ");
        return firm.isEmpty() && title.isEmpty()
                ? List.of()
                : List.of(new Job(firm, title, joined(Meaning.DEPARTMENT, ", "), Optional.empty(), Optional.empty()));
    }

    /// One address for each label that has any part.
    private List<Home> homes() {
        Set<String> labels = new LinkedHashSet<>();
        shape.columns().stream().map(Column::label).forEach(labels::add);
        List<Home> homes = new ArrayList<>();
        for (String label : labels) {
            String street = part(Meaning.STREET, label, ", ");
            String number = part(Meaning.HOUSE_NUMBER, label, " ");
            Home home = new Home(
                    label.equals("mobile") ? "" : label,
                    (street + " " + number).strip(),
                    part(Meaning.CITY, label, ", "),
                    part(Meaning.REGION, label, ", "),
                    part(Meaning.POSTCODE, label, " "),
                    part(Meaning.COUNTRY, label, ", "));
            boolean any = !(home.street() + home.city() + home.region() + home.postalCode()).isEmpty();
            if (any || label.isEmpty() && !home.country().isEmpty()) {
                homes.add(home);
            }
        }
        return homes;
    }

    private List<Said> remarks() {
        List<Said> said = new ArrayList<>();
        values(Meaning.REMARK).forEach(text -> Saying.add(said, Remark.Kind.NOTE, text));
        values(Meaning.INTEREST).forEach(text -> Saying.add(said, Remark.Kind.INTEREST, text));
        values(Meaning.STRENGTH).forEach(text -> Saying.add(said, Remark.Kind.STRENGTH, text));
        each(
                Meaning.HOUSEHOLD,
                (column, text) -> Saying.add(said, Remark.Kind.HOUSEHOLD, column.heading() + ": " + text));
        each(Meaning.LABELLED, (column, text) -> Saying.add(said, Remark.Kind.NOTE, column.heading() + ": " + text));
        each(Meaning.MET_WHERE, (column, text) -> Saying.add(said, Remark.Kind.NOTE, column.heading() + ": " + text));
        each(Meaning.NUMBER, (column, text) -> Saying.add(said, Remark.Kind.NOTE, column.heading() + ": " + text));
        return said;
    }

    private Set<String> circles() {
        return values(Meaning.CIRCLES)
                .flatMap(value -> Arrays.stream(value.split("\\s*(?:[;|,]|:::)\\s*")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String joined(Meaning meaning, String between) {
        return values(meaning).distinct().collect(Collectors.joining(between));
    }

    private String part(Meaning meaning, String label, String between) {
        List<String> parts = new ArrayList<>();
        each(meaning, (column, value) -> {
            if (column.label().equals(label)) {
                parts.add(value);
            }
        });
        return String.join(between, parts);
    }

    private Stream<String> values(Meaning meaning) {
        List<String> values = new ArrayList<>();
        each(meaning, (column, value) -> values.add(value));
        return values.stream();
    }

    @FunctionalInterface
    private interface Taker {
        void value(Column column, String value);
    }

    private void each(Meaning meaning, Taker taker) {
        for (int place = 0;
                place < shape.columns().size() && place < row.fields().size();
                place++) {
            Column column = shape.columns().get(place);
            String value = row.fields().get(place).strip();
            if (column.meaning() == meaning && !value.isEmpty()) {
                taker.value(column, value);
            }
        }
    }

    /// `5/17/1984`, `17.05.84`, `1984-05-17`; `0/0/00` is none.
    private Optional<PartialDate> date(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return WrittenDate.of(text).or(() -> LinkedinReader.date(text));
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(2));
        int year = Integer.parseInt(numbers.group(3));
        boolean dayFirst = text.toLowerCase(Locale.ROOT).indexOf('.') > 0 || shape.dayFirst();
        boolean swapped = dayFirst ? second > 12 : first > 12;
        int day = dayFirst != swapped ? first : second;
        int month = dayFirst != swapped ? second : first;
        int whole = year >= 100 ? year : year <= THIS_CENTURY ? 2_000 + year : 1_900 + year;
        try {
            return first == 0 || second == 0
                    ? Optional.empty()
                    : Optional.of(new PartialDate(whole == WrittenDate.NO_YEAR ? 0 : whole, month, day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
