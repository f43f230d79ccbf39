package wellhouse.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wellhouse.people.doubles.Described;
import wellhouse.people.doubles.Likely;
import wellhouse.people.doubles.Register;
import wellhouse.people.doubles.Resolution;

/// How long it takes to find the doubles among invented people, how much memory, and how right it is.
///
/// Usage: `./wellhouse bench doubles RECORDS [SEED]`
final class DoublesAtScale {

    private static final int ASKED = 200;

    private DoublesAtScale() {}

    static void run(String[] args) {
        int records = Integer.parseInt(args[0]);
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        int[] person = new int[records];
        Register register = new Register();
        List<Described> asked = fill(register, person, seed);
        long began = System.nanoTime();
        Resolution resolution = register.resolve();
        long resolving = System.nanoTime() - began;
        System.out.printf("%,d records: resolved %.2f s, heap %,d MiB%n", records, resolving / 1e9, used());
        score(person, resolution);
        long worst = 0;
        long all = 0;
        for (Described one : asked) {
            long start = System.nanoTime();
            register.likely(one);
            long took = System.nanoTime() - start;
            worst = Math.max(worst, took);
            all += took;
        }
        System.out.printf("one new record: mean %.2f ms, worst %.2f ms%n", all / 1e6 / asked.size(), worst / 1e6);
    }

    /// Fills the register, says how long it took, and gives the first descriptions back to be asked again.
    private static List<Described> fill(Register register, int[] person, long seed) {
        List<PeopleMaker.Made> made = new PeopleMaker(seed, person.length).make(person.length);
        long began = System.nanoTime();
        for (int i = 0; i < person.length; i++) {
            register.add(made.get(i).described());
            person[i] = made.get(i).person();
        }
        System.out.printf("read in %.2f s%n", (System.nanoTime() - began) / 1e9);
        return made.stream().limit(ASKED).map(PeopleMaker.Made::described).toList();
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static void score(int[] person, Resolution resolution) {
        Map<Long, Integer> cells = new HashMap<>();
        Map<Integer, Integer> found = new HashMap<>();
        Map<Integer, Integer> real = new HashMap<>();
        for (int i = 0; i < person.length; i++) {
            int root = resolution.person().get(i);
            cells.merge((long) root << 32 | person[i], 1, Integer::sum);
            found.merge(root, 1, Integer::sum);
            real.merge(person[i], 1, Integer::sum);
        }
        long hits = pairs(cells);
        long joined = pairs(found);
        long gold = pairs(real);
        long proposedRight = 0;
        for (Likely likely : resolution.likely()) {
            proposedRight += person[likely.one()] == person[likely.other()] ? 1 : 0;
        }
        long proposed = resolution.likely().size();
        System.out.printf(
                "joined: precision %.4f, recall %.4f; with proposals: precision %.4f, recall %.4f%n",
                hits / (double) joined,
                hits / (double) gold,
                (hits + proposedRight) / (double) (joined + proposed),
                (hits + proposedRight) / (double) gold);
    }

    private static long pairs(Map<?, Integer> sizes) {
        return sizes.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
    }
}
