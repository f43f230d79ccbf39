package wellhouse.formats.ldif;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.formats.source.ByteLines;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Fingerprint;
import wellhouse.formats.source.Input;
import wellhouse.formats.source.Saying;
import wellhouse.formats.source.Text;
import wellhouse.intake.Origin;
import wellhouse.intake.Reader;
import wellhouse.intake.Sighting.Home;
import wellhouse.intake.Sighting.Job;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.intake.Sighting.Point;
import wellhouse.intake.Sighting.Said;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint.Kind;
import wellhouse.people.Name;
import wellhouse.people.Photos;
import wellhouse.people.Remark;

/// Reads an address book in LDIF entry by entry.
///
/// Cost: memory for one entry of at most the size of a card.
public final class LdifReader implements Reader {

    private final Input input;

    public LdifReader(Input input) {
        this.input = input;
    }

    @Override
    public void read(Sink sink) {
        int most = input.options().limits().cardBytes();
        try (InputStream in = Text.withoutMark(input.open())) {
            ByteLines lines = new ByteLines(in, most);
            List<ByteArrayOutputStream> entry = new ArrayList<>();
            long size = 0;
            int begun = 1;
            while (lines.next()) {
                int end = length(lines);
                if (end == 0) {
                    take(entry, begun, size > most, sink);
                    entry.clear();
                    size = 0;
                    begun = lines.number() + 1;
                    if (!sink.at(lines.read())) {
                        return;
                    }
                } else {
                    size += end;
                    if (size <= most) {
                        add(entry, lines, end);
                    }
                }
            }
            take(entry, begun, size > most, sink);
            sink.at(lines.read());
        } catch (IOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("", e);
        }
    }

    private static int length(ByteLines lines) {
        int end = lines.length();
        while (end > 0 && (lines.bytes()[end - 1] == '\n' || lines.bytes()[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    /// A line that begins with a blank goes on with the one before it.
    private static void add(List<ByteArrayOutputStream> entry, ByteLines lines, int end) {
        boolean goesOn = lines.bytes()[0] == ' ' && !entry.isEmpty();
        if (!goesOn) {
            entry.add(new ByteArrayOutputStream(end));
        }
        entry.getLast().write(lines.bytes(), goesOn ? 1 : 0, goesOn ? end - 1 : end);
    }

    private void take(List<ByteArrayOutputStream> lines, int begun, boolean tooBig, Sink sink) {
        String where = "line " + begun;
        if (tooBig) {
            sink.rejected(Fault.VCARD_TOO_BIG.reject(input, where));
            return;
        }
        Entry entry = Entry.at(begun);
        StringBuilder whole = new StringBuilder();
        for (ByteArrayOutputStream line : lines) {
            String text = Text.decode(line.toByteArray(), 0, line.size());
            if (!text.startsWith("#")) {
                whole.append(text).append('\n');
                attribute(text, entry, sink);
            }
        }
        if (whole.isEmpty() || entry.attributes().keySet().equals(Set.of("version"))) {
            return;
        }
        List<String> classes =
                entry.all("objectclass").stream().map(String::toLowerCase).toList();
        if (classes.contains("groupofnames") || classes.contains("organizationalunit")) {
            sink.passedOver();
            return;
        }
        OfPerson person = person(entry, where, Fingerprint.of(whole.toString()));
        if (person.name().isEmpty() && person.points().isEmpty()) {
            sink.rejected(Fault.LDIF_NOBODY.reject(input, where));
        } else {
            sink.sighting(person);
        }
    }

    /// `name: text` or `name:: base64`; what stands elsewhere (`name:< url`) is not fetched.
    private void attribute(String line, Entry entry, Sink sink) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            sink.rejected(Fault.LDIF_UNREADABLE.reject(input, "line " + entry.line()));
            return;
        }
        String name = line.substring(0, colon);
        if (line.startsWith("::", colon)) {
            try {
                byte[] bytes = Base64.getMimeDecoder().decode(line.substring(colon + 2));
                if (name.toLowerCase(java.util.Locale.ROOT).startsWith("jpegphoto")) {
                    entry.photos().add(bytes);
                } else {
                    entry.add(name, new String(bytes, StandardCharsets.UTF_8));
                }
            } catch (IllegalArgumentException e) {
                sink.rejected(Fault.LDIF_UNREADABLE.reject(input, "line " + entry.line()));
            }
        } else if (!line.startsWith(":<", colon)) {
            entry.add(name, line.substring(colon + 1));
        }
    }

    private OfPerson person(Entry entry, String where, String fingerprint) {
        String firm = entry.first("o", "company", "organizationname");
        String title = entry.first("title");
        List<Job> jobs = firm.isEmpty() && title.isEmpty()
                ? List.of()
                : List.of(new Job(
                        firm,
                        title,
                        entry.first("ou", "department", "departmentnumber", "orgunit"),
                        Optional.empty(),
                        Optional.empty()));
        List<Said> said = new ArrayList<>();
        entry.all("description", "notes", "info").forEach(text -> Saying.add(said, Remark.Kind.NOTE, text));
        for (int i = 1; i <= 4; i++) {
            entry.all("mozillacustom" + i, "custom" + i).forEach(text -> Saying.add(said, Remark.Kind.NOTE, text));
        }
        return new OfPerson(
                new Origin("ldif", input.fileName(), where, fingerprint),
                new Name(
                        entry.first("displayname", "cn", "commonname"),
                        entry.first("personaltitle"),
                        entry.first("givenname"),
                        "",
                        entry.first("sn", "surname"),
                        entry.first("generationqualifier"),
                        entry.first("mozillanickname", "xmozillanickname")),
                entry.first("entryuuid"),
                points(entry),
                jobs,
                homes(entry),
                birthday(entry),
                List.of(),
                said,
                Set.of(),
                Optional.empty(),
                Set.copyOf(entry.all("category", "categories")),
                entry.photos().stream()
                        .flatMap(bytes -> Photos.typeOf(bytes).map(type -> new Photos.Photo(type, bytes)).stream())
                        .findFirst(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Point> points(Entry entry) {
        List<Point> points = new ArrayList<>();
        entry.all("mail", "mozillasecondemail", "xmozillasecondemail").stream()
                .filter(mail -> mail.indexOf('@') > 0)
                .forEach(mail -> points.add(new Point(Kind.EMAIL, mail, "", false)));
        phones(points, entry, "work", "telephonenumber");
        phones(points, entry, "home", "homephone");
        phones(points, entry, "mobile", "mobile", "cellphone");
        phones(points, entry, "fax", "facsimiletelephonenumber", "fax");
        entry.all("mozillahomeurl", "homeurl").forEach(url -> points.add(new Point(Kind.URL, url, "home", false)));
        entry.all("mozillaworkurl", "workurl", "labeleduri")
                .forEach(url -> points.add(new Point(Kind.URL, url.split("\\s")[0], "work", false)));
        entry.all("nsaimid", "mozillaaimscreenname", "xmozillaskype")
                .forEach(handle -> points.add(new Point(Kind.HANDLE, handle, "", false)));
        return points;
    }

    private static void phones(List<Point> points, Entry entry, String label, String... names) {
        entry.all(names).forEach(phone -> points.add(new Point(Kind.PHONE, phone, label, false)));
    }

    private static List<Home> homes(Entry entry) {
        List<Home> homes = new ArrayList<>();
        add(
                homes,
                new Home(
                        "work",
                        String.join(", ", entry.all("street", "mozillaworkstreet2", "postaladdress")),
                        entry.first("l", "locality"),
                        entry.first("st", "region"),
                        entry.first("postalcode", "zip"),
                        entry.first("c", "countryname", "co")));
        add(
                homes,
                new Home(
                        "home",
                        String.join(", ", entry.all("mozillahomestreet", "mozillahomestreet2", "homepostaladdress")),
                        entry.first("mozillahomelocalityname"),
                        entry.first("mozillahomestate"),
                        entry.first("mozillahomepostalcode"),
                        entry.first("mozillahomecountryname")));
        return homes;
    }

    private static void add(List<Home> homes, Home home) {
        if (!(home.street() + home.city() + home.region() + home.postalCode() + home.country()).isEmpty()) {
            homes.add(home);
        }
    }

    private static Optional<PartialDate> birthday(Entry entry) {
        try {
            int year = number(entry.first("birthyear"));
            int month = number(entry.first("birthmonth"));
            int day = number(entry.first("birthday"));
            return month == 0 && year == 0 ? Optional.empty() : Optional.of(new PartialDate(year, month, day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
