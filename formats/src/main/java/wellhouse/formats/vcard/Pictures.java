package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.parameter.ImageType;
import ezvcard.property.Photo;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wellhouse.people.Photos;

/// Pictures in cards: taken out, and cut off the kept text where they are large.
final class Pictures {

    private static final Set<String> BULKY = Set.of("PHOTO", "LOGO", "SOUND", "KEY");

    private Pictures() {}

    /// The card's text without pictures, sounds and keys that are longer than a bound.
    static String without(String card, int most) {
        StringBuilder kept = null;
        int from = 0;
        int at = 0;
        while (at < card.length()) {
            int end = propertyEnd(card, at);
            if (end - at > most && isBulky(card, at)) {
                kept = kept == null ? new StringBuilder() : kept;
                kept.append(card, from, at);
                from = end;
            }
            at = end;
        }
        return kept == null ? card : kept.append(card, from, card.length()).toString();
    }

    /// The first picture that is in the card itself; those elsewhere are not fetched.
    static Optional<Photos.Photo> of(VCard card, int most) {
        for (Photo photo : card.getPhotos()) {
            byte[] bytes = photo.getData();
            if (bytes != null && bytes.length <= most) {
                Optional<String> type = Photos.typeOf(bytes);
                if (type.isPresent()) {
                    return Optional.of(new Photos.Photo(type.get(), bytes));
                }
            }
        }
        return Optional.empty();
    }

    /// A picture as a card holds it.
    static Photo property(Photos.Photo picture) {
        return new Photo(picture.bytes(), ImageType.get(null, picture.type(), null));
    }

    private static boolean isBulky(String card, int at) {
        int end = at;
        while (end < card.length() && end - at < 64 && ":;=\r\n".indexOf(card.charAt(end)) < 0) {
            end++;
        }
        String name = card.substring(at, end).toUpperCase(Locale.ROOT);
        return BULKY.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /// Where a property with all its folded lines ends.
    private static int propertyEnd(String card, int from) {
        int at = from;
        while (true) {
            int feed = card.indexOf('\n', at);
            if (feed < 0) {
                return card.length();
            }
            at = feed + 1;
            if (at >= card.length() || card.charAt(at) != ' ' && card.charAt(at) != '\t') {
                return at;
            }
        }
    }
}
