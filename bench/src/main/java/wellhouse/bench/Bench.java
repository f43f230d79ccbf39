package wellhouse.bench;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// `./wellhouse bench NAME ...`: runs one measurement; without a name, lists them.
public final class Bench {

    /// A whole-command measurement.
    @FunctionalInterface
    interface Measurement {

        /// @param words what followed the name on the command line
        void run(String[] words) throws Exception;
    }

    private static final Map<String, Measurement> ALL = new TreeMap<>(Map.ofEntries(
            entry("cards", CardsBench::run), //
            entry("check-paths", PathsCheck::run), //
            entry("dav", DavBench::run), //
            entry("dav-many", DavMany::run), //
            entry("dav-timing", DavTiming::run), //
            entry("doubles", DoublesAtScale::run), //
            entry("jmh", org.openjdk.jmh.Main::main), //
            entry("mail", MailBench::run), //
            entry("match", MatchBench::run), //
            entry("plain-match", PlainSearch::run), //
            entry("merge", MergeBench::run), //
            entry("network", NetworkBench::run), //
            entry("pages", PagesBench::run), //
            entry("paths", PathsBench::run), //
            entry("picture", PictureBench::run), //
            entry("search", SearchBench::run), //
            entry("start", Start::run)));

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Measurement chosen = args.length == 0 ? null : ALL.get(args[0]);
        if (chosen == null) {
            System.out.println("Measurements: " + String.join(", ", ALL.keySet()));
            return;
        }
        chosen.run(Arrays.copyOfRange(args, 1, args.length));
    }
}
