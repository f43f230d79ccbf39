package wellhouse.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wellhouse.accounts.AppPassword;
import wellhouse.kernel.Id;

/// How often a token may ask: so many times in a minute, counted from the first of them.
final class Pace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Tokens that are counted at once; there are never so many.
    private static final int MOST = 10_000;

    private record Count(Instant since, int asked) {}

    private final int most;
    private final InstantSource clock;
    private final Map<Id<AppPassword>, Count> counts = new ConcurrentHashMap<>();

    /// @param most requests in a minute, 1 or more
    Pace(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /// Counts one request.
    ///
    /// @return how long to wait before the next; zero if it is not too many
    Duration ask(Id<AppPassword> token) {
        Instant now = clock.instant();
        if (counts.size() >= MOST) {
            counts.values().removeIf(count -> isOver(count, now));
        }
        Count after = counts.merge(
                token,
                new Count(now, 1),
                (before, one) -> isOver(before, now) ? one : new Count(before.since(), before.asked() + 1));
        return after.asked() <= most
                ? Duration.ZERO
                : Duration.between(now, after.since().plus(MINUTE));
    }

    private static boolean isOver(Count count, Instant now) {
        return !count.since().plus(MINUTE).isAfter(now);
    }
}
