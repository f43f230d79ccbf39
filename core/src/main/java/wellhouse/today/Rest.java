package wellhouse.today;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import wellhouse.accounts.Accounts;
import wellhouse.accounts.Settings;

/// Why no session is suggested at a moment.
public enum Rest {
    /// It is a time for suggestions.
    NONE,
    /// The owner takes a pause: all clocks stand still.
    PAUSED,
    /// It is one of the owner's quiet times.
    QUIET,
    /// The owner planned no session for this day of the week.
    ANOTHER_DAY;

    /// What holds at a moment of the owner's day. A pause weighs most: it stops the clocks, the others only the
    /// suggestions.
    static Rest at(LocalDateTime now, Settings settings, List<Accounts.Pause> pauses) {
        boolean paused = pauses.stream()
                .anyMatch(pause -> !now.toLocalDate().isBefore(pause.from())
                        && pause.to()
                                .map(last -> !now.toLocalDate().isAfter(last))
                                .orElse(true));
        if (paused) {
            return PAUSED;
        }
        if (quiet(now.toLocalTime(), settings.quietFrom(), settings.quietTo())) {
            return QUIET;
        }
        boolean planned =
                settings.sessionDays().isEmpty() || settings.sessionDays().contains(now.getDayOfWeek());
        return planned ? NONE : ANOTHER_DAY;
    }

    /// Quiet times may go over midnight.
    private static boolean quiet(LocalTime now, LocalTime from, LocalTime to) {
        return from.isBefore(to)
                ? !now.isBefore(from) && now.isBefore(to)
                : from.isAfter(to) && (!now.isBefore(from) || now.isBefore(to));
    }
}
