package wellhouse.formats.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.intake.Origin;
import wellhouse.intake.Reader;
import wellhouse.intake.Sighting.OfHappening;
import wellhouse.intake.Sighting.Who;
import wellhouse.people.ContactPoint;
import wellhouse.people.Key;
import wellhouse.people.Keys;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Reads LinkedIn's `Invitations.csv`: who asked whom to connect, with the words that came with it.
public final class LinkedinInvitations implements Reader {

    /// The headings it is known by.
    static final Set<String> HEADINGS = Set.of("from", "to", "sent at", "direction");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/[yyyy][yy], h:mm a", Locale.US);

    private final Input input;

    public LinkedinInvitations(Input input) {
        this.input = input;
    }

    @Override
    public void read(Sink sink) {
        new Table(input, HEADINGS).read(sink, row -> {
            boolean mine = row.get("Direction").equalsIgnoreCase("outgoing");
            String page = row.get(mine ? "inviteeProfileUrl" : "inviterProfileUrl");
            String name = row.get(mine ? "To" : "From");
            Optional<Key> key =
                    Keys.of(ContactPoint.Kind.URL, page, input.options().country());
            Optional<Instant> at = at(row.get("Sent At"));
            if (key.isEmpty()) {
                sink.rejected(Fault.CSV_NOBODY.reject(input, row.where()));
            } else if (at.isEmpty()) {
                sink.rejected(Fault.MAIL_NO_DATE.reject(input, row.where()));
            } else {
                sink.sighting(new OfHappening(
                        new Origin("linkedin", input.fileName(), row.where(), "invitation " + row.fingerprint()),
                        at.get(),
                        Kind.SOCIAL,
                        mine ? Direction.MINE : Direction.THEIRS,
                        "LinkedIn",
                        row.get("Message"),
                        List.of(new Who(key.get(), name))));
            }
        });
    }

    /// `3/12/24, 10:21 AM`, in no zone that is told; taken as UTC.
    static Optional<Instant> at(String written) {
        try {
            // Java writes a narrow blank before AM, LinkedIn a plain one or none at all.
            return Optional.of(
                    LocalDateTime.parse(written.replace('\u202F', ' '), DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return LinkedinMessages.at(written);
        }
    }
}
