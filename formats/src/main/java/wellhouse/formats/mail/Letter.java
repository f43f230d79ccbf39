package wellhouse.formats.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.intake.Origin;
import wellhouse.intake.Reader.Sink;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.Part;
import wellhouse.intake.Sighting.Party;
import wellhouse.timeline.Interaction;

/// The header of a message to a sighting.
final class Letter {

    private static final int LONGEST_TITLE = 1_000;
    private static final int MOST_DELIVERED = 10;

    /// Fields whose mailboxes are remembered, and how long such a field may be.
    private static final int MOST_SEEN = 8_192;

    private static final int LONGEST_SEEN = 200;

    private final Input input;
    private final String file;
    private final int most;
    private final boolean sentFolder;
    private final Headers headers = new Headers();
    private final Map<String, List<Mailbox>> seen = new HashMap<>();

    Letter(Input input) {
        this.input = input;
        this.file = input.fileName();
        this.most = input.options().limits().parties();
        this.sentFolder = Nature.inSentFolder(input.name());
    }

    /// Reads one header block.
    ///
    /// @param fromDate the date of the line before it; may be empty
    /// @param offset where it begins in the source
    void read(byte[] bytes, int from, int to, Supplier<String> fromDate, long offset, Sink sink) {
        String where = "offset " + offset;
        headers.read(bytes, from, to);
        if (Nature.draft(headers)) {
            sink.passedOver();
            return;
        }
        List<Party> parties = parties();
        if (parties.isEmpty() || parties.getFirst().part() != Part.BEGAN) {
            sink.rejected(Fault.MAIL_NO_SENDER.reject(input, where));
            return;
        }
        Optional<Instant> at = when(fromDate);
        if (at.isEmpty()) {
            sink.rejected(Fault.MAIL_NO_DATE.reject(input, where));
            return;
        }
        sink.sighting(sighting(parties, at.get(), where));
    }

    private OfInteraction sighting(List<Party> parties, Instant at, String where) {
        String subject = Words.decode(headers.first(Field.SUBJECT));
        String began = parties.getFirst().address();
        return new OfInteraction(
                new Origin("mail", file, where, key(began, at, subject)),
                at,
                Interaction.Kind.MESSAGE,
                subject.length() > LONGEST_TITLE ? subject.substring(0, LONGEST_TITLE) : subject,
                parties,
                Nature.automatic(headers, began),
                deliveredTo(),
                sentFolder || Nature.sent(headers));
    }

    private List<Party> parties() {
        List<Party> parties = new ArrayList<>(4);
        add(Field.FROM, Part.BEGAN, parties);
        if (parties.isEmpty()) {
            add(Field.SENDER, Part.BEGAN, parties);
        }
        add(Field.TO, Part.TOOK_PART, parties);
        add(Field.CC, Part.COPIED, parties);
        add(Field.BCC, Part.COPIED, parties);
        return parties;
    }

    private void add(Field field, Part part, List<Party> parties) {
        if (!headers.has(field)) {
            return;
        }
        for (String value : headers.all(field)) {
            for (Mailbox mailbox : mailboxes(value, most - parties.size())) {
                parties.add(new Party(part, mailbox.name(), mailbox.address()));
            }
        }
    }

    /// The mailboxes of a field. A correspondent is written the same way again and again, so most fields were met
    /// before.
    private List<Mailbox> mailboxes(String value, int room) {
        List<Mailbox> known = seen.get(value);
        if (known != null) {
            return known.size() <= room ? known : known.subList(0, Math.max(room, 0));
        }
        List<Mailbox> found = AddressList.of(value, room);
        if (value.length() <= LONGEST_SEEN && found.size() < room) {
            if (seen.size() >= MOST_SEEN) {
                seen.clear();
            }
            seen.put(value, found);
        }
        return found;
    }

    /// The date field, else when it was received, else the date of the line before it.
    private Optional<Instant> when(Supplier<String> fromDate) {
        return MailDate.parse(headers.first(Field.DATE))
                .or(() -> {
                    String received = headers.first(Field.RECEIVED);
                    return MailDate.parse(received.substring(received.lastIndexOf(';') + 1));
                })
                .or(() -> MailDate.parse(headers.first(Field.DELIVERY_DATE)))
                .or(() -> MailDate.parse(fromDate.get()));
    }

    private Set<String> deliveredTo() {
        if (!headers.has(Field.DELIVERED_TO) && !headers.has(Field.ORIGINAL_TO) && !headers.has(Field.ENVELOPE_TO)) {
            return Set.of();
        }
        Set<String> addresses = new LinkedHashSet<>();
        for (Field field : List.of(Field.DELIVERED_TO, Field.ORIGINAL_TO, Field.ENVELOPE_TO)) {
            for (String value : headers.all(field)) {
                mailboxes(value, MOST_DELIVERED).forEach(mailbox -> addresses.add(mailbox.address()));
            }
        }
        return addresses;
    }

    /// The Message-ID, else a fingerprint of what a copy of the message has too.
    private String key(String from, Instant at, String subject) {
        String id = headers.first(Field.MESSAGE_ID);
        int open = id.indexOf('<');
        int close = id.indexOf('>', open + 1);
        String plain = open >= 0 && close > open ? id.substring(open + 1, close).strip() : id.strip();
        if (!plain.isEmpty()) {
            return plain;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((from + "\n" + at.getEpochSecond() + "\n" + subject).getBytes(StandardCharsets.UTF_8));
            return "fingerprint:" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
