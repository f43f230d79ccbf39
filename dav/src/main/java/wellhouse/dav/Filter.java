package wellhouse.dav;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.formats.vcard.ContentLine;

/// Which cards a query asks for.
///
/// Only lines whose property the filter names are looked at, so that a card costs little.
///
/// Source: RFC 6352, section 10.5.
final class Filter {

    /// How texts are compared.
    enum Collation {
        OCTET,
        ASCII,
        UNICODE
    }

    private enum How {
        EQUALS,
        CONTAINS,
        STARTS,
        ENDS
    }

    private record TextMatch(Collation collation, How how, boolean negated, String wanted) {

        /// What a value that is asked for holds, folded by [Folded#of]; empty if that cannot be said. ASCII is folded
        /// alike by all collations.
        String word() {
            boolean alike = collation == Collation.UNICODE || isAscii(wanted);
            return negated || !alike ? "" : Folded.of(wanted);
        }

        boolean holds(String text) {
            String folded = fold(text, collation);
            boolean found = switch (how) {
                case EQUALS -> folded.equals(wanted);
                case CONTAINS -> folded.contains(wanted);
                case STARTS -> folded.startsWith(wanted);
                case ENDS -> folded.endsWith(wanted);
            };
            return found != negated;
        }
    }

    private record ParamFilter(String name, boolean absent, Optional<TextMatch> text) {

        boolean holds(ContentLine line) {
            List<String> values = line.values(name);
            if (absent) {
                return values.isEmpty();
            }
            return !values.isEmpty() && (text.isEmpty() || values.stream().anyMatch(text.get()::holds));
        }
    }

    private record PropFilter(
            String group, String name, boolean absent, boolean all, List<TextMatch> texts, List<ParamFilter> params) {

        boolean holds(List<ContentLine> lines) {
            List<ContentLine> its = lines.stream().filter(this::names).toList();
            if (absent) {
                return its.isEmpty();
            }
            return its.stream().anyMatch(this::holds);
        }

        /// Words of which a card that is asked for holds one; none if it need not.
        private List<String> words() {
            boolean searched = !absent && !texts.isEmpty() && !Folded.MEDIA.contains(name);
            List<String> words = texts.stream().map(TextMatch::word).toList();
            if (!searched || words.stream().allMatch(String::isEmpty)) {
                return List.of();
            }
            if (all) {
                return words.stream().filter(word -> !word.isEmpty()).limit(1).toList();
            }
            return params.isEmpty() && words.stream().noneMatch(String::isEmpty) ? words : List.of();
        }

        private boolean names(ContentLine line) {
            return line.is(name) && (group.isEmpty() || line.group().equalsIgnoreCase(group));
        }

        private boolean holds(ContentLine line) {
            if (texts.isEmpty() && params.isEmpty()) {
                return true;
            }
            return all
                    ? texts.stream().allMatch(text -> text.holds(line.text()))
                            && params.stream().allMatch(param -> param.holds(line))
                    : texts.stream().anyMatch(text -> text.holds(line.text()))
                            || params.stream().anyMatch(param -> param.holds(line));
        }
    }

    private final boolean all;
    private final List<PropFilter> filters;
    private final Set<String> names;

    private Filter(boolean all, List<PropFilter> filters) {
        this.all = all;
        this.filters = filters;
        this.names = filters.stream().map(PropFilter::name).collect(Collectors.toSet());
    }

    /// Reads the filter of a query.
    static Filter of(Optional<Tree> tree) {
        if (tree.isEmpty()) {
            return new Filter(false, List.of());
        }
        List<PropFilter> filters = new ArrayList<>();
        for (Tree child : tree.get().children()) {
            if (!child.is(Name.card("prop-filter"))) {
                throw unsupported();
            }
            filters.add(property(child));
        }
        return new Filter(isAll(tree.get()), filters);
    }

    private static PropFilter property(Tree tree) {
        String name = tree.attribute("name").orElseThrow(Filter::unsupported);
        int dot = name.indexOf('.');
        List<TextMatch> texts = new ArrayList<>();
        List<ParamFilter> params = new ArrayList<>();
        for (Tree child : tree.children()) {
            if (child.is(Name.card("text-match"))) {
                texts.add(text(child));
            } else if (child.is(Name.card("param-filter"))) {
                params.add(new ParamFilter(
                        child.attribute("name").orElseThrow(Filter::unsupported).toUpperCase(Locale.ROOT),
                        child.has(Name.card("is-not-defined")),
                        child.child(Name.card("text-match")).map(Filter::text)));
            } else if (!child.is(Name.card("is-not-defined"))) {
                throw unsupported();
            }
        }
        return new PropFilter(
                dot < 0 ? "" : name.substring(0, dot),
                name.substring(dot + 1).toUpperCase(Locale.ROOT),
                tree.has(Name.card("is-not-defined")),
                isAll(tree),
                texts,
                params);
    }

    private static boolean isAll(Tree tree) {
        String test = tree.attribute("test").orElse("anyof");
        if (!test.equals("anyof") && !test.equals("allof")) {
            throw unsupported();
        }
        return test.equals("allof");
    }

    private static TextMatch text(Tree tree) {
        Collation collation =
                collation(tree.attribute("collation").orElse("default"), Name.card("supported-collation"));
        How how = switch (tree.attribute("match-type").orElse("contains")) {
            case "equals" -> How.EQUALS;
            case "contains" -> How.CONTAINS;
            case "starts-with" -> How.STARTS;
            case "ends-with" -> How.ENDS;
            default -> throw unsupported();
        };
        boolean negated = tree.attribute("negate-condition").orElse("no").equals("yes");
        return new TextMatch(collation, how, negated, fold(tree.wholeText(), collation));
    }

    /// @throws Refusal with the condition if there is no such collation
    static Collation collation(String name, Name condition) {
        return switch (name) {
            case "i;octet" -> Collation.OCTET;
            case "i;ascii-casemap" -> Collation.ASCII;
            case "default", "i;unicode-casemap" -> Collation.UNICODE;
            default -> throw new Refusal(403, condition, "that collation is not known");
        };
    }

    private static Refusal unsupported() {
        return new Refusal(403, Name.card("supported-filter"), "the filter is not one that can be asked");
    }

    /// Whether a card is asked for.
    boolean holds(String card) {
        if (filters.isEmpty()) {
            return true;
        }
        List<ContentLine> lines = named(card);
        return all
                ? filters.stream().allMatch(filter -> filter.holds(lines))
                : filters.stream().anyMatch(filter -> filter.holds(lines));
    }

    boolean isEmpty() {
        return filters.isEmpty();
    }

    /// Words of which every card that is asked for holds one, folded by [Folded#of].
    ///
    /// @return empty if the filter has none
    Optional<List<String>> words() {
        List<List<String>> each = filters.stream().map(PropFilter::words).toList();
        if (all) {
            return each.stream().filter(words -> !words.isEmpty()).findFirst();
        }
        boolean every = !each.isEmpty() && each.stream().noneMatch(List::isEmpty);
        return every ? Optional.of(each.stream().flatMap(List::stream).toList()) : Optional.empty();
    }

    /// The lines of a card that the filter speaks of.
    private List<ContentLine> named(String card) {
        List<ContentLine> lines = new ArrayList<>();
        int at = 0;
        while (at < card.length()) {
            int end = at;
            do {
                int feed = card.indexOf('\n', end);
                end = feed < 0 ? card.length() : feed + 1;
            } while (end < card.length() && (card.charAt(end) == ' ' || card.charAt(end) == '\t'));
            if (isNamed(card, at, end)) {
                lines.add(ContentLine.of(card.substring(at, end)));
            }
            at = end;
        }
        return lines;
    }

    private boolean isNamed(String card, int from, int end) {
        int start = from;
        int at = from;
        while (at < end) {
            char here = card.charAt(at);
            if (here == '.') {
                start = at + 1;
            } else if (here == ':' || here == ';') {
                break;
            } else if (here == '\n') {
                // A fold inside the name: rare enough to be read in full.
                return true;
            }
            at++;
        }
        for (String name : names) {
            if (name.length() == at - start && card.regionMatches(true, start, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    /// A text as it is compared.
    ///
    /// Source: RFC 4790, section 9.2 (ascii-casemap); RFC 5051 (unicode-casemap).
    static String fold(String text, Collation collation) {
        return switch (collation) {
            case OCTET -> text;
            case ASCII -> ascii(text);
            case UNICODE ->
                isAscii(text)
                        ? ascii(text)
                        : Normalizer.normalize(
                                text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(String text) {
        StringBuilder folded = null;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here >= 'A' && here <= 'Z') {
                folded = folded == null ? new StringBuilder(text) : folded;
                folded.setCharAt(i, (char) (here + 32));
            }
        }
        return folded == null ? text : folded.toString();
    }
}
