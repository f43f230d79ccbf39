package wellhouse.people.doubles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import wellhouse.people.Name;
import wellhouse.people.doubles.Reading.Role;
import wellhouse.people.doubles.Reading.Word;

/// All words and values met so far, and how often.
final class Vocabulary {

    final NameWords names = new NameWords();
    final Lexicon domains = new Lexicon();
    final Mailboxes mailboxes = new Mailboxes(domains);
    final Lexicon heads = new Lexicon();
    private final Lexicon[] fields = new Lexicon[Field.values().length];
    private int records;

    Vocabulary() {
        for (Field field : Field.values()) {
            fields[field.ordinal()] = field == Field.EMAIL ? mailboxes : new Lexicon();
        }
    }

    int records() {
        return records;
    }

    Lexicon of(Field field) {
        return fields[field.ordinal()];
    }

    /// Turns a description into numbers, without names read from mailboxes yet.
    ///
    /// @param count whether it is a record that stays, so that its values count
    Facts note(Described described, boolean count) {
        records += count ? 1 : 0;
        List<Form> forms = new ArrayList<>();
        List<String> asides = new ArrayList<>();
        for (Name name : described.names()) {
            Reading reading = NameReader.read(name);
            if (!reading.aside().isEmpty() && reading.aside().indexOf('/') < 0) {
                asides.add(reading.aside());
            }
            if (!reading.words().isEmpty()) {
                forms.add(form(reading, count));
            }
        }
        int[][] values = new int[Field.values().length][];
        for (Field field : Field.values()) {
            values[field.ordinal()] = described.said(field).isEmpty()
                    ? Facts.NONE
                    : numbers(of(field), described.said(field).stream().map(value -> Normals.of(field, value)), count);
        }
        List<String> employers = new ArrayList<>(described.said(Field.ORGANIZATION));
        employers.addAll(asides.stream().filter(aside -> aside.length() > 5).toList());
        List<String> lone = new ArrayList<>();
        List<String> several = new ArrayList<>();
        for (String employer : employers) {
            List<String> words = Normals.organization(employer);
            if (!words.isEmpty()) {
                (words.size() == 1 ? lone : several).add(words.getFirst());
            }
        }
        if (!asides.isEmpty()) {
            values[Field.ORGANIZATION.ordinal()] = numbers(
                    of(Field.ORGANIZATION),
                    employers.stream().map(value -> Normals.of(Field.ORGANIZATION, value)),
                    count);
        }
        return new Facts(
                forms.toArray(Form[]::new),
                Form.NONE,
                values,
                numbers(heads, several.stream(), count),
                numbers(heads, lone.stream(), count),
                1);
    }

    private Form form(Reading reading, boolean count) {
        List<Word> words = reading.words();
        int[] numbers = new int[words.size()];
        Role[] roles = new Role[numbers.length];
        boolean[] uncertain = new boolean[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            Word word = words.get(i);
            char first = word.text().charAt(0);
            boolean initial = word.initial() && first >= 'a' && first <= 'z';
            numbers[i] = initial ? Form.initialOf(first) : names.number(word.text());
            roles[i] = word.role();
            uncertain[i] = word.uncertain();
            if (!initial && count) {
                names.met(numbers[i], word.role(), word.sure());
            }
        }
        return new Form(numbers, roles, uncertain, reading.generation(), -1);
    }

    private static int[] numbers(Lexicon lexicon, java.util.stream.Stream<String> values, boolean count) {
        int[] numbers = values.filter(value -> !value.isEmpty())
                .mapToInt(lexicon::number)
                .sorted()
                .distinct()
                .toArray();
        if (count) {
            IntStream.of(numbers).forEach(lexicon::met);
        }
        return numbers;
    }

    /// A number made of what a record says, whatever the order in which words were met.
    long mark(Facts facts) {
        long mark = 0;
        for (Form form : facts.names) {
            for (int word : form.words()) {
                mark = mark * 31 + (word < 0 ? word : names.text(word).hashCode());
            }
        }
        for (Field field : Field.values()) {
            long sum = 0;
            for (int value : facts.of(field)) {
                sum += of(field).text(value).hashCode() * 0x9E3779B97F4A7C15L;
            }
            mark = mark * 0xD6E8FEB86659FD93L + sum;
        }
        return mark;
    }
}
