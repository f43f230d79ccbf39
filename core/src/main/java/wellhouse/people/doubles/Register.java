package wellhouse.people.doubles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wellhouse.people.spelling.Romanised;

/// Records of people, to find those that are of one person.
///
/// All records are added first, then asked about; one added later is known from then on. Not for several
/// threads.
///
/// Cost: time and memory proportional to the number of records; a question costs the comparison of a few
/// hundred.
public final class Register {

    /// Records whose doubles are looked for at once.
    private static final int PART = 256;

    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_EMPLOYER = 5;

    private final Bar bar;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Aliases aliases = new Aliases(vocabulary);
    private final BlockKeys blockKeys = new BlockKeys(vocabulary);
    private final Blocks blocks = new Blocks();
    private final Weigher weigher = new Weigher(vocabulary);
    private final List<Facts> facts = new ArrayList<>();
    private int settled;
    /// Organizations below this number were named, not made of a domain.
    private int employersTold;

    public Register(Bar bar) {
        this.bar = bar;
    }

    public Register() {
        this(Bar.USUAL);
    }

    /// How sure to be.
    ///
    /// @param surely bits of the odds from which two records are joined whoever else there is
    /// @param joins bits from which they are joined if no namesake is about
    /// @param proposes bits from which they are proposed
    public record Bar(double surely, double joins, double proposes) {

        /// Our choice: surely at 90 to 1, joins at 21 to 1, proposes at 2 to 1.
        public static final Bar USUAL = new Bar(6.5, 4.4, 1);
    }

    /// Adds a record.
    ///
    /// @return its number, counted from 0
    public int add(Described described) {
        facts.add(vocabulary.note(described, true));
        return facts.size() - 1;
    }

    /// Forgets what a record says, as when it is said anew by another one. How common its values are stays as it was.
    public void forget(int record) {
        settle();
        facts.set(record, Facts.UNKNOWN);
    }

    public int size() {
        return facts.size();
    }

    /// Those that may be the one described, the surest first.
    ///
    /// @return with `other` as the number of the record and `one` as -1
    public List<Likely> likely(Described described) {
        settle();
        Facts its = settled(vocabulary.note(described, false));
        List<Likely> found = new ArrayList<>();
        Candidates candidates = new Candidates(vocabulary, blocks);
        int count = candidates.find(its, facts.size());
        for (int i = 0; i < count; i++) {
            int record = candidates.at(i);
            double bits = weigher.weigh(its, facts.get(record)).bits();
            if (bits >= bar.proposes()) {
                found.add(new Likely(-1, record, bits));
            }
        }
        found.sort(Comparator.comparingDouble(Likely::bits).reversed().thenComparingInt(Likely::other));
        return List.copyOf(found);
    }

    /// What speaks for and against two records being of one person, the weightiest first.
    public List<Evidence> evidence(int one, int other) {
        settle();
        return weigher.evidence(facts.get(one), facts.get(other));
    }

    /// What speaks for and against a record being of the one described, the weightiest first.
    public List<Evidence> evidence(Described described, int record) {
        settle();
        return weigher.evidence(settled(vocabulary.note(described, false)), facts.get(record));
    }

    /// How sure it is that two records are of one person, as the base-2 logarithm of the odds.
    public double bits(int one, int other) {
        return weigh(one, other).bits();
    }

    /// For those who compare all with all.
    Weight weigh(int one, int other) {
        settle();
        return weigher.weigh(facts.get(one), facts.get(other));
    }

    /// Whether the index would have these two compared.
    boolean compares(int one, int other) {
        settle();
        Candidates candidates = new Candidates(vocabulary, blocks);
        int count = candidates.find(facts.get(other), other);
        return IntStream.range(0, count).anyMatch(i -> candidates.at(i) == one);
    }

    /// Joins what is sure and proposes what is likely.
    public Resolution resolve() {
        settle();
        long[] marks = facts.stream().mapToLong(vocabulary::mark).toArray();
        return new Joining(facts, marks, weigher, bar).resolve(pairs());
    }

    /// [#resolve()] for some records: whom each of them is, among all. Others are not compared with each other.
    ///
    /// Cost: that of a question for each of them, and a look at every record.
    public Resolution resolve(Collection<Integer> some) {
        if (some.size() * 2 > facts.size()) {
            return resolve();
        }
        settle();
        Candidates candidates = new Candidates(vocabulary, blocks);
        Set<Likely> pairs = new LinkedHashSet<>();
        for (int record : some) {
            int found = candidates.find(facts.get(record), facts.size());
            for (int i = 0; i < found; i++) {
                int other = candidates.at(i);
                if (other != record) {
                    pair(Math.min(record, other), Math.max(record, other)).ifPresent(pairs::add);
                }
            }
        }
        long[] marks = facts.stream().mapToLong(vocabulary::mark).toArray();
        return new Joining(facts, marks, weigher, bar).resolve(List.copyOf(pairs));
    }

    private Optional<Likely> pair(int one, int other) {
        double least = bar.proposes() - Joining.SLACK;
        Weight weight = weigher.weigh(facts.get(one), facts.get(other), least);
        return weight.bits() >= least || weight.sameName()
                ? Optional.of(new Likely(one, other, weight.bits()))
                : Optional.empty();
    }

    /// All pairs of records that reach the lower bar by themselves. The pairs do not depend on how the work is
    /// shared out.
    private List<Likely> pairs() {
        int parts = (facts.size() + PART - 1) / PART;
        return IntStream.range(0, parts).parallel().boxed().flatMap(this::pairs).toList();
    }

    private Stream<Likely> pairs(int part) {
        List<Likely> pairs = new ArrayList<>();
        Candidates candidates = new Candidates(vocabulary, blocks);
        for (int record = part * PART; record < Math.min(facts.size(), (part + 1) * PART); record++) {
            int found = candidates.find(facts.get(record), record);
            for (int i = 0; i < found; i++) {
                pair(candidates.at(i), record).ifPresent(pairs::add);
            }
        }
        return pairs.stream();
    }

    /// Reads mailboxes with all names known, and posts what is new.
    private void settle() {
        if (settled == facts.size()) {
            return;
        }
        Lexicon employers = vocabulary.of(Field.ORGANIZATION);
        employersTold = employers.size();
        for (; settled < facts.size(); settled++) {
            Facts noted = facts.get(settled);
            Facts its = settled(noted);
            for (int employer : its.of(Field.ORGANIZATION)) {
                if (Arrays.binarySearch(noted.of(Field.ORGANIZATION), employer) < 0) {
                    employers.met(employer);
                }
            }
            facts.set(settled, its);
            int keys = blockKeys.find(its);
            for (int i = 0; i < keys; i++) {
                blocks.post(blockKeys.at(i), settled);
            }
        }
    }

    private Facts settled(Facts its) {
        IntStream domains = Arrays.stream(its.of(Field.EMAIL))
                .map(vocabulary.mailboxes::domain)
                .filter(domain -> domain >= 0)
                .map(this::employer);
        int[] employers = IntStream.concat(Arrays.stream(its.of(Field.ORGANIZATION)), domains)
                .sorted()
                .distinct()
                .toArray();
        return its.with(aliases.of(its), employers);
    }

    /// The organization whose name a domain begins with, or one named as the domain.
    private int employer(int domain) {
        String label = Romanised.run(vocabulary.domains.text(domain));
        Lexicon employers = vocabulary.of(Field.ORGANIZATION);
        for (int end = label.length(); end >= Math.max(SHORTEST_EMPLOYER, label.length() - LONGEST_ENDING); end--) {
            int known = employers.find(label.substring(0, end));
            if (known >= 0 && known < employersTold) {
                return known;
            }
        }
        return employers.number(label);
    }
}
