package wellhouse.people;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody is called, in parts. Every part may be empty; it is stripped and has no line breaks.
///
/// @param shown the whole name as the source or the owner wrote it; never empty where any part is known
/// @param prefix titles before the name, such as `Dr.`
/// @param given first name
/// @param middle further given names
/// @param family family name
/// @param suffix such as `Jr.` or `PhD`
/// @param nickname what friends say
public record Name(
        String shown, String prefix, String given, String middle, String family, String suffix, String nickname) {

    private static final Pattern WILD = Pattern.compile("[\\p{Cntrl}\\s]+");

    public static final Name NONE = new Name("", "", "", "", "", "", "");

    public Name {
        prefix = tidy(prefix);
        given = tidy(given);
        middle = tidy(middle);
        family = tidy(family);
        suffix = tidy(suffix);
        nickname = tidy(nickname);
        shown = tidy(shown);
        if (shown.isEmpty()) {
            shown = Stream.of(prefix, given, middle, family, suffix)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        if (shown.isEmpty()) {
            shown = nickname;
        }
    }

    /// A name of which only the written form is known.
    public static Name shown(String whole) {
        return new Name(whole, "", "", "", "", "", "");
    }

    public static Name of(String given, String family) {
        return new Name("", "", given, "", family, "", "");
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }

    /// What to say to them: the nickname, else the given name, else all of it.
    public String familiar() {
        if (!nickname.isEmpty()) {
            return nickname;
        }
        return given.isEmpty() ? shown : given;
    }

    private static String tidy(String text) {
        return isTidy(text) ? text : WILD.matcher(text.strip()).replaceAll(" ");
    }

    /// Whether single spaces are all that stands between the words; saves nearly every name the expression.
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' '
                    || one >= 0x7F && one <= 0xA0
                    || one == ' ' && before == ' '
                    || one > 0x1FFF && one < 0x3001) {
                return false;
            }
            before = one;
        }
        return text.isEmpty() || before != ' ';
    }

    /// Masked: a name in a log or an exception must not leak.
    @Override
    public String toString() {
        return shown.isEmpty() ? "Name[]" : "Name[" + shown.charAt(0) + "…]";
    }
}
