package wellhouse.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What something cost in CPU seconds, of all threads, user and system together.
///
/// @param cpu seconds
/// @param wall seconds
record Cost(double cpu, double wall) {

    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s");

    /// Work in this process. Garbage collection and compilation count.
    static Cost of(Callable<?> work) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        work.call();
        return new Cost((system.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
    }

    /// A command, with every process it starts, as the shell's `times` counts them.
    ///
    /// @throws IllegalStateException if it fails; the message holds the end of what it said
    static Cost of(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        // Not to /dev/null, where grep would stop at the first match.
        Path said = Files.createTempFile("wellhouse-bench", ".out");
        ProcessBuilder builder = new ProcessBuilder(
                "sh", "-c", "o=$1; shift; \"$@\" >\"$o\" 2>&1 </dev/null; s=$?; times; exit $s", "sh", said.toString());
        builder.command().addAll(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        long wall = System.nanoTime();
        Process process = builder.start();
        String counted = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        double seconds = (System.nanoTime() - wall) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code + ": " + Files.readString(said));
        }
        Files.delete(said);
        Matcher times = TIMES.matcher(counted.lines().skip(1).findFirst().orElse(""));
        double cpu = 0;
        while (times.find()) {
            cpu += 60 * Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(2));
        }
        return new Cost(cpu, seconds);
    }

    /// How many a CPU second.
    long rate(long count) {
        return Math.round(count / Math.max(cpu, 1e-3));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// Removes a folder with all that is in it.
    static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failed) throws IOException {
                    Files.delete(left);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
