package wellhouse.store.search;

import java.util.Arrays;
import java.util.List;

/// Weighs who of those that the index brought was meant.
final class Ranking {

    /*
     * Every word that was typed is given to the word that it most likely means, each word being meant once: of a name, in any
     * order; of a mailbox; of any other text. Words may have been run together ("justynabulinska") or taken apart ("ho min").
     * The price of the cheapest such reading is the person's; words that mean nothing cost most. It is found by going through
     * the typed words from left to right, for every set of words of a name that are used up already: a name has few.
     */

    static final double UNMET = 3.2;
    private static final double WORD_LEFT = 0.12;
    private static final double OUT_OF_ORDER = 0.04;
    private static final double TOGETHER = 0.15;
    private static final double MAILBOX = 0.3;
    private static final double ELSEWHERE = 0.7;
    private static final int MOST_WORDS = 8;

    private final List<String> tokens;
    private final Likeness[] alone;
    private final Likeness[] withNext;

    Ranking(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        this.alone = tokens.stream().map(Likeness::new).toArray(Likeness[]::new);
        this.withNext = new Likeness[Math.max(0, tokens.size() - 1)];
        for (int i = 0; i < withNext.length; i++) {
            withNext[i] = new Likeness(tokens.get(i) + tokens.get(i + 1));
        }
    }

    /// The price of a person; 0 for exactly what was typed, [#UNMET] and more for each word that nothing of them
    /// meets.
    double price(Spelt person) {
        double[] elsewhere = new double[alone.length];
        for (int i = 0; i < elsewhere.length; i++) {
            elsewhere[i] = elsewhere(person, i);
        }
        double best = reading(List.of(), elsewhere, 0);
        for (List<String> words : person.names()) {
            best = Math.min(best, reading(words, elsewhere, 0));
        }
        for (List<String> words : person.mails()) {
            best = Math.min(best, reading(words, elsewhere, MAILBOX));
        }
        return best;
    }

    private double elsewhere(Spelt person, int token) {
        double best = UNMET - ELSEWHERE;
        if (person.others().contains(tokens.get(token))) {
            return ELSEWHERE;
        }
        for (String word : person.others()) {
            best = Math.min(best, alone[token].other(word));
        }
        return best + ELSEWHERE;
    }

    private double reading(List<String> all, double[] elsewhere, double extra) {
        List<String> words = all.size() > MOST_WORDS ? all.subList(0, MOST_WORDS) : all;
        int sets = 1 << words.size();
        double[][] best = new double[alone.length + 1][sets];
        for (double[] row : best) {
            Arrays.fill(row, Likeness.NONE);
        }
        best[0][0] = 0;
        double[][] costs = new double[alone.length][words.size()];
        for (int token = 0; token < alone.length; token++) {
            for (int word = 0; word < words.size(); word++) {
                costs[token][word] = alone[token].name(words.get(word)) + extra;
            }
        }
        for (int token = 0; token < alone.length; token++) {
            for (int used = 0; used < sets; used++) {
                double before = best[token][used];
                if (before < Likeness.NONE) {
                    step(words, costs, elsewhere[token], extra, token, used, before, best);
                }
            }
        }
        double least = Likeness.NONE;
        for (int used = 0; used < sets; used++) {
            int left = words.size() - Integer.bitCount(used);
            least = Math.min(least, best[alone.length][used] + (used == 0 ? 0 : WORD_LEFT * left));
        }
        return least;
    }

    private void step(
            List<String> words,
            double[][] costs,
            double elsewhere,
            double extra,
            int token,
            int used,
            double before,
            double[][] best) {
        double[] after = best[token + 1];
        after[used] = Math.min(after[used], before + elsewhere);
        for (int word = 0; word < words.size(); word++) {
            int bit = 1 << word;
            if ((used & bit) != 0) {
                continue;
            }
            double turned = used >= bit ? OUT_OF_ORDER : 0;
            after[used | bit] = Math.min(after[used | bit], before + costs[token][word] + turned);
            if (token < withNext.length) {
                double joined = withNext[token].name(words.get(word)) + TOGETHER + extra + turned;
                best[token + 2][used | bit] = Math.min(best[token + 2][used | bit], before + joined);
            }
            together(words, token, word, used, before + turned + extra, after);
        }
    }

    /// The typed word means several words of the name, beginning with this one; or the last and the first.
    private void together(List<String> words, int token, int from, int used, double before, double[] after) {
        int longest = tokens.get(token).length() + 2;
        StringBuilder run = new StringBuilder(words.get(from));
        int bits = 1 << from;
        for (int i = 1; i < words.size(); i++) {
            int next = (from + i) % words.size();
            bits |= 1 << next;
            if ((used & 1 << next) != 0 || run.length() + words.get(next).length() > longest) {
                return;
            }
            run.append(words.get(next));
            double price = alone[token].name(run.toString());
            after[used | bits] = Math.min(after[used | bits], before + price + TOGETHER);
        }
    }
}
