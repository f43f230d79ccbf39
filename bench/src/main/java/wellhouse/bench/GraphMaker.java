package wellhouse.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Makes a believable network of invented people, the same for the same seed.
///
/// Everybody belongs to two communities, whose sizes have a long tail; how sociable people are has one too.
/// Of the ties, half begin within a community, a third close a triangle ("a friend of a friend"), the rest
/// cross the network. Most ties are weak. Numbers say nothing about who is near whom.
///
/// `GraphMaker DIR PEOPLE [TIES-EACH [SEED]]` writes `edges.tsv`, `pairs.tsv` (1,000) and `targets.tsv`
/// (100 sets of 200) as `wellhouse evaluate paths` reads them.
public final class GraphMaker {

    /// The seed of all published figures.
    public static final long SEED = 20_261_125;

    /// Takes a tie.
    @FunctionalInterface
    public interface Taker {

        /// @param strength in thousandths, 1 to 1000
        void tie(int one, int other, int strength);
    }

    private static final int RECENT = 4;

    private final int people;
    private final SplittableRandom random;
    private final double[] sociable;
    private final int[] pool;
    private final int[][] communities;
    private final int[] belongs;
    private final int[] friends;

    public GraphMaker(int people, long seed) {
        this.people = people;
        this.random = new SplittableRandom(seed);
        this.sociable = new double[people];
        this.belongs = new int[people * 2];
        this.friends = new int[people * RECENT];
        java.util.Arrays.fill(friends, -1);
        this.pool = pool();
        this.communities = communities();
    }

    public static void main(String[] words) throws IOException {
        if (words.length < 2) {
            System.err.println("GraphMaker DIR PEOPLE [TIES-EACH [SEED]]");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(words[0]));
        int people = Integer.parseInt(words[1]);
        int each = words.length > 2 ? Integer.parseInt(words[2]) : 50;
        GraphMaker maker = new GraphMaker(people, words.length > 3 ? Long.parseLong(words[3]) : SEED);
        maker.write(folder, people * (long) each / 2);
    }

    /// Tells `ties` ties; a few of them twice.
    public void make(long ties, Taker taker) {
        for (long i = 0; i < ties; i++) {
            int one = pool[random.nextInt(pool.length)];
            double kind = random.nextDouble();
            boolean within = kind < .5;
            int other = within ? fellow(one) : kind < .85 ? friendOfFriend(one) : pool[random.nextInt(pool.length)];
            if (one == other) {
                i--;
                continue;
            }
            friends[one * RECENT + random.nextInt(RECENT)] = other;
            friends[other * RECENT + random.nextInt(RECENT)] = one;
            double spread = Math.pow(random.nextDouble(), within ? 2 : 3);
            taker.tie(one, other, 1 + (int) (1_000 * spread));
        }
    }

    private void write(Path folder, long ties) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("edges.tsv"), StandardCharsets.US_ASCII)) {
            StringBuilder line = new StringBuilder();
            make(ties, (one, other, strength) -> {
                line.setLength(0);
                line.append(one)
                        .append('\t')
                        .append(other)
                        .append('\t')
                        .append(strength)
                        .append('\n');
                try {
                    out.append(line);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("pairs.tsv"), StandardCharsets.US_ASCII)) {
            for (int[] pair : pairs(1_000)) {
                out.append(pair[0] + "\t" + pair[1] + "\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("targets.tsv"), StandardCharsets.US_ASCII)) {
            for (int i = 0; i < 100; i++) {
                StringBuilder line = new StringBuilder().append(random.nextInt(people));
                int[] set = set(200);
                for (int j = 0; j < set.length; j++) {
                    line.append(j == 0 ? '\t' : ',').append(set[j]);
                }
                out.append(line.append('\n'));
            }
        }
    }

    /// Pairs of different people drawn by chance.
    public int[][] pairs(int count) {
        int[][] pairs = new int[count][2];
        for (int[] pair : pairs) {
            pair[0] = random.nextInt(people);
            do {
                pair[1] = random.nextInt(people);
            } while (pair[0] == pair[1]);
        }
        return pairs;
    }

    /// People drawn by chance, as the people at an organization might be.
    public int[] set(int count) {
        return random.ints(0, people).distinct().limit(count).toArray();
    }

    private int fellow(int one) {
        int[] community = communities[belongs[one * 2 + random.nextInt(2)]];
        int first = community[random.nextInt(community.length)];
        int second = community[random.nextInt(community.length)];
        return sociable[first] > sociable[second] ? first : second;
    }

    private int friendOfFriend(int one) {
        int friend = friends[one * RECENT + random.nextInt(RECENT)];
        if (friend < 0) {
            return fellow(one);
        }
        int theirs = friends[friend * RECENT + random.nextInt(RECENT)];
        return theirs < 0 ? friend : theirs;
    }

    /// Everybody as often as they are sociable: Pareto with exponent 2.5, at most 60 times the least.
    private int[] pool() {
        int[] found = new int[people * 8];
        int size = 0;
        for (int v = 0; v < people; v++) {
            sociable[v] = Math.min(60, Math.pow(1 - random.nextDouble(), -1 / 1.5));
            int times = (int) (sociable[v] * 2 + random.nextDouble());
            if (size + times > found.length) {
                found = java.util.Arrays.copyOf(found, found.length * 2);
            }
            for (int i = 0; i < times; i++) {
                found[size++] = v;
            }
        }
        return java.util.Arrays.copyOf(found, size);
    }

    private int[][] communities() {
        int[] sizes = new int[people];
        int count = 0;
        for (long places = 0; places < people * 2L; places += sizes[count++]) {
            double size = 30 * Math.pow(1 - random.nextDouble(), -1 / 1.2);
            sizes[count] = (int) Math.min(size, Math.min(3_000, people / 4.0));
        }
        int[] places = new int[people * 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = i / 2;
        }
        for (int i = places.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = places[i];
            places[i] = places[j];
            places[j] = swap;
        }
        int[][] found = new int[count][];
        int[] memberships = new int[people];
        int next = 0;
        for (int c = 0; c < count; c++) {
            found[c] = java.util.Arrays.copyOfRange(places, next, Math.min(places.length, next + sizes[c]));
            for (int member : found[c]) {
                belongs[member * 2 + memberships[member]++] = c;
            }
            next += found[c].length;
        }
        return found;
    }
}
