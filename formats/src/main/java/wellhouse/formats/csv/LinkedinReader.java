package wellhouse.formats.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wellhouse.formats.csv.Table.Row;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.formats.source.WrittenDate;
import wellhouse.intake.Origin;
import wellhouse.intake.Reader;
import wellhouse.intake.Sighting.Job;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Point;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint.Kind;
import wellhouse.people.Name;
import wellhouse.people.Tier;

/// Reads LinkedIn's `Connections.csv`, with the notes before its headings or without, of any age.
public final class LinkedinReader implements Reader {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern WORDS = Pattern.compile("(?:(\\d{1,2}) )?(\\p{L}{3})\\p{L}*\\.? (\\d{4}).*");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})\\b.*");

    private final Input input;

    public LinkedinReader(Input input) {
        this.input = input;
    }

    @Override
    public void read(Sink sink) {
        Table table = new Table(input, Set.of("first name", "last name", "connected on"));
        table.read(sink, row -> {
            Optional<OfPerson> person = person(row);
            if (person.isPresent()) {
                sink.sighting(person.get());
            } else {
                sink.rejected(Fault.CSV_NOBODY.reject(input, row.where()));
            }
        });
    }

    private Optional<OfPerson> person(Row row) {
        Name name = name(row.get("First Name"), row.get("Last Name"));
        List<Point> points = points(row);
        if (name.isEmpty() && points.isEmpty()) {
            return Optional.empty();
        }
        String company = row.get("Company");
        String title = row.get("Position");
        return Optional.of(new OfPerson(
                new Origin("linkedin", input.fileName(), row.where(), row.fingerprint()),
                name,
                "",
                points,
                company.isEmpty() && title.isEmpty()
                        ? List.of()
                        : List.of(new Job(company, title, "", Optional.empty(), Optional.empty())),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of(),
                Optional.of(Tier.YEARLY),
                Set.of(),
                Optional.empty(),
                date(row.get("Connected On")),
                Optional.empty()));
    }

    /// What stands behind a comma in the family name is a suffix: "Dvořák, PhD".
    private static Name name(String given, String family) {
        int comma = family.indexOf(',');
        return comma < 1
                ? Name.of(given, family)
                : new Name("", "", given, "", family.substring(0, comma), family.substring(comma + 1), "");
    }

    private static List<Point> points(Row row) {
        List<Point> points = new ArrayList<>();
        String page = row.get("URL");
        if (!page.isEmpty()) {
            points.add(new Point(Kind.URL, page, "linkedin", false));
        }
        String address = row.get("Email Address");
        if (address.indexOf('@') > 0) {
            points.add(new Point(Kind.EMAIL, address, "", false));
        }
        return points;
    }

    /// `12 Mar 2024`, `Mar 2024`, `11/04/18, 10:21 AM` (the month first, as LinkedIn wrote it, unless that cannot be),
    /// `2024-03-12`.
    static Optional<PartialDate> date(String text) {
        try {
            Matcher words = WORDS.matcher(text);
            if (words.matches()) {
                int month = MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT));
                int day = words.group(1) == null ? 0 : number(words, 1);
                return month < 0
                        ? Optional.empty()
                        : Optional.of(new PartialDate(number(words, 3), month / 3 + 1, day));
            }
            Matcher slashes = SLASHES.matcher(text);
            if (slashes.matches()) {
                int first = number(slashes, 1);
                int second = number(slashes, 2);
                int year = number(slashes, 3) < 100 ? 2_000 + number(slashes, 3) : number(slashes, 3);
                return Optional.of(
                        first > 12 ? new PartialDate(year, second, first) : new PartialDate(year, first, second));
            }
            return WrittenDate.of(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
