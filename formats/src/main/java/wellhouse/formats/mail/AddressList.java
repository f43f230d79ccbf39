package wellhouse.formats.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The value of an address field to mailboxes.
final class AddressList {

    /*
     * A scanner of our own, because of what the libraries miss in real mail: mime4j finds no address in many dirty
     * fields, Angus takes `Doe, Jane <jane@x.org>` for two people. Separators count outside of quotes, comments and
     * angles; a part without an address is the beginning of the next one's name (an unquoted comma); what is never
     * closed is taken as written. On clean fields a test holds it equal to Angus, on dirty ones to Python's.
     *
     * Source: RFC 5322, sections 3.4 and 4.4 (obsolete forms); docs/decisions/0016-own-mail-scanner.md.
     */

    private static final int LONGEST_NAME = 500;
    private static final Pattern AROUND_AT = Pattern.compile("(?<![,\\s])\\s*@\\s*");
    private static final Pattern BEFORE_DOT = Pattern.compile("\\s+\\.\\s*");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final String text;
    private final int most;
    private final List<Mailbox> found = new ArrayList<>(4);
    private final StringBuilder phrase = new StringBuilder();
    private String comment = "";
    private boolean angled;

    private AddressList(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /// The mailboxes of a field.
    ///
    /// @param most how many at the most
    static List<Mailbox> of(String text, int most) {
        List<Mailbox> found = new AddressList(text, most).scan();
        if (found.isEmpty() && text.contains("=?")) {
            String decoded = Words.decode(text);
            return decoded.equals(text) ? found : new AddressList(decoded, most).scan();
        }
        return found;
    }

    private List<Mailbox> scan() {
        int at = 0;
        while (at < text.length() && found.size() < most) {
            at = switch (text.charAt(at)) {
                case '"' -> quoted(at);
                case '(' -> comment(at);
                case '<' -> angle(at);
                case ',' -> separator(at, true);
                case ';' -> separator(at, false);
                case ':' -> colon(at);
                case '\\' -> escaped(at);
                default -> plain(at);
            };
        }
        if (found.size() < most) {
            separator(text.length(), false);
        }
        return found;
    }

    private int plain(int at) {
        int stop = at + 1;
        while (stop < text.length() && "\"(<,;:\\".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        phrase.append(text, at, stop);
        return stop;
    }

    private int escaped(int at) {
        phrase.append(text, at, Math.min(at + 2, text.length()));
        return at + 2;
    }

    private int quoted(int at) {
        int close = close(at, '"', '"');
        if (close < 0) {
            return at + 1;
        }
        phrase.append(text, at, close + 1);
        return close + 1;
    }

    private int comment(int at) {
        int close = close(at, '(', ')');
        if (close < 0) {
            phrase.append('(');
            return at + 1;
        }
        if (comment.isEmpty()) {
            comment = text.substring(at + 1, close);
        }
        phrase.append(' ');
        return close + 1;
    }

    private int angle(int at) {
        if (angled) {
            end();
        }
        int close = text.indexOf('>', at);
        if (close < 0) {
            close = at + 1;
            while (close < text.length() && ",;".indexOf(text.charAt(close)) < 0) {
                close++;
            }
        }
        angled = true;
        String address = address(text.substring(at + 1, close));
        if (!address.isEmpty()) {
            String name = name(phrase.toString());
            add(name.isEmpty() ? name(comment) : name, address);
        }
        phrase.setLength(0);
        return close + 1;
    }

    private int separator(int at, boolean comma) {
        if (angled) {
            end();
        } else if (bare()) {
            end();
        } else if (comma && phrase.length() < LONGEST_NAME) {
            phrase.append(phrase.isEmpty() ? "" : ", ");
        } else {
            end();
        }
        return at + 1;
    }

    /// A group's name before its members, or `mailto:`; what follows an address is none.
    private int colon(int at) {
        if (phrase.indexOf("@") >= 0) {
            phrase.append(':');
        } else if (!angled) {
            phrase.setLength(0);
        }
        return at + 1;
    }

    private void end() {
        phrase.setLength(0);
        comment = "";
        angled = false;
    }

    /// Finds addresses without angles in what was read since the last separator.
    private boolean bare() {
        if (phrase.indexOf("@") < 0) {
            return false;
        }
        String whole = phrase.toString();
        if (!isOneWord(whole)) {
            whole = BEFORE_DOT.matcher(AROUND_AT.matcher(whole).replaceAll("@")).replaceAll(".");
        }
        boolean any = false;
        for (String word : whole.startsWith("\"") && whole.contains("\"@") ? List.of(whole) : words(whole)) {
            String address = word.contains("=?") ? "" : address(word);
            if (!address.isEmpty()) {
                add(name(comment), address);
                any = true;
            }
        }
        return any;
    }

    private static List<String> words(String text) {
        String plain = text.strip();
        return isOneWord(plain) ? List.of(plain) : List.of(BLANK.split(plain));
    }

    private static boolean isOneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one <= ' ' || Character.isWhitespace(one)) {
                return false;
            }
        }
        return true;
    }

    private void add(String name, String address) {
        found.add(new Mailbox(name.equalsIgnoreCase(address) ? "" : name, address));
    }

    /// Where what opens at a place is closed; -1 if never.
    private int close(int open, char opening, char closing) {
        int depth = 0;
        for (int at = open + 1; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '\\') {
                at++;
            } else if (one == closing && depth-- == 0) {
                return at;
            } else if (one == opening) {
                depth++;
            }
        }
        return -1;
    }

    /// An address without what is around it; empty if there is none.
    private static String address(String raw) {
        String text = raw.substring(raw.lastIndexOf('<') + 1).strip();
        if (text.indexOf('(') >= 0) {
            text = text.replaceAll("\\([^)]*\\)", "");
        }
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            text = text.substring(7);
        }
        if (text.startsWith("@") && text.indexOf(':') > 0) {
            text = text.substring(text.indexOf(':') + 1);
        }
        text = trimmed(text);
        int group = text.indexOf(':');
        if (group >= 0 && group < text.indexOf('@') && text.charAt(0) != '"') {
            text = text.substring(group + 1);
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            return "";
        }
        boolean quoted = text.charAt(0) == '"' && text.charAt(at - 1) == '"' && at > 2;
        if (!quoted && text.indexOf(' ') >= 0) {
            text = BLANK.matcher(text).replaceAll("");
            at = text.lastIndexOf('@');
        }
        return !quoted && text.indexOf('@') != at ? "" : text;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && "'<[ \t.".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "'>. \t,;".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        if (to > from && text.charAt(to - 1) == ']' && text.indexOf("@[", from) < 0) {
            to--;
        }
        boolean quoted = to - from > 2 && text.charAt(from) == '"' && text.charAt(to - 1) == '"';
        return quoted ? text.substring(from + 1, to - 1) : text.substring(from, to);
    }

    /// A display name without quotes and encoded words.
    private static String name(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return "";
        }
        if (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0) {
            text = unquoted(text);
        }
        text = Words.decode(text).strip();
        if (text.length() > 2 && text.startsWith("'") && text.endsWith("'")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        while (text.startsWith(",") || text.endsWith(",")) {
            text = (text.startsWith(",") ? text.substring(1) : text.substring(0, text.length() - 1)).strip();
        }
        text = text.indexOf("  ") >= 0 ? BLANK.matcher(text).replaceAll(" ") : text;
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }

    private static String unquoted(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '\\' && at + 1 < text.length()) {
                plain.append(text.charAt(++at));
            } else if (one != '"') {
                plain.append(one);
            }
        }
        return plain.toString();
    }
}
