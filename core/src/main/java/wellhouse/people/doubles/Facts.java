package wellhouse.people.doubles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What is said of somebody, as numbers of a [Vocabulary].
final class Facts {

    static final int[] NONE = {};
    private static final int MOST_FORMS = 8;
    private static final Field[] FIELDS = Field.values();

    /// Nothing at all.
    static final Facts UNKNOWN = new Facts(Form.NONE, Form.NONE, nothing(), NONE, NONE, 1);

    /// Written names.
    final Form[] names;
    /// Names read from mailboxes and pages.
    final Form[] aliases;
    private final int[][] values;
    /// First words of organizations, where the organization has more than one; a lone word is below too.
    final int[] heads;
    /// Organizations that are a single word.
    final int[] lone;
    /// How many records were joined in this one.
    final int records;

    Facts(Form[] names, Form[] aliases, int[][] values, int[] heads, int[] lone, int records) {
        this.names = names;
        this.aliases = aliases;
        this.values = values;
        this.heads = heads;
        this.lone = lone;
        this.records = records;
    }

    private static int[][] nothing() {
        int[][] values = new int[FIELDS.length][];
        Arrays.fill(values, NONE);
        return values;
    }

    /// Sorted numbers of the values of a field.
    int[] of(Field field) {
        return values[field.ordinal()];
    }

    Facts with(Form[] settledAliases, int[] employers) {
        int[][] all = values.clone();
        all[Field.ORGANIZATION.ordinal()] = employers;
        return new Facts(names, settledAliases, all, heads, lone, records);
    }

    /// Both as one person.
    static Facts joined(Facts one, Facts other) {
        int[][] values = new int[FIELDS.length][];
        for (Field field : FIELDS) {
            values[field.ordinal()] = union(one.of(field), other.of(field));
        }
        return new Facts(
                forms(one.names, other.names),
                forms(one.aliases, other.aliases),
                values,
                union(one.heads, other.heads),
                union(one.lone, other.lone),
                one.records + other.records);
    }

    static int[] union(int[] one, int[] other) {
        if (one.length == 0 || Arrays.equals(one, other)) {
            return other;
        }
        return other.length == 0
                ? one
                : IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /// All forms, without those that another one says more fully.
    private static Form[] forms(Form[] one, Form[] other) {
        List<Form> all = new ArrayList<>(List.of(one));
        for (Form form : other) {
            if (all.stream().noneMatch(known -> says(known, form))) {
                all.removeIf(known -> says(form, known));
                all.add(form);
            }
        }
        return all.stream().limit(MOST_FORMS).toArray(Form[]::new);
    }

    /// Whether `fuller` has every word of `form`, an initial being said by a word that begins with it.
    private static boolean says(Form fuller, Form form) {
        if (fuller.words().length < form.words().length || !fuller.generation().equals(form.generation())) {
            return false;
        }
        for (int word : form.words()) {
            if (IntStream.of(fuller.words()).noneMatch(known -> known == word)) {
                return false;
            }
        }
        return true;
    }
}
