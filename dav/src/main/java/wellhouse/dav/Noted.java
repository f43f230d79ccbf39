package wellhouse.dav;

import java.util.LinkedHashMap;
import java.util.Map;

/// Properties that clients set and that mean nothing to us, as they are kept: one a line, its namespace, its local
/// name and its XML, with tabs between.
///
/// Source: RFC 4918, section 4 (dead properties).
final class Noted {

    private final Map<Name, String> all = new LinkedHashMap<>();

    private Noted() {}

    static Noted of(String kept) {
        Noted noted = new Noted();
        for (String line : kept.split("\n", -1)) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3) {
                noted.all.put(new Name(parts[0], parts[1]), unescaped(parts[2]));
            }
        }
        return noted;
    }

    private static String unescaped(String xml) {
        return xml.replace("\u0001", "\n");
    }

    Map<Name, String> all() {
        return all;
    }

    void put(Tree property) {
        all.put(property.name(), property.written());
    }

    void remove(Name name) {
        all.remove(name);
    }

    /// As it is kept.
    String kept() {
        StringBuilder kept = new StringBuilder();
        all.forEach((name, xml) -> kept.append(name.space())
                .append('\t')
                .append(name.local())
                .append('\t')
                .append(xml.replace("\n", "\u0001"))
                .append('\n'));
        return kept.toString();
    }
}
