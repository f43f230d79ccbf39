package wellhouse.ties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.people.Keeping;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction.Direction;

/// What is kept per tie so that lists need not read contact days.
///
/// Windows of 24 months end at the last contact day, not today: so a counter changes only when the timeline
/// does, and a rhythm that was learnt is not forgotten in a long silence.
///
/// @param first the first contact day
/// @param last the newest contact day
/// @param days contact days in all, at least 1
/// @param gaps gaps between contact days in the window
/// @param medianGap their median in days; 0 if there are none
/// @param rhythmDays the rhythm that follows (F2, F4)
/// @param activity the sum A of F1 as it stood on the day of [#last()]; it halves every [#halfLife()] days
///     after
/// @param mine contact days in the window that the owner began
/// @param theirs contact days in the window that they began
/// @param sent interactions the owner began, over all time
/// @param received interactions they began, over all time
/// @param lastSent the newest day on which the owner began something
/// @param signs what the two rankings read, at the end of the day of [#last()]
public record Counters(
        LocalDate first,
        LocalDate last,
        int days,
        int gaps,
        double medianGap,
        double rhythmDays,
        double activity,
        int mine,
        int theirs,
        int sent,
        int received,
        Optional<LocalDate> lastSent,
        Signs signs) {

    private static final int WINDOW_MONTHS = 24;

    /// Half-life of activity in days (F1): two rhythms, at least a fortnight.
    public static double halfLife(double rhythmDays) {
        return Math.max(14, 2 * rhythmDays);
    }

    /// Days of silence after which activity has halved.
    public double halfLife() {
        return halfLife(rhythmDays);
    }

    /// Counts.
    ///
    /// Cost: linear in the days, a little more for the median.
    ///
    /// @param days oldest first, each day once
    /// @param tiers the rhythm each tier begins with
    /// @param pauses stop the clocks of [#signs()]
    /// @return empty if there are no days
    public static Optional<Counters> of(List<ContactDay> days, Keeping keeping, Rhythms tiers, List<Pause> pauses) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = days.getLast().day();
        LocalDate from = last.minusMonths(WINDOW_MONTHS);
        int start = days.size() - 1;
        while (start > 0 && !days.get(start - 1).day().isBefore(from)) {
            start--;
        }
        List<ContactDay> window = days.subList(start, days.size());
        int[] gaps = new int[window.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (int)
                    (window.get(i + 1).day().toEpochDay() - window.get(i).day().toEpochDay());
        }
        double medianGap = gaps.length == 0 ? 0 : Rhythm.median(gaps);
        double rhythm = Rhythm.of(keeping, tiers, gaps.length, medianGap).days();
        double halfLife = halfLife(rhythm);
        double activity = 0;
        int sent = 0;
        int received = 0;
        @Nullable LocalDate lastSent = null;
        for (ContactDay day : days) {
            long age = last.toEpochDay() - day.day().toEpochDay();
            activity += day.weight() * Math.pow(2, -age / halfLife);
            sent += day.sent();
            received += day.received();
            if (day.sent() > 0) {
                lastSent = day.day();
            }
        }
        return Optional.of(new Counters(
                days.getFirst().day(),
                last,
                days.size(),
                gaps.length,
                medianGap,
                rhythm,
                activity,
                began(window, Direction.MINE),
                began(window, Direction.THEIRS),
                sent,
                received,
                Optional.ofNullable(lastSent),
                Trail.ofDays(days, pauses).before(Trail.endOf(last)).orElseThrow()));
    }

    private static int began(List<ContactDay> window, Direction who) {
        return (int) window.stream().filter(day -> day.began() == who).count();
    }
}
