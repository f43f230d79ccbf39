package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.RawProperty;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wellhouse.formats.source.Fingerprint;
import wellhouse.intake.Origin;
import wellhouse.intake.Sighting.OfPerson;

/// One card as a device hands it in: whether it is one at all, and whom it is of.
///
/// @param text all of it
/// @param version `3.0` or `4.0`
/// @param uid as written; empty if there is none
/// @param lines its content lines
public record DeviceCard(String text, String version, String uid, List<ContentLine> lines) {

    static final int PHOTO_BYTES = 8 << 20;
    private static final int PHOTO_KEPT = 512 << 10;

    public DeviceCard {
        lines = List.copyOf(lines);
    }

    /// Why something is no card that can be taken.
    public enum Wrong {
        NOT_UTF8,
        /// Not exactly one card.
        NOT_ONE_CARD,
        /// Characters that no text has.
        CONTROLS,
        NO_VERSION,
        /// Neither 3.0 nor 4.0.
        OLD_VERSION,
        NO_NAME
    }

    /// What was handed in.
    public sealed interface Read {

        record Good(DeviceCard card) implements Read {}

        record Bad(Wrong why) implements Read {}
    }

    /// Reads a card.
    public static Read of(byte[] octets) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Read.Bad(Wrong.NOT_UTF8);
        }
        return of(text);
    }

    static Read of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here < ' ' && here != '\t' && here != '\n' && here != '\r' || here == 0x7F) {
                return new Read.Bad(Wrong.CONTROLS);
            }
        }
        List<ContentLine> lines = ContentLine.all(text.startsWith("\uFEFF") ? text.substring(1) : text).stream()
                .filter(line -> !(line.name().isEmpty() && line.value().isBlank()))
                .toList();
        // First, since cards of version 2.1 break lines in ways of their own.
        String version = first(lines, "VERSION").strip();
        if (!version.isEmpty() && !version.equals("3.0") && !version.equals("4.0")) {
            return new Read.Bad(Wrong.OLD_VERSION);
        }
        if (!isOne(lines)) {
            return new Read.Bad(Wrong.NOT_ONE_CARD);
        }
        if (version.isEmpty()) {
            return new Read.Bad(Wrong.NO_VERSION);
        }
        if (lines.stream().noneMatch(line -> line.is("FN") || line.is("N"))) {
            return new Read.Bad(Wrong.NO_NAME);
        }
        return new Read.Good(new DeviceCard(text, version, first(lines, "UID").strip(), lines));
    }

    /// Exactly one card, with nothing but properties inside.
    private static boolean isOne(List<ContentLine> lines) {
        if (lines.size() < 3 || !isEdge(lines.getFirst(), "BEGIN") || !isEdge(lines.getLast(), "END")) {
            return false;
        }
        return lines.subList(1, lines.size() - 1).stream()
                .noneMatch(line -> line.name().isEmpty() || line.is("BEGIN") || line.is("END"));
    }

    private static boolean isEdge(ContentLine line, String name) {
        return line.is(name) && line.value().strip().equalsIgnoreCase("VCARD");
    }

    private static String first(List<ContentLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.is(name))
                .map(ContentLine::value)
                .findFirst()
                .orElse("");
    }

    /// The UID as it is compared: `urn:uuid:` makes no difference, however often it stands there.
    public String comparedUid() {
        return compared(uid);
    }

    static String compared(String uid) {
        String plain = uid;
        while (!Groups.uid(plain).equals(plain)) {
            plain = Groups.uid(plain);
        }
        return plain;
    }

    /// What it says of a person; empty for groups, firms and cards without a name.
    public Optional<OfPerson> person() {
        return parse(text).filter(card -> isPerson(card)).flatMap(card -> {
            Origin origin = new Origin("carddav", "", "", Fingerprint.of(text));
            String kept = Pictures.without(text, PHOTO_KEPT / 3 * 4);
            OfPerson says = CardSighting.of(card, origin, comparedUid(), kept, PHOTO_BYTES);
            return says.name().isEmpty() && says.points().isEmpty() ? Optional.empty() : Optional.of(says);
        });
    }

    private static boolean isPerson(VCard card) {
        String kind = Groups.kind(card);
        RawProperty shown = card.getExtendedProperty("X-ABShowAs");
        boolean firm = shown != null && "COMPANY".equalsIgnoreCase(shown.getValue());
        return !firm && (kind.isEmpty() || kind.equals("individual"));
    }

    static Optional<VCard> parse(String text) {
        try (VCardReader reader = new VCardReader(text)) {
            reader.registerScribe(new Numbers());
            return Optional.ofNullable(reader.readNext());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Whether a media type names a vCard.
    public static boolean isCardType(String mediaType) {
        String plain = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return plain.equals("text/vcard") || plain.equals("text/x-vcard") || plain.equals("text/directory");
    }

    /// Masked.
    @Override
    public String toString() {
        return "DeviceCard[" + version + "]";
    }
}
