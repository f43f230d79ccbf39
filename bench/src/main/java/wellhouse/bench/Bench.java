package wellhouse.bench;

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

    private static final Map<String, Measurement> ALL = new TreeMap<>(Map.of(
            "cards", CardsBench::run, //
            "check-paths", PathsCheck::run, //
            "doubles", DoublesAtScale::run, //
            "jmh", org.openjdk.jmh.Main::main, //
            "mail", MailBench::run, //
            "network", NetworkBench::run, //
            "pages", PagesBench::run, //
            "paths", PathsBench::run, //
            "search", SearchBench::run, //
            "start", Start::run));

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
