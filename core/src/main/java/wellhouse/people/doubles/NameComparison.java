package wellhouse.people.doubles;

import wellhouse.people.doubles.NameMatch.Stands;
import wellhouse.people.doubles.Reading.Role;
import wellhouse.people.spelling.Spelling;

/// Weighs two forms of a name against each other, word by word.
final class NameComparison {

    /*
     * Words are paired greedily, the most telling pair first, whatever their order; what a pair tells is the logarithm of
     * (how often one person's name is written that way again) over (how common the word is here). What is left over on both
     * sides speaks against it: strongly where it is given names, less where it is family names, since people marry.
     */
    private static final double SAME = 0.85;
    private static final double SPELT = 0.08;
    private static final double VARIANT = 0.03;
    private static final double SHORTENED = 0.015;
    private static final double SLIP = 0.05;
    private static final double SLIPS = 0.015;
    private static final double SLIP_OF_USUAL = 0.01;
    private static final double INITIAL = 0.9;
    private static final double GIVEN_DIFFERS = -7;
    private static final double FAMILY_DIFFERS = -4;
    private static final double UNCERTAIN_DIFFERS = -1.5;
    private static final double GENERATION_DIFFERS = -6;
    /// Names that are assumed to have been met before the first: keeps small books from taking any name for
    /// common.
    private static final double BACKGROUND = 400;

    private static final double BACKGROUND_SHARE = 0.3;

    private final NameWords words;
    private final Vocabulary vocabulary;

    NameComparison(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = vocabulary.names;
    }

    private double rarity(double count) {
        return (count + BACKGROUND_SHARE) / (vocabulary.records() + BACKGROUND);
    }

    static double log2(double x) {
        return Math.log(x) * (1 / Math.log(2));
    }

    NameMatch compare(Form a, Form b) {
        Pairing pairing = new Pairing(a, b);
        pairing.pair();
        return pairing.result();
    }

    /// What a pair of words tells in bits; NaN for nothing in common.
    private double relation(int one, int other) {
        if (one < 0 || other < 0) {
            char a = one < 0 ? Form.letter(one) : words.text(one).charAt(0);
            char b = other < 0 ? Form.letter(other) : words.text(other).charAt(0);
            return a == b ? log2(INITIAL / words.initial(a)) : Double.NaN;
        }
        if (one == other) {
            return log2(SAME / rarity(words.count(one)));
        }
        if (words.skeleton(one) == words.skeleton(other)) {
            return log2(SPELT / rarity(words.skeletonCount(one)));
        }
        if (words.variants(one, other)) {
            return log2(VARIANT / Math.max(rarity(words.count(one)), rarity(words.count(other))));
        }
        return unlike(one, other);
    }

    /// What two words tell that are neither the same nor known as variants; NaN for nothing.
    private double unlike(int one, int other) {
        if (!words.mayBeNear(one, other, 2) && !words.mayBePart(one, other)) {
            return Double.NaN;
        }
        String a = words.text(one);
        String b = words.text(other);
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        boolean bothUsual = words.groups(one).length > 0 && words.groups(other).length > 0;
        if (shorter < 3 || bothUsual || words.hasDigit(one) || words.hasDigit(other)) {
            // Jan and Jana, Mario and Maria, B12 and B13 are two.
            return Double.NaN;
        }
        double both = rarity(words.count(one) + words.count(other));
        boolean rare = Math.min(words.count(one), words.count(other)) <= 2 + vocabulary.records() / 20_000;
        boolean ending = longer - shorter <= 1 && a.regionMatches(0, b, 0, longer - 1) && (vowel(a) || vowel(b));
        if (words.mayBeNear(one, other, 1) && (shorter > 3 || rare) && Spelling.near(a, b, 1)) {
            return log2((rare && !ending ? SLIP : SLIP_OF_USUAL) / both);
        }
        if (rare && longer >= 5 && words.mayBeNear(one, other, 2) && Spelling.near(a, b, 2)) {
            return log2(SLIPS / both);
        }
        boolean shortened =
                longer - shorter >= 2 && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a));
        return shortened
                ? log2(SHORTENED / Math.max(rarity(words.count(one)), rarity(words.count(other))))
                : Double.NaN;
    }

    private static boolean vowel(String word) {
        return "aeiou".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static Stands stands(int one, int other, NameWords words) {
        if (one < 0 || other < 0) {
            return Stands.INITIAL;
        }
        return one == other || words.skeleton(one) == words.skeleton(other) ? Stands.SAME : Stands.ALIKE;
    }

    /// One comparison while it is made.
    private final class Pairing {

        private final Form a;
        private final Form b;
        private final boolean[] usedA;
        private final boolean[] usedB;
        private double given;
        private double family;
        private Stands givenStands = Stands.UNKNOWN;
        private Stands familyStands = Stands.UNKNOWN;
        private int crossed;

        Pairing(Form a, Form b) {
            this.a = a;
            this.b = b;
            this.usedA = new boolean[a.words().length];
            this.usedB = new boolean[b.words().length];
        }

        void pair() {
            runsTogether(a, b, usedA, usedB);
            runsTogether(b, a, usedB, usedA);
            while (best()) {}
        }

        /// "Zi Xue" and "Zixue".
        private void runsTogether(Form apart, Form together, boolean[] usedApart, boolean[] usedTogether) {
            for (int i = 0; i + 1 < apart.words().length; i++) {
                int first = apart.words()[i];
                int second = apart.words()[i + 1];
                if (first < 0 || second < 0 || usedApart[i] || usedApart[i + 1]) {
                    continue;
                }
                int length = words.text(first).length() + words.text(second).length();
                for (int j = 0; j < together.words().length; j++) {
                    int word = together.words()[j];
                    if (word >= 0
                            && !usedTogether[j]
                            && words.text(word).length() == length
                            && words.text(word).startsWith(words.text(first))
                            && words.text(word).endsWith(words.text(second))) {
                        usedApart[i] = true;
                        usedApart[i + 1] = true;
                        usedTogether[j] = true;
                        double bits = log2(SAME / rarity(words.count(word)));
                        double givenness = (givenness(apart, i) + givenness(together, j)) / 2;
                        agree(bits, givenness, Stands.SAME);
                    }
                }
            }
        }

        private boolean best() {
            double most = Double.NEGATIVE_INFINITY;
            int atA = -1;
            int atB = -1;
            for (int i = 0; i < usedA.length; i++) {
                for (int j = 0; !usedA[i] && j < usedB.length; j++) {
                    double bits = usedB[j] ? Double.NaN : relation(a.words()[i], b.words()[j]);
                    double turned = a.roles()[i] == b.roles()[j] ? 0.01 : 0;
                    if (bits + turned > most) {
                        most = bits + turned;
                        atA = i;
                        atB = j;
                    }
                }
            }
            if (atA < 0) {
                return false;
            }
            usedA[atA] = true;
            usedB[atB] = true;
            int one = a.words()[atA];
            int other = b.words()[atB];
            Role roleA = a.roles()[atA];
            Role roleB = b.roles()[atB];
            if (roleA != roleB && roleA != Role.EITHER && roleB != Role.EITHER) {
                crossed++;
            }
            agree(most, (givenness(a, atA) + givenness(b, atB)) / 2, stands(one, other, words));
            return true;
        }

        private void agree(double bits, double givenness, Stands how) {
            if (givenness >= 0.5) {
                given += bits;
                givenStands = how.compareTo(givenStands) < 0 ? how : givenStands;
            } else {
                family += bits;
                familyStands = how.compareTo(familyStands) < 0 ? how : familyStands;
            }
        }

        private double givenness(Form form, int at) {
            double told = switch (form.roles()[at]) {
                case GIVEN -> 0.9;
                case FAMILY -> 0.1;
                case EITHER -> 0.5;
            };
            int word = form.words()[at];
            double learnt = word < 0 ? 0.5 : words.givenness(word);
            return told * learnt / (told * learnt + (1 - told) * (1 - learnt));
        }

        NameMatch result() {
            boolean uncertain = uncertain(a, usedA) != uncertain(b, usedB);
            double leftGivenA = left(a, usedA, true);
            double leftGivenB = left(b, usedB, true);
            double leftFamilyA = left(a, usedA, false);
            double leftFamilyB = left(b, usedB, false);
            boolean agreed = givenStands != Stands.UNKNOWN || familyStands != Stands.UNKNOWN;
            if (leftGivenA > 0 && leftGivenB > 0) {
                boolean some = givenStands.agrees();
                given += uncertain ? UNCERTAIN_DIFFERS : some ? GIVEN_DIFFERS / 3 : GIVEN_DIFFERS;
                givenStands = some || uncertain ? givenStands : Stands.DIFFERENT;
            }
            if (leftFamilyA > 0 && leftFamilyB > 0) {
                boolean some = familyStands.agrees();
                family += uncertain ? UNCERTAIN_DIFFERS : some ? FAMILY_DIFFERS / 4 : FAMILY_DIFFERS;
                familyStands = some || uncertain ? familyStands : Stands.DIFFERENT;
            }
            boolean crossLeft = leftGivenA > 0 && leftFamilyB > 0 || leftFamilyA > 0 && leftGivenB > 0;
            if (agreed && crossLeft && givenStands != Stands.DIFFERENT && familyStands != Stands.DIFFERENT) {
                given += uncertain ? UNCERTAIN_DIFFERS : FAMILY_DIFFERS;
            }
            if (crossed % 2 == 1 && (givenStands == Stands.UNKNOWN || familyStands == Stands.UNKNOWN)) {
                given -= 3;
            }
            if (!a.generation().isEmpty()
                    && !b.generation().isEmpty()
                    && !a.generation().equals(b.generation())) {
                given += GENERATION_DIFFERS;
                givenStands = Stands.DIFFERENT;
            }
            if (!agreed && givenStands != Stands.DIFFERENT && familyStands != Stands.DIFFERENT) {
                return a.full() > 1 && b.full() > 1 && !uncertain
                        ? new NameMatch(GIVEN_DIFFERS, 0, Stands.DIFFERENT, Stands.DIFFERENT)
                        : NameMatch.NOTHING;
            }
            return new NameMatch(given, family, givenStands, familyStands);
        }

        private static boolean uncertain(Form form, boolean[] used) {
            for (int i = 0; i < used.length; i++) {
                if (!used[i] && form.uncertain()[i]) {
                    return true;
                }
            }
            return false;
        }

        /// How many words of a part were not paired.
        private double left(Form form, boolean[] used, boolean ofGiven) {
            double left = 0;
            for (int i = 0; i < used.length; i++) {
                boolean middleInitial = form.words()[i] < 0 && form.roles()[i] == Role.EITHER;
                if (!used[i] && !middleInitial && givenness(form, i) >= 0.5 == ofGiven) {
                    left++;
                }
            }
            return left;
        }
    }
}
