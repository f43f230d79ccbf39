package wellhouse.cli;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wellhouse.intake.Import.Count;
import wellhouse.intake.Source;

/// Counts file by file: what was acknowledged when a file was opened, and when the next one was.
final class Tally {

    private final Map<Source, Count> counts = new IdentityHashMap<>();
    private @Nullable Source current;
    private Count before = Count.NONE;
    private Count latest = Count.NONE;

    /// The source, noted when it is opened.
    Source watched(Source source) {
        return new Source(source.file(), source.bytes(), source.tells(), source.archive(), () -> {
            current = source;
            before = latest;
            return source.open().get();
        });
    }

    /// What is acknowledged now.
    void at(Count count) {
        latest = count;
        if (current != null) {
            counts.put(current, count.minus(before));
        }
    }

    Count of(Source source) {
        return Optional.ofNullable(counts.get(source)).orElse(Count.NONE);
    }
}
