package wellhouse.people.doubles;

import java.util.Arrays;
import wellhouse.people.doubles.Reading.Role;
import wellhouse.people.spelling.GivenNames;
import wellhouse.people.spelling.Romanised;

/// The words of all names: how each sounds, which are variants of each other, and whether a word is rather
/// a given or a family name, as learnt from where it was met.
final class NameWords extends Lexicon {

    private final Lexicon skeletons = new Lexicon();
    private int[] skeleton = new int[1_024];
    private int[][] groups = new int[1_024][];
    private float[] given = new float[1_024];
    private float[] family = new float[1_024];
    private final int[] initials = new int[26];
    private boolean[] figures = new boolean[1_024];
    private int met;

    @Override
    void fresh(int number, String text) {
        if (number == skeleton.length) {
            skeleton = Arrays.copyOf(skeleton, number * 2);
            groups = Arrays.copyOf(groups, number * 2);
            given = Arrays.copyOf(given, number * 2);
            family = Arrays.copyOf(family, number * 2);
            figures = Arrays.copyOf(figures, number * 2);
        }
        figures[number] = Words.hasDigit(text);
        skeleton[number] = skeletons.number(figures[number] ? text : Romanised.skeleton(text));
        groups[number] = GivenNames.groups(text);
        given[number] = groups[number].length > 0 ? 2 : 0.5f;
        family[number] = 0.5f;
    }

    void met(int number, Role role, boolean sure) {
        met(number);
        skeletons.met(skeleton[number]);
        char first = text(number).charAt(0);
        if (first >= 'a' && first <= 'z') {
            initials[first - 'a']++;
        }
        met++;
        float weight = sure ? 1 : 0.6f;
        switch (role) {
            case GIVEN -> given[number] += weight;
            case FAMILY -> family[number] += weight;
            case EITHER -> {}
        }
    }

    /// How likely the word is a given name, 0 to 1.
    double givenness(int number) {
        return given[number] / (given[number] + family[number]);
    }

    boolean hasDigit(int number) {
        return figures[number];
    }

    int skeleton(int number) {
        return skeleton[number];
    }

    int skeletonCount(int number) {
        return skeletons.count(skeleton[number]);
    }

    int[] groups(int number) {
        return groups[number];
    }

    boolean variants(int one, int other) {
        for (int group : groups[one]) {
            for (int its : groups[other]) {
                if (group == its) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The share of words that begin with this letter.
    double initial(char letter) {
        int count = letter >= 'a' && letter <= 'z' ? initials[letter - 'a'] : 0;
        return (count + 10.0) / (met + 200.0);
    }
}
