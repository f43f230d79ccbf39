package wellhouse.store.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import wellhouse.people.Names;
import wellhouse.people.spelling.Romanised;
import wellhouse.store.search.Entry.Field;

/// The words somebody may be looked for by, each spelling of a name as a line of its own.
///
/// @param names the words of each name in each way it may be romanised
/// @param mails names read from mailboxes and profile pages, and what else reaches them
/// @param others words of all other texts, each once
record Spelt(List<List<String>> names, List<List<String>> mails, Set<String> others) {

    /// Words of other texts that are remembered; a long note is not read to its end.
    private static final int MOST_OTHERS = 600;

    private static final int LONGEST_NAME = 8;

    /// Octets of an id.
    private static final int ID = 16;

    static Spelt of(Entry entry) {
        Set<List<String>> names = new LinkedHashSet<>();
        for (String name : entry.texts().getOrDefault(Field.NAME, List.of())) {
            for (List<String> words :
                    List.of(Romanised.words(name), fold(name), Romanised.spelledOut(name), runs(name))) {
                if (!words.isEmpty()) {
                    names.add(words.subList(0, Math.min(words.size(), LONGEST_NAME)));
                }
            }
        }
        Set<List<String>> mails = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (String point : entry.texts().getOrDefault(Field.MAIL, List.of())) {
            point(point, mails, others);
        }
        for (Field field : Field.values()) {
            if (field != Field.NAME && field != Field.MAIL) {
                for (String text : entry.texts().getOrDefault(field, List.of())) {
                    others.addAll(Romanised.words(text));
                    others.addAll(Romanised.spelledOut(text));
                }
            }
        }
        mails.removeIf(List::isEmpty);
        Set<String> some = new LinkedHashSet<>();
        others.stream().limit(MOST_OTHERS).forEach(some::add);
        return new Spelt(List.copyOf(names), List.copyOf(mails), some);
    }

    private static List<String> fold(String name) {
        String folded = Names.fold(name);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    /// Signs of East Asian names, each word in one run as mailboxes have it.
    private static List<String> runs(String name) {
        if (!Romanised.readingUncertain(name)) {
            return List.of();
        }
        return Romanised.scriptRuns(name).stream()
                .map(Romanised::run)
                .filter(run -> !run.isEmpty())
                .toList();
    }

    private static void point(String point, Set<List<String>> mails, Set<String> others) {
        int at = point.lastIndexOf('@');
        if (at > 0) {
            String local = point.substring(0, at).toLowerCase(Locale.ROOT);
            List<String> pieces = Romanised.words(local);
            mails.add(pieces);
            mails.add(Romanised.words(local.replaceAll("[0-9]", "")));
            others.addAll(Romanised.words(point.substring(at + 1)));
        } else if (point.indexOf('/') >= 0) {
            String path = point.replaceFirst("[/?#]+$", "");
            mails.add(Romanised.words(path.substring(path.lastIndexOf('/') + 1)).stream()
                    .filter(word -> word.chars().noneMatch(Character::isDigit))
                    .toList());
        } else {
            String digits = point.replaceAll("[^0-9]", "");
            if (digits.length() > 3) {
                mails.add(List.of(digits));
            } else {
                mails.add(Romanised.words(point));
            }
        }
    }

    /// Words that were parted or written together otherwise: whole names, also with the last word first, and
    /// neighbours.
    Set<String> joined() {
        Set<String> all = new LinkedHashSet<>();
        for (List<String> words : names) {
            if (words.size() > 1) {
                all.add(String.join("", words));
                all.add(words.getLast() + String.join("", words.subList(0, words.size() - 1)));
                all.add(String.join("", words.subList(1, words.size())) + words.getFirst());
                for (int i = 0; i + 1 < words.size(); i++) {
                    all.add(words.get(i) + words.get(i + 1));
                }
            }
        }
        mails.forEach(words -> all.add(String.join("", words)));
        return all;
    }

    /// The words in octets, after those of the person's id.
    BytesRef octets(UUID person) {
        StringBuilder text = new StringBuilder();
        names.forEach(words -> line(text, 'n', words));
        mails.forEach(words -> line(text, 'm', words));
        line(text, 'o', List.copyOf(others));
        byte[] words = text.toString().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer octets = ByteBuffer.allocate(ID + words.length);
        octets.putLong(person.getMostSignificantBits()).putLong(person.getLeastSignificantBits());
        return new BytesRef(octets.put(words).array());
    }

    private static void line(StringBuilder text, char kind, List<String> words) {
        text.append(kind).append(String.join(" ", words)).append('\n');
    }

    /// Whose words they are.
    static UUID person(BytesRef octets) {
        ByteBuffer id = ByteBuffer.wrap(octets.bytes, octets.offset, ID);
        return new UUID(id.getLong(), id.getLong());
    }

    static Spelt read(BytesRef octets) {
        String text = new String(octets.bytes, octets.offset + ID, octets.length - ID, StandardCharsets.US_ASCII);
        List<List<String>> names = new ArrayList<>();
        List<List<String>> mails = new ArrayList<>();
        Set<String> others = Set.of();
        for (String line : text.split("\n")) {
            List<String> words = Arrays.asList(line.substring(1).split(" "));
            switch (line.charAt(0)) {
                case 'n' -> names.add(words);
                case 'm' -> mails.add(words);
                default -> others = new LinkedHashSet<>(words);
            }
        }
        return new Spelt(names, mails, others);
    }
}
