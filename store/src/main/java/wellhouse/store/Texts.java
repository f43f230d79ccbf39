package wellhouse.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Small lists and sets in one column.
final class Texts {

    private Texts() {}

    /// Any texts, one after the other.
    static String join(List<String> texts) {
        return texts.stream()
                .map(text -> text.replace("\\", "\\\\").replace("\n", "\\n"))
                .map(text -> text + "\n")
                .collect(Collectors.joining());
    }

    /// What [#join] was given.
    static List<String> split(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.substring(0, joined.length() - 1).split("\n", -1))
                        .map(Texts::plain)
                        .toList();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == '\\') {
                char next = text.charAt(++i);
                here = next == 'n' ? '\n' : next;
            }
            plain.append(here);
        }
        return plain.toString();
    }

    /// The names of a set, always in the same order.
    static <E extends Enum<E>> String names(Collection<E> set) {
        return set.isEmpty() ? "" : set.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> names(String joined, Class<E> type) {
        EnumSet<E> set = EnumSet.noneOf(type);
        if (!joined.isEmpty()) {
            Arrays.stream(joined.split(",", -1)).forEach(name -> set.add(Enum.valueOf(type, name)));
        }
        return set;
    }

    /// A set as the bits of a number, for filters.
    static long bits(Collection<? extends Enum<?>> set) {
        return set.stream().mapToLong(name -> 1L << name.ordinal()).sum();
    }
}
