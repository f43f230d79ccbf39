package wellhouse.formats.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wellhouse.formats.source.Input;
import wellhouse.intake.Reader;
import wellhouse.intake.Sighting.Job;

/// Reads what LinkedIn's export says of whose it is: `Email Addresses.csv` names the owner's addresses,
/// `Profile.csv` how the owner is called, `Positions.csv` where they work and worked. Nobody is met by them.
public final class LinkedinOwn implements Reader {

    private static final List<Set<String>> HEADINGS = List.of(
            Set.of("email address", "confirmed", "primary"),
            Set.of("first name", "last name", "maiden name", "headline", "geo location"),
            Set.of("company name", "title", "description", "started on", "finished on"));

    private static final Pattern CELLS = Pattern.compile("[,\"]+");

    private final Input input;

    public LinkedinOwn(Input input) {
        this.input = input;
    }

    /// Whether this is the first line of such a file.
    public static boolean recognise(String line) {
        return isHeadings(List.of(CELLS.split(line, 50)));
    }

    private static boolean isHeadings(List<String> fields) {
        Set<String> found = Set.copyOf(fields.stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList());
        return HEADINGS.stream().anyMatch(found::containsAll);
    }

    @Override
    public void read(Sink sink) {
        new Table(input, LinkedinOwn::isHeadings, ',', Optional.empty()).read(sink, row -> {
            if (!row.get("Email Address").isEmpty() && !row.get("Confirmed").equalsIgnoreCase("no")) {
                sink.ownAddress(row.get("Email Address"));
            }
            String name = (row.get("First Name") + " " + row.get("Last Name")).strip();
            if (!name.isEmpty()) {
                sink.ownName(name);
            }
            if (!row.get("Company Name").isEmpty()) {
                sink.ownJob(
                        new Job(
                                row.get("Company Name"),
                                row.get("Title"),
                                "",
                                LinkedinReader.date(row.get("Started On")),
                                LinkedinReader.date(row.get("Finished On"))),
                        "linkedin");
            }
            sink.passedOver();
        });
    }
}
