package wellhouse.people.doubles;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wellhouse.people.Keys;
import wellhouse.people.spelling.Romanised;

/// The compared form of each kind of value; empty where it says nothing.
final class Normals {

    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0+\\)");
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)[;,]?\\s*(?:ext\\.?|extension|x|durchwahl|dw|#)=?\\s*(\\d{1,6})\\s*$");
    private static final Pattern UNPROFILED = Pattern.compile("^[^/]+/?$");
    private static final int TELLING_DIGITS = 8;
    private static final int SHORTEST_PHONE = 6;

    private Normals() {}

    static String of(Field field, String written) {
        return switch (field) {
            case EMAIL -> Mailboxes.normal(written);
            case PHONE -> phone(written);
            case URL ->
                Keys.url(written)
                        .filter(url -> !UNPROFILED.matcher(url).matches())
                        .orElse("");
            case UID -> written;
            case NUMBER, POSTCODE -> Romanised.run(written);
            case ORGANIZATION -> String.join("", organization(written));
            case TITLE, CITY, STREET, REMARK -> String.join(" ", Romanised.words(written));
            case BIRTHDAY -> birthday(written);
        };
    }

    /// The last eight digits, which are the same with and without country code and trunk zero, and the
    /// extension.
    private static String phone(String written) {
        Matcher extension = EXTENSION.matcher(written);
        boolean extended = written.chars().anyMatch(c -> c == '#' || Character.isLetter(c))
                && extension.find()
                && extension.start() > SHORTEST_PHONE;
        String number = extended ? written.substring(0, extension.start()) : written;
        String digits =
                digits(number.contains("(0") ? TRUNK_ZERO.matcher(number).replaceAll("") : number);
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        digits = digits.substring(Math.max(start, digits.length() - TELLING_DIGITS));
        return digits.length() < SHORTEST_PHONE ? "" : extended ? digits + "x" + extension.group(1) : digits;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /// The words of an organization's name without legal forms.
    static List<String> organization(String written) {
        List<String> words = Romanised.words(written.replace(".", ""));
        List<String> telling =
                words.stream().filter(word -> !Words.LEGAL_FORMS.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static String birthday(String written) {
        String digits = digits(written.replace("--", "0000"));
        return digits.length() == 8 && !digits.equals("00000000") ? digits : "";
    }
}
