package wellhouse.dav;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import wellhouse.formats.vcard.ContentLine;

/// The values of a card in one text that can be searched at once, folded as `i;unicode-casemap` does.
public final class Folded {

    /// Values longer than this are left out.
    private static final int LONGEST = 4_000;

    /// Properties whose long values nobody looks words up in.
    static final Set<String> MEDIA = Set.of("PHOTO", "LOGO", "SOUND", "KEY");

    private static final String LEFT_OUT = "\u0001";

    private Folded() {}

    /// A word as it is looked for.
    public static String of(String word) {
        return Filter.fold(word, Filter.Collation.UNICODE);
    }

    /// The values of a card, each behind a line break; without photos and the like.
    ///
    /// @param card its octets in UTF-8
    public static String of(byte[] card) {
        StringBuilder all = new StringBuilder();
        for (ContentLine line : ContentLine.all(new String(card, StandardCharsets.UTF_8))) {
            if (line.is("BEGIN") || line.is("END") || line.is("VERSION")) {
                continue;
            }
            String raw = line.raw();
            if (raw.length() <= LONGEST) {
                all.append('\n').append(of(line.text()));
            } else if (!MEDIA.contains(line.name())) {
                all.append('\n').append(LEFT_OUT);
            }
        }
        return all.toString();
    }

    /// Whether something was left out of a folded card, so that it may hold every word.
    public static boolean isShortened(String folded) {
        return folded.contains(LEFT_OUT);
    }
}
