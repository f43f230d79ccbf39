package wellhouse.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that moves only when told to.
public final class StandingClock implements InstantSource {

    private Instant now;

    private StandingClock(Instant now) {
        this.now = now;
    }

    /// @param text an instant as ISO-8601, such as `2026-05-01T09:00:00Z`
    public static StandingClock at(String text) {
        return new StandingClock(Instant.parse(text));
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// @param step how far to move; a negative one moves back
    public void move(Duration step) {
        now = now.plus(step);
    }
}
