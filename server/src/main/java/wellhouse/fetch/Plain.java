package wellhouse.fetch;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import wellhouse.reading.Outside;

/// Makes plain text of what comes from outside.
final class Plain {

    /// Control characters, and those that turn the direction of writing round or hide within it (Unicode TR 36).
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\s\\u200C\\u200D]]");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private Plain() {}

    static String title(String text) {
        return cut(text, Outside.TITLE);
    }

    static String words(String text) {
        return cut(text, Outside.WORDS);
    }

    /// The text of a piece of HTML, as feeds have it.
    static String withoutMarkup(String html) {
        Document piece = Jsoup.parseBodyFragment(html);
        piece.select("script, style, template, noscript").remove();
        return piece.text();
    }

    private static String cut(String text, int most) {
        String rough = text.substring(0, Math.min(text.length(), most * 4));
        String tidy = BLANK.matcher(UNSEEN.matcher(rough).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (tidy.length() <= most) {
            return tidy;
        }
        int end = Character.isHighSurrogate(tidy.charAt(most - 2)) ? most - 2 : most - 1;
        return tidy.substring(0, end).strip() + "…";
    }
}
