package wellhouse.dav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.sync.Shelf.Kind;

/// What an address names. Names are decoded; nothing is said about whether it is there.
sealed interface Where {

    /// The path of everything here.
    String ROOT = "/dav/";

    record Root() implements Where {}

    /// The collection of all principals.
    record Principals() implements Where {}

    record Principal(String user) implements Where {}

    /// The collection of all homes of a kind.
    record Homes(Kind kind) implements Where {}

    record Home(Kind kind, String user) implements Where {}

    record OnShelf(Kind kind, String user, String shelf) implements Where {}

    record Member(Kind kind, String user, String shelf, String name) implements Where {}

    /// Nothing can be there.
    record Nowhere() implements Where {}

    private static String part(Kind kind) {
        return kind == Kind.CARDS ? "addressbooks" : "calendars";
    }

    static String home(Kind kind, String user) {
        return ROOT + part(kind) + "/" + encoded(user) + "/";
    }

    static String principal(String user) {
        return ROOT + "principals/" + encoded(user) + "/";
    }

    static String shelf(Kind kind, String user, String shelf) {
        return home(kind, user) + encoded(shelf) + "/";
    }

    /// The address of a thing, encoded once.
    default String href() {
        return switch (this) {
            case Root _ -> ROOT;
            case Principals _ -> ROOT + "principals/";
            case Principal(String user) -> principal(user);
            case Homes(Kind kind) -> ROOT + part(kind) + "/";
            case Home(Kind kind, String user) -> home(kind, user);
            case OnShelf(Kind kind, String user, String shelf) -> shelf(kind, user, shelf);
            case Member(Kind kind, String user, String shelf, String name) -> shelf(kind, user, shelf) + encoded(name);
            case Nowhere _ -> ROOT;
        };
    }

    /// Reads a path, or the path of an absolute address.
    ///
    /// @param href as it was sent, percent-encoded
    static Where of(String href) {
        String path = path(href);
        if (!path.startsWith("/dav")) {
            return new Nowhere();
        }
        List<String> parts = new ArrayList<>();
        for (String part : path.substring(1).split("/", -1)) {
            Optional<String> decoded = decoded(part);
            if (decoded.isEmpty()) {
                return new Nowhere();
            }
            parts.add(decoded.get());
        }
        if (parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        boolean odd = parts.stream().anyMatch(Where::isOdd);
        if (odd || !parts.getFirst().equals("dav")) {
            return new Nowhere();
        }
        return of(parts);
    }

    private static Where of(List<String> parts) {
        if (parts.size() == 1) {
            return new Root();
        }
        String second = parts.get(1);
        if (second.equals("principals")) {
            return switch (parts.size()) {
                case 2 -> new Principals();
                case 3 -> new Principal(parts.get(2));
                default -> new Nowhere();
            };
        }
        Kind kind = second.equals("calendars") ? Kind.CALENDAR : Kind.CARDS;
        if (!second.equals(part(kind))) {
            return new Nowhere();
        }
        return switch (parts.size()) {
            case 2 -> new Homes(kind);
            case 3 -> new Home(kind, parts.get(2));
            case 4 -> new OnShelf(kind, parts.get(2), parts.get(3));
            case 5 -> new Member(kind, parts.get(2), parts.get(3), parts.get(4));
            default -> new Nowhere();
        };
    }

    private static String path(String href) {
        String text = href.strip();
        int scheme = text.indexOf("://");
        if (scheme > 0 && text.indexOf('/') > scheme) {
            int slash = text.indexOf('/', scheme + 3);
            text = slash < 0 ? "/" : text.substring(slash);
        }
        int end = text.length();
        int query = text.indexOf('?');
        int fragment = text.indexOf('#');
        end = query >= 0 ? Math.min(end, query) : end;
        end = fragment >= 0 ? Math.min(end, fragment) : end;
        return text.substring(0, end);
    }

    /// Names that mean something else, or nothing.
    private static boolean isOdd(String part) {
        return part.isEmpty()
                || part.equals(".")
                || part.equals("..")
                || part.length() > 500
                || part.chars().anyMatch(here -> here < ' ' || here == 0x7F || here == '/' || here == '\\');
    }

    /// Takes the percent-encoding off, once.
    ///
    /// @return empty if it is none, or no UTF-8
    static Optional<String> decoded(String part) {
        if (part.indexOf('%') < 0) {
            return Optional.of(part);
        }
        byte[] octets = new byte[part.length() * 3];
        int size = 0;
        for (int i = 0; i < part.length(); i++) {
            char here = part.charAt(i);
            if (here == '%') {
                int high = i + 2 <= part.length() - 1 ? Character.digit(part.charAt(i + 1), 16) : -1;
                int low = i + 2 <= part.length() - 1 ? Character.digit(part.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                octets[size++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                int letter = part.codePointAt(i);
                byte[] one = Character.toString(letter).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(one, 0, octets, size, one.length);
                size += one.length;
                i += Character.charCount(letter) - 1;
            }
        }
        String text = new String(octets, 0, size, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') >= 0 ? Optional.empty() : Optional.of(text);
    }

    /// Percent-encodes a name, once. What RFC 3986 lets stand in a path stays.
    static String encoded(String part) {
        int i = 0;
        while (i < part.length() && isPlain(part.charAt(i))) {
            i++;
        }
        if (i == part.length()) {
            return part;
        }
        StringBuilder out = new StringBuilder(part.length() + 16);
        for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
            char here = (char) (octet & 0xFF);
            if (isPlain(here)) {
                out.append(here);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(here >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(here & 15, 16)));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char here) {
        return here >= 'a' && here <= 'z'
                || here >= 'A' && here <= 'Z'
                || here >= '0' && here <= '9'
                || "-._~!$'()*+,;=:@".indexOf(here) >= 0;
    }
}
