package wellhouse.store;

import java.util.Comparator;
import java.util.List;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.ties.Counters;
import wellhouse.ties.State;

/// The days on which a tie passes from one queue to the next if nothing happens, so that lists read an index.
///
/// Days of a pause do not count (all clocks stand still); a pause that still lasts puts off what had not come
/// before it for ever, until it ends and all is reckoned anew.
///
/// Whoever is dormant is no more than that, whatever the rhythm, so no day is later than `dormant`.
record Due(long good, long quiet, long dormant) {

    /// A day that never comes.
    static final long NEVER = 10_000_000;

    static Due of(Counters counters, List<Pause> pauses) {
        long dormant = day(counters, 8, pauses);
        return new Due(
                Math.min(day(counters, .8, pauses), dormant), Math.min(day(counters, 1.5, pauses), dormant), dormant);
    }

    /// The first day on which the silence is at least `ratio` rhythms.
    private static long day(Counters counters, double ratio, List<Pause> pauses) {
        long gap = silence(ratio, counters.rhythmDays());
        if (ratio == 8) {
            gap = Math.min(gap, State.DORMANT_DAYS);
        }
        long last = counters.last().toEpochDay();
        long day = last + gap;
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            long from = Math.max(pause.from().toEpochDay(), last + 1);
            if (from <= day && pause.to().isEmpty()) {
                return NEVER;
            }
            long to = pause.to().map(end -> end.toEpochDay()).orElse(from - 1);
            if (from <= day && to >= from) {
                day += to - from + 1;
            }
        }
        return day;
    }

    /// The smallest whole number of days that [State#of] puts on the far side of `ratio`.
    private static long silence(double ratio, double rhythm) {
        long gap = (long) Math.ceil(ratio * rhythm);
        while (gap > 0 && (gap - 1) / rhythm >= ratio) {
            gap--;
        }
        while (gap / rhythm < ratio) {
            gap++;
        }
        return gap;
    }
}
