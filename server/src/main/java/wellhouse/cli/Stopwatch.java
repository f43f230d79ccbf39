package wellhouse.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjLongConsumer;
import java.util.function.ToLongFunction;

/// Seconds since it was made, on the wall and of this thread's processor.
final class Stopwatch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM = 2_000;

    private final long wall = System.nanoTime();
    private final long cpu = THREADS.getCurrentThreadCpuTime();

    double seconds() {
        return (System.nanoTime() - wall) / 1e9;
    }

    double cpuSeconds() {
        return (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    }

    /// Asks each question, hands its answer on outside of the measured time, and says how long the middle one and the
    /// hundredth part of the slowest took. All are asked before without measuring, 2,000 at least, so that Java has
    /// compiled the code.
    static <T> void each(
            String name, List<T> questions, ToLongFunction<T> ask, ObjLongConsumer<T> take, PrintWriter say) {
        long[] answers = new long[questions.size()];
        for (int asked = 0; asked < WARM && !questions.isEmpty(); asked += questions.size()) {
            Arrays.setAll(answers, i -> ask.applyAsLong(questions.get(i)));
        }
        long[] times = new long[questions.size()];
        for (int i = 0; i < times.length; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            answers[i] = ask.applyAsLong(questions.get(i));
            times[i] = THREADS.getCurrentThreadCpuTime() - before;
            take.accept(questions.get(i), answers[i]);
        }
        Arrays.sort(times);
        if (times.length > 0) {
            say.printf(
                    Locale.ROOT,
                    "%-14s %8.4f %8.4f  (%,d questions)%n",
                    name,
                    times[times.length / 2] / 1e6,
                    times[(int) (times.length * .99)] / 1e6,
                    times.length);
        }
    }
}
