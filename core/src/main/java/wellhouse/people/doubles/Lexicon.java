package wellhouse.people.doubles;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Numbers for words, and how often each was met. Not for several threads while words are added.
class Lexicon {

    private final Map<String, Integer> numbers = new HashMap<>();
    private String[] texts = new String[1_024];
    private int[] counts = new int[1_024];
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
        }
        texts[size] = text;
        numbers.put(text, size);
        fresh(size, text);
        return size++;
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
