package wellhouse.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts wrong keys by where they come from. Only wrong ones are ever slowed: a device with the right one is
/// never asked to wait, nor is a first request without any.
public final class Guests {

    /// Wrong ones in a [#WINDOW] before more are turned away unread.
    static final int FREE = 20;

    public static final Duration WINDOW = Duration.ofMinutes(5);

    /// Addresses that are remembered.
    private static final int MOST = 10_000;

    private record Wrong(int count, Instant since) {}

    private final InstantSource clock;
    private final Map<String, Wrong> wrong = new ConcurrentHashMap<>();

    public Guests(InstantSource clock) {
        this.clock = clock;
    }

    /// Notes a wrong key.
    ///
    /// @return whether there were too many
    public boolean wrong(String from) {
        Instant now = clock.instant();
        if (wrong.size() >= MOST) {
            wrong.values().removeIf(one -> one.since().plus(WINDOW).isBefore(now));
            if (wrong.size() >= MOST) {
                wrong.clear();
            }
        }
        Wrong after = wrong.merge(
                from,
                new Wrong(1, now),
                (before, one) -> before.since().plus(WINDOW).isBefore(now)
                        ? one
                        : new Wrong(before.count() + 1, before.since()));
        return after.count() > FREE;
    }
}
