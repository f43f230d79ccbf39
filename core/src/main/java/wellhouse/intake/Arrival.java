package wellhouse.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;

/// One import that runs by itself: how far it has come, for anybody who looks, and the way to end it.
///
/// Written by one thread, read by any.
public final class Arrival {

    private static final int PER_MILLE = 1_000;

    /// Before this much is known, no time left is named.
    private static final Duration TOO_EARLY = Duration.ofSeconds(1);

    private final Id<Change> id;
    private final List<String> files;
    private final Instant started;
    private volatile Far far;
    private volatile boolean cancelled;
    private volatile boolean over;

    public Arrival(Id<Change> id, List<String> files, Instant started) {
        this.id = id;
        this.files = List.copyOf(files);
        this.started = started;
        this.far = new Far("", 0, 0, Import.Count.NONE, Duration.ZERO);
    }

    /// How far it has come.
    ///
    /// @param file what is being read; empty before the first
    /// @param bytes read of all sources
    /// @param total bytes of all sources; 0 if unknown
    /// @param count what is safely in the store
    /// @param since how long it has been running
    public record Far(String file, long bytes, long total, Import.Count count, Duration since) {

        /// How much of it is read, 0 to 1000.
        public int perMille() {
            return total == 0 ? 0 : (int) Math.min(PER_MILLE, bytes * PER_MILLE / total);
        }

        /// Bytes a second so far; 0 before the first moment has passed.
        public long rate() {
            return since.isPositive() ? bytes * PER_MILLE / Math.max(1, since.toMillis()) : 0;
        }

        /// How long the rest takes at the rate so far, in seconds; empty while that would be a guess.
        public OptionalLong secondsLeft() {
            if (since.compareTo(TOO_EARLY) < 0 || total == 0 || rate() == 0) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(Math.max(0, total - bytes) / rate());
        }
    }

    public Id<Change> id() {
        return id;
    }

    public List<String> files() {
        return files;
    }

    public Instant started() {
        return started;
    }

    public Far far() {
        return far;
    }

    public boolean over() {
        return over;
    }

    /// Wishes it to end; what is acknowledged stays.
    public void cancel() {
        cancelled = true;
    }

    /// Notes how far it has come.
    ///
    /// @return false if it is to end
    public boolean at(String file, long bytes, long total, Import.Count count, Instant now) {
        far = new Far(file, bytes, total, count, Duration.between(started, now));
        return !cancelled;
    }

    /// Notes that it is over.
    public void end() {
        over = true;
    }
}
