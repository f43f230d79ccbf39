package wellhouse.people.doubles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wellhouse.people.doubles.NameMatch.Stands;

/// Weighs all evidence that two records are of one person against the other ways it may have come about.
final class Weigher {

    /*
     * Fellegi and Sunter [1] compare "one person" with "two strangers". In an address book the strangers are not the problem:
     * couples share a family name, a landline and a mailbox, colleagues a switchboard, a father and son a whole name. So four
     * explanations compete, each with its own chance of every agreement, and the odds are those of "one person" against the
     * sum of the others. That is how what a household shares counts once: it is as likely of the household. Chances of
     * strangers come from the values' frequencies in the records themselves; the others are fixed, our choice, argued in
     * docs/decisions/0040-each-person-once.md.
     *
     * [1] I. Fellegi, A. Sunter, "A theory for record linkage", 1969; W. Winkler on frequency-based weights, 1989.
     */
    private static final double ONE_PERSON = 1.2;
    private static final double HOUSEHOLD = 0.2;
    private static final double NAMESAKE = 0.05;
    private static final double COLLEAGUE = 0.5;
    private static final double COLLEAGUE_UNKNOWN = 0.005;
    private static final double ALIAS_COST = 0.7;
    private static final double HINT_AGAINST = -2.5;

    private final Vocabulary vocabulary;
    private final NameComparison names;

    Weigher(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = new NameComparison(vocabulary);
    }

    Weight weigh(Facts a, Facts b) {
        return weigh(a, b, Double.NEGATIVE_INFINITY);
    }

    /// [#weigh(Facts, Facts)] where nothing below `least` matters: then the bits are below it, and no more is said.
    Weight weigh(Facts a, Facts b, double least) {
        return weigh(a, b, least, new Sum(null));
    }

    /// What there is to say for and against, the weightiest first.
    List<Evidence> evidence(Facts a, Facts b) {
        List<Evidence> told = new ArrayList<>();
        NameMatch name = weigh(a, b, Double.NEGATIVE_INFINITY, new Sum(told)).name();
        tell("given", name.givenStands(), name.given(), told);
        tell("family", name.familyStands(), name.family(), told);
        told.sort(Comparator.comparingDouble((Evidence one) -> -Math.abs(one.bits()))
                .thenComparing(Evidence::key));
        return List.copyOf(told);
    }

    private static void tell(String part, Stands stands, double bits, List<Evidence> told) {
        if (stands != Stands.UNKNOWN) {
            told.add(new Evidence("doubles." + part + "." + stands.name().toLowerCase(Locale.ROOT), bits));
        }
    }

    private Weight weigh(Facts a, Facts b, double least, Sum sum) {
        NameMatch name = name(a, b);
        Traits traits = new Traits(vocabulary, a, b, sum);
        traits.add();
        double n = Math.max(20, vocabulary.records());
        double one = NameComparison.log2(ONE_PERSON / n) + name.bits() + sum.one;
        if (one < least) {
            return new Weight(one, name, traits.key());
        }
        double household = NameComparison.log2(HOUSEHOLD / n) + household(name) + sum.household;
        double namesake = name.givenStands() == Stands.DIFFERENT || name.familyStands() == Stands.DIFFERENT
                ? Double.NEGATIVE_INFINITY
                : NameComparison.log2(NAMESAKE / n)
                        + Math.max(0, name.given())
                        + Math.max(0, name.family())
                        + sum.namesake;
        double colleague = NameComparison.log2(traits.sameEmployer() ? COLLEAGUE : COLLEAGUE_UNKNOWN) + sum.colleague;
        double others = 1 + Math.pow(2, household) + Math.pow(2, namesake) + Math.pow(2, colleague);
        return new Weight(one - NameComparison.log2(others), name, traits.key());
    }

    /// Two of a household mostly have one family name, and given names like any two strangers.
    private static double household(NameMatch name) {
        return switch (name.familyStands()) {
            case SAME, ALIKE, INITIAL -> name.family();
            case UNKNOWN -> 0;
            case DIFFERENT -> -1.5;
        };
    }

    private NameMatch name(Facts a, Facts b) {
        NameMatch best = NameMatch.NOTHING;
        boolean any = false;
        for (Form one : a.names) {
            for (Form other : b.names) {
                NameMatch match = names.compare(one, other);
                best = !any || match.bits() > best.bits() ? match : best;
                any = true;
            }
        }
        if (any && best.givenStands() == Stands.DIFFERENT || !any && a.aliases.length + b.aliases.length == 0) {
            return best;
        }
        boolean full = best.givenStands() == Stands.SAME && best.familyStands() == Stands.SAME;
        return full ? best : withAliases(best, a, b);
    }

    private NameMatch withAliases(NameMatch written, Facts a, Facts b) {
        NameMatch best = written;
        boolean against = false;
        for (Form[] left : new Form[][] {a.names, a.aliases}) {
            for (Form[] right : new Form[][] {b.names, b.aliases}) {
                if (left == a.names && right == b.names) {
                    continue;
                }
                for (Form one : left) {
                    for (Form other : right) {
                        if (one.source() != -1 && one.source() == other.source()) {
                            continue;
                        }
                        NameMatch match = names.compare(one, other);
                        against |= match.givenStands() == Stands.DIFFERENT
                                && match.familyStands().agrees();
                        if (match.bits() - ALIAS_COST > best.bits() && !silent(match, written)) {
                            best = new NameMatch(
                                    match.given() - ALIAS_COST,
                                    match.family(),
                                    match.givenStands(),
                                    match.familyStands());
                        }
                    }
                }
            }
        }
        return against && !best.givenStands().agrees()
                ? new NameMatch(best.given() + HINT_AGAINST, best.family(), best.givenStands(), best.familyStands())
                : best;
    }

    /// Whether a match says nothing of a part in which the written names differ, as an address of `ursula` does of two
    /// family names.
    private static boolean silent(NameMatch match, NameMatch written) {
        return match.givenStands() == Stands.UNKNOWN && written.givenStands() == Stands.DIFFERENT
                || match.familyStands() == Stands.UNKNOWN && written.familyStands() == Stands.DIFFERENT;
    }

    /// The evidence beside the name under each explanation, in bits against two strangers.
    static final class Sum {

        private final @Nullable List<Evidence> told;
        double one;
        double household;
        double namesake;
        double colleague;

        Sum(@Nullable List<Evidence> told) {
            this.told = told;
        }

        /// @param key of the sentence that says it; empty for none
        void add(String key, double forOne, double forHousehold, double forNamesake, double forColleague) {
            if (told != null && !key.isEmpty()) {
                told.add(new Evidence(key, forOne));
            }
            one += forOne;
            household += forHousehold;
            namesake += forNamesake;
            colleague += forColleague;
        }
    }
}
