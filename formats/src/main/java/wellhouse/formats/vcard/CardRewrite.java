package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Photo;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import wellhouse.people.Name;
import wellhouse.people.Photos;
import wellhouse.people.Profile;
import wellhouse.sync.CardMaker;

/// Brings a card that a device knows up to what the book says, line by line: what need not change keeps its
/// octets.
///
/// Each line is written once more by the same code that writes the changed card. A line whose new form is not among
/// those of the changed card goes, and forms that no line has are added.
public final class CardRewrite implements CardMaker {

    private static final String END = "END";

    /// The card for devices, made from nothing but the book and what sources handed in.
    ///
    /// Remarks made in Wellhouse are not on it: they are the owner's own, see docs/decisions/0063.
    @Override
    public String fresh(Profile profile, String uid, Supplier<Optional<Photos.Photo>> photo) {
        VCard card = CardWriter.kept(profile.cards());
        if (card.getUid() == null || !comparedUid(card.getUid().getValue()).equals(comparedUid(uid))) {
            card.setUid(new Uid(uid));
        }
        new CardMerge(card, profile, false, CardMerge.Remarks.AS_WRITTEN).merge();
        picture(card, photo);
        return write(card, VCardVersion.V3_0);
    }

    /// A card as the device last saw it, changed only where the book says something else.
    @Override
    public String onto(String before, Profile profile, Supplier<Optional<Photos.Photo>> photo) {
        Optional<VCard> parsed = DeviceCard.parse(before);
        if (parsed.isEmpty()) {
            return before;
        }
        VCard card = parsed.get();
        try {
            return onto(before, card, profile, photo);
        } catch (IllegalArgumentException e) {
            // The writer refuses characters that the device wrote: its card stays whole rather than be lost.
            return before;
        }
    }

    private static String onto(String before, VCard card, Profile profile, Supplier<Optional<Photos.Photo>> photo) {
        boolean four = card.getVersion() == VCardVersion.V4_0;
        VCardVersion version = four ? VCardVersion.V4_0 : VCardVersion.V3_0;
        Map<String, Integer> said = count(write(card, version));
        boolean whole = card.getStructuredName() == null;
        new CardMerge(card, profile, four, CardMerge.Remarks.AS_WRITTEN).merge();
        if (whole && hasNoParts(profile.person().name())) {
            // Version 3.0 asks for N, but the device wrote none and there is nothing to say in it.
            card.setStructuredName((StructuredName) null);
        }
        picture(card, photo);
        Map<String, Integer> says = count(write(card, version));
        if (says.equals(said)) {
            return before;
        }
        return rewritten(before, version, says);
    }

    private static boolean hasNoParts(Name name) {
        return (name.prefix() + name.given() + name.middle() + name.family() + name.suffix()).isEmpty();
    }

    /// The picture of the person, unless the card has it. One that is not in the card itself, or cannot be read, is the
    /// device's own and stays.
    private static void picture(VCard card, Supplier<Optional<Photos.Photo>> photo) {
        List<Photo> there = card.getPhotos();
        if (!there.isEmpty() && Pictures.of(card, DeviceCard.PHOTO_BYTES).isEmpty()) {
            return;
        }
        Optional<Photos.Photo> wanted = photo.get();
        if (wanted.filter(picture -> holds(there, picture)).isPresent()) {
            return;
        }
        Optional<Photos.Photo> small = wanted.flatMap(SmallPicture::of);
        if (small.filter(picture -> holds(there, picture)).isEmpty()) {
            there.clear();
            small.ifPresent(picture -> card.addPhoto(Pictures.property(picture)));
        }
    }

    private static boolean holds(List<Photo> photos, Photos.Photo picture) {
        return photos.stream().anyMatch(one -> Arrays.equals(one.getData(), picture.bytes()));
    }

    @Override
    public String comparedUid(String uid) {
        return DeviceCard.compared(uid);
    }

    private static String rewritten(String before, VCardVersion version, Map<String, Integer> says) {
        Map<String, Integer> left = new HashMap<>(says);
        StringBuilder text = new StringBuilder(before.length() + 256);
        int end = -1;
        for (ContentLine line : ContentLine.all(before)) {
            if (line.is(END) && line.value().strip().equalsIgnoreCase("VCARD")) {
                end = text.length();
                text.append(line.raw());
                continue;
            }
            List<String> forms = forms(line, version);
            boolean stays = forms.stream().allMatch(form -> left.getOrDefault(form, 0) > 0);
            if (stays) {
                forms.forEach(form -> left.merge(form, -1, Integer::sum));
                text.append(line.raw());
            }
        }
        StringBuilder more = new StringBuilder();
        left.forEach((form, times) -> {
            for (int i = 0; i < times; i++) {
                more.append(ContentLine.fold(form));
            }
        });
        return end < 0 ? before : text.insert(end, sorted(more.toString())).toString();
    }

    /// In a lasting order, so that the same edit gives the same octets.
    private static String sorted(String lines) {
        return ContentLine.all(lines).stream().map(ContentLine::raw).sorted().reduce("", String::concat);
    }

    /// A line as the writer would write it; none for lines that are not part of what it writes.
    private static List<String> forms(ContentLine line, VCardVersion version) {
        if (line.is("BEGIN")
                || line.is("VERSION")
                || line.is("PRODID")
                || line.name().isEmpty()) {
            return List.of();
        }
        String small =
                "BEGIN:VCARD\r\nVERSION:" + version.getVersion() + "\r\n" + ensured(line.raw()) + "END:VCARD\r\n";
        return DeviceCard.parse(small).map(card -> lines(write(card, version))).orElse(List.of());
    }

    private static String ensured(String raw) {
        return raw.endsWith("\n") ? raw : raw + "\r\n";
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> count = new HashMap<>();
        lines(text).forEach(line -> count.merge(line, 1, Integer::sum));
        return count;
    }

    /// The unfolded lines of a card but for its frame.
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (ContentLine line : ContentLine.all(text)) {
            boolean frame = line.is("BEGIN") || line.is(END) || line.is("VERSION") || line.is("PRODID");
            if (!frame && !line.name().isEmpty()) {
                lines.add(line.unfolded().stripTrailing());
            }
        }
        return lines;
    }

    private static String write(VCard card, VCardVersion version) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, version)) {
            writer.setAddProdId(false);
            writer.setVersionStrict(false);
            // Line breaks and quotes in parameters, RFC 6868.
            writer.setCaretEncodingEnabled(true);
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(card);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
