package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.RawProperty;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import wellhouse.people.CardText;
import wellhouse.people.Photos;
import wellhouse.people.Profile;

/// Writes people as vCards: the card they came with, changed only where the book says something else.
///
/// What Wellhouse does not understand in a kept card leaves as it came. Private judgement (tier, closeness, strength)
/// never leaves in a card.
public final class CardWriter {

    /// The versions that can be written.
    public enum Version {
        V3(VCardVersion.V3_0),
        V4(VCardVersion.V4_0);

        private final VCardVersion version;

        Version(VCardVersion version) {
            this.version = version;
        }
    }

    private CardWriter() {}

    /// One person's card, from `BEGIN:VCARD` to its last line break.
    ///
    /// @param photo their picture, if there is one
    public static String card(Profile profile, Optional<Photos.Photo> photo, Version version) {
        VCard card = kept(profile.cards());
        new CardMerge(card, profile, version == Version.V4, CardMerge.Remarks.ALL).merge();
        photo.filter(_ -> card.getPhotos().isEmpty()).ifPresent(picture -> card.addPhoto(Pictures.property(picture)));
        card.setProductId(CardText.MAKER);
        return text(card, version);
    }

    /// The first kept card, with what only the others have. Their groups are renamed, as each card counts its own from
    /// `item1`.
    static VCard kept(List<CardText> cards) {
        List<VCard> parsed =
                cards.stream().flatMap(card -> parse(card.text()).stream()).toList();
        VCard first = parsed.isEmpty() ? new VCard() : parsed.getFirst();
        for (int i = 1; i < parsed.size(); i++) {
            for (RawProperty more : parsed.get(i).getExtendedProperties()) {
                if (!first.getExtendedProperties().contains(more)) {
                    String group = more.getGroup();
                    more.setGroup(group == null ? null : "card" + (i + 1) + "-" + group);
                    first.addProperty(more);
                }
            }
        }
        return first;
    }

    private static Optional<VCard> parse(String text) {
        try (VCardReader reader = new VCardReader(text)) {
            return Optional.ofNullable(reader.readNext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(VCard card, Version version) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, version.version)) {
            writer.setAddProdId(false);
            writer.setVersionStrict(false);
            // Line breaks and quotes in parameters, RFC 6868.
            writer.setCaretEncodingEnabled(true);
            writer.write(card);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
