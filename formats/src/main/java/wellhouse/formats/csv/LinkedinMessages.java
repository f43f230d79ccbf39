package wellhouse.formats.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.formats.csv.Table.Row;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Fingerprint;
import wellhouse.formats.source.Input;
import wellhouse.intake.Origin;
import wellhouse.intake.Reader;
import wellhouse.intake.Rejected;
import wellhouse.intake.Sighting;
import wellhouse.intake.Sighting.OfHappening;
import wellhouse.intake.Sighting.Who;
import wellhouse.people.ContactPoint;
import wellhouse.people.Keys;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Reads LinkedIn's `messages.csv`: who wrote to whom when, not what. Whose export it is, is who takes part in most of
/// it; of two who do, who wrote what lies in the folder of sent messages.
public final class LinkedinMessages implements Reader {

    /// The headings it is known by.
    static final Set<String> HEADINGS = Set.of("conversation id", "from", "sender profile url", "to", "date");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int MOST_SEEN = 200_000;

    private final Input input;

    public LinkedinMessages(Input input) {
        this.input = input;
    }

    @Override
    public void read(Sink sink) {
        Optional<String> owner = owner();
        if (owner.isEmpty()) {
            sink.rejected(Fault.LINKEDIN_WHOSE.reject(input, ""));
            return;
        }
        new Table(input, HEADINGS).read(sink, row -> row(row, owner.get(), sink));
    }

    private static final class Seen {
        int rows;
        int sent;
    }

    private Optional<String> owner() {
        Map<String, Seen> seen = new HashMap<>();
        int[] rows = {0};
        new Table(input, HEADINGS).read(new Counting(), row -> {
            rows[0]++;
            String sender = page(row.get("Sender Profile Url"));
            Set<String> all = new HashSet<>(pages(row.get("Recipient Profile Urls")));
            all.add(sender);
            for (String page : all) {
                if (!page.isEmpty() && (seen.size() < MOST_SEEN || seen.containsKey(page))) {
                    Seen one = seen.computeIfAbsent(page, any -> new Seen());
                    one.rows++;
                    one.sent += page.equals(sender) && row.get("Folder").equalsIgnoreCase("sent") ? 1 : 0;
                }
            }
        });
        return seen.entrySet().stream()
                .filter(one -> one.getValue().rows * 2 > rows[0])
                .max((one, other) -> one.getValue().rows != other.getValue().rows
                        ? Integer.compare(one.getValue().rows, other.getValue().rows)
                        : Integer.compare(one.getValue().sent, other.getValue().sent))
                .map(Map.Entry::getKey);
    }

    private void row(Row row, String owner, Sink sink) {
        if (row.get("Is Message Draft").equalsIgnoreCase("yes")
                || row.get("Folder").equalsIgnoreCase("spam")) {
            sink.passedOver();
            return;
        }
        String sender = page(row.get("Sender Profile Url"));
        List<String> to = pages(row.get("Recipient Profile Urls"));
        boolean mine = sender.equals(owner);
        List<Who> with = new ArrayList<>();
        if (mine) {
            List<String> names = names(row.get("To"), to.size());
            for (int i = 0; i < to.size(); i++) {
                who(to.get(i), names.get(i))
                        .filter(who -> !who.key().normal().equals(owner))
                        .ifPresent(with::add);
            }
        } else {
            who(sender, row.get("From")).ifPresent(with::add);
        }
        Optional<Instant> at = at(row.get("Date"));
        if (at.isEmpty()) {
            sink.rejected(Fault.MAIL_NO_DATE.reject(input, row.where()));
        } else if (with.isEmpty()) {
            sink.rejected(Fault.MAIL_NO_SENDER.reject(input, row.where()));
        } else {
            String title = row.get("Subject").isEmpty() ? row.get("Conversation Title") : row.get("Subject");
            String key = Fingerprint.of(row.get("Conversation Id") + "\n" + row.get("Date") + "\n" + sender);
            sink.sighting(new OfHappening(
                    new Origin("linkedin", input.fileName(), row.where(), "message " + key),
                    at.get(),
                    Kind.MESSAGE,
                    mine ? Direction.MINE : Direction.THEIRS,
                    title,
                    "",
                    with));
        }
    }

    /// One name for each recipient; none where they cannot be told apart.
    private static List<String> names(String written, int count) {
        List<String> names = List.of(written.split("\\s*,\\s*"));
        return count == 1 ? List.of(written) : names.size() == count ? names : java.util.Collections.nCopies(count, "");
    }

    private Optional<Who> who(String page, String name) {
        return Keys.of(ContactPoint.Kind.URL, page, input.options().country()).map(key -> new Who(key, name));
    }

    private List<String> pages(String written) {
        List<String> pages = new ArrayList<>();
        for (String one : written.split("[,;\\s]+")) {
            String page = page(one);
            if (!page.isEmpty()) {
                pages.add(page);
            }
        }
        return pages;
    }

    private String page(String written) {
        return Keys.of(ContactPoint.Kind.URL, written, input.options().country())
                .map(key -> key.normal())
                .orElse("");
    }

    /// `2024-03-12 10:11:12 UTC`.
    static Optional<Instant> at(String written) {
        try {
            return Optional.of(
                    LocalDateTime.parse(written.replaceFirst(" UTC$", ""), DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Takes nothing: the rows themselves are looked at.
    private static final class Counting implements Sink {
        @Override
        public void sighting(Sighting sighting) {
            throw new IllegalStateException("none is given");
        }

        @Override
        public void rejected(Rejected rejected) {
            // Told in the second reading.
        }

        @Override
        public boolean at(long bytes) {
            return true;
        }
    }
}
