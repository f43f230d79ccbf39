package wellhouse.people.doubles;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Numbers for words, and how often each was met. Not for several threads while words are added.
class Lexicon {

    private final Map<String, Integer> numbers = new HashMap<>();
    private String[] texts = new String[1_024];
    private int[] counts = new int[1_024];
    private int[] letters = new int[1_024];
    private int size;

    int size() {
        return size;
    }

    /// The number of a word, which is new if it was never met.
    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
            letters = Arrays.copyOf(letters, size * 2);
        }
        texts[size] = text;
        letters[size] = letters(text);
        numbers.put(text, size);
        fresh(size, text);
        return size++;
    }

    /// Which letters a text uses, roughly: a bit for each, some with a bit in common.
    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << (text.charAt(i) & 31);
        }
        return letters;
    }

    /// Whether the letters used differ in so few that the words may be `slips` slips apart: a slip adds and takes away
    /// one at most.
    boolean mayBeNear(int one, int other, int slips) {
        return Integer.bitCount(letters[one] ^ letters[other]) <= 2 * slips;
    }

    /// Whether one of the words may be part of the other by its letters.
    boolean mayBePart(int one, int other) {
        int both = letters[one] & letters[other];
        return both == letters[one] || both == letters[other];
    }

    /// For those who keep more about each word.
    void fresh(int number, String text) {}

    /// The number of a word, or -1 if it was never met.
    int find(String text) {
        return numbers.getOrDefault(text, -1);
    }

    String text(int number) {
        return texts[number];
    }

    int count(int number) {
        return counts[number];
    }

    void met(int number) {
        counts[number]++;
    }
}
