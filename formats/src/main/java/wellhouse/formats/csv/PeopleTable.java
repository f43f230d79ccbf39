package wellhouse.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Profile;
import wellhouse.people.Remark;

/// Writes people as a table under Google's headings, which most programs read, with some of our own at the end.
///
/// Several values of a kind share a field with ` ::: ` between them, as Google writes them. No field is a formula.
public final class PeopleTable implements AutoCloseable {

    private static final String BETWEEN = " ::: ";

    private record Column(String heading, Function<Profile, String> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Name", profile -> profile.person().name().shown()),
            new Column("First Name", profile -> profile.person().name().given()),
            new Column("Middle Name", profile -> profile.person().name().middle()),
            new Column("Last Name", profile -> profile.person().name().family()),
            new Column("Name Prefix", profile -> profile.person().name().prefix()),
            new Column("Name Suffix", profile -> profile.person().name().suffix()),
            new Column("Nickname", profile -> profile.person().name().nickname()),
            new Column("Organization Name", profile -> job(profile, Position::organizationName)),
            new Column("Organization Title", profile -> job(profile, Position::title)),
            new Column("Organization Department", profile -> job(profile, Position::function)),
            new Column(
                    "Birthday",
                    profile -> profile.person()
                            .birthday()
                            .map(PartialDate::toString)
                            .orElse("")),
            new Column("Notes", profile -> remarks(profile, Remark.Kind.NOTE, "\n")),
            new Column("Labels", profile -> profile.circles().stream().sorted().collect(Collectors.joining(BETWEEN))),
            new Column("E-mail 1 - Label", profile -> labels(profile, ContactPoint.Kind.EMAIL)),
            new Column("E-mail 1 - Value", profile -> values(profile, ContactPoint.Kind.EMAIL)),
            new Column("Phone 1 - Label", profile -> labels(profile, ContactPoint.Kind.PHONE)),
            new Column("Phone 1 - Value", profile -> values(profile, ContactPoint.Kind.PHONE)),
            new Column("Address 1 - Label", profile -> place(profile, Place::label)),
            new Column("Address 1 - Formatted", profile -> place(profile, PeopleTable::formatted)),
            new Column("Address 1 - Street", profile -> place(profile, Place::street)),
            new Column("Address 1 - City", profile -> place(profile, Place::city)),
            new Column("Address 1 - Region", profile -> place(profile, Place::region)),
            new Column("Address 1 - Postal Code", profile -> place(profile, Place::postalCode)),
            new Column("Address 1 - Country", profile -> place(profile, Place::country)),
            new Column("Website 1 - Label", profile -> labels(profile, ContactPoint.Kind.URL)),
            new Column("Website 1 - Value", profile -> values(profile, ContactPoint.Kind.URL)),
            new Column("IM 1 - Service", _ -> ""),
            new Column("IM 1 - Value", profile -> values(profile, ContactPoint.Kind.HANDLE)),
            new Column("Hobby", profile -> remarks(profile, Remark.Kind.INTEREST, "; ")),
            new Column("Wellhouse Id", profile -> profile.person().id().toString()),
            new Column(
                    "Wellhouse Standing", profile -> profile.person().standing().name()),
            new Column(
                    "Wellhouse Tier",
                    profile -> profile.person().keeping().tier().name()),
            new Column(
                    "Wellhouse Roles",
                    profile -> profile.person().roles().stream()
                            .map(Enum::name)
                            .sorted()
                            .collect(Collectors.joining(BETWEEN))));

    private final CsvWriter csv;

    /// Writes the headings.
    ///
    /// @param out is closed with this
    public PeopleTable(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(COLUMNS.stream().map(Column::heading).toList());
    }

    /// One row.
    public void write(Profile profile) {
        List<String> fields = new ArrayList<>();
        COLUMNS.forEach(column -> fields.add(Formula.kept(column.value().apply(profile))));
        csv.writeRecord(fields);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String values(Profile profile, ContactPoint.Kind kind) {
        return points(profile, kind).map(ContactPoint::value).collect(Collectors.joining(BETWEEN));
    }

    private static String labels(Profile profile, ContactPoint.Kind kind) {
        return points(profile, kind).map(ContactPoint::label).collect(Collectors.joining(BETWEEN));
    }

    private static Stream<ContactPoint> points(Profile profile, ContactPoint.Kind kind) {
        return profile.points().stream().filter(point -> point.kind() == kind);
    }

    /// The position held now, else the first.
    private static String job(Profile profile, Function<Position, String> part) {
        return profile.positions().stream()
                .filter(position -> position.to().isEmpty())
                .findFirst()
                .or(() -> profile.positions().stream().findFirst())
                .map(part)
                .orElse("");
    }

    private static String place(Profile profile, Function<Place, String> part) {
        return profile.places().stream().findFirst().map(part).orElse("");
    }

    private static String formatted(Place place) {
        return List.of(place.street(), place.postalCode(), place.city(), place.region(), place.country()).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String remarks(Profile profile, Remark.Kind kind, String between) {
        return profile.remarks().stream()
                .filter(remark -> remark.kind() == kind)
                .map(Remark::text)
                .collect(Collectors.joining(between));
    }
}
