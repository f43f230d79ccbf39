package wellhouse.formats.ldif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The attributes of one entry, their names in lower case and without options.
///
/// @param line where it begins, from 1
record Entry(int line, Map<String, List<String>> attributes, List<byte[]> photos) {

    static Entry at(int line) {
        return new Entry(line, new HashMap<>(), new ArrayList<>());
    }

    void add(String name, String value) {
        int option = name.indexOf(';');
        String plain = (option < 0 ? name : name.substring(0, option)).toLowerCase(Locale.ROOT);
        if (!value.isBlank()) {
            attributes.computeIfAbsent(plain, any -> new ArrayList<>()).add(value.strip());
        }
    }

    /// All values of these attributes, in their order.
    List<String> all(String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.addAll(attributes.getOrDefault(name, List.of()));
        }
        return values;
    }

    /// The first value of these attributes; empty if there is none.
    String first(String... names) {
        List<String> values = all(names);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// Masked: the place only.
    @Override
    public String toString() {
        return "Entry[line " + line + "]";
    }
}
