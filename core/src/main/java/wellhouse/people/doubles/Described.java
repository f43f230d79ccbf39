package wellhouse.people.doubles;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wellhouse.people.Name;

/// What one source says of somebody, as far as it helps to tell who it is.
///
/// @param names every form of the name that is known, the usual one first; may be empty
/// @param said values as written; a field that is unknown is left out
public record Described(List<Name> names, Map<Field, List<String>> said) {

    public Described {
        names = names.stream().filter(name -> !name.isEmpty()).toList();
        Map<Field, List<String>> copy = new EnumMap<>(Field.class);
        said.forEach((field, values) -> {
            Set<String> told = new LinkedHashSet<>();
            values.forEach(value -> told.add(value.strip()));
            told.remove("");
            if (!told.isEmpty()) {
                copy.put(field, List.copyOf(told));
            }
        });
        said = Map.copyOf(copy);
    }

    public List<String> said(Field field) {
        return said.getOrDefault(field, List.of());
    }

    /// Masked: only how much is known.
    @Override
    public String toString() {
        return "Described[" + names.size() + " names, " + said.size() + " fields]";
    }
}
