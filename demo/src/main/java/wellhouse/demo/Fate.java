package wellhouse.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import wellhouse.people.Tier;

/// How a tie has gone over the years.
enum Fate {
    STEADY(.62),
    FADING(.13),
    DORMANT(.14),
    NEW(.07),
    NEVER_MET(.04);

    /// Three years of history.
    static final int DAYS = 1_095;

    private final double share;

    Fate(double share) {
        this.share = share;
    }

    static Fate any(SplittableRandom random) {
        double drawn = random.nextDouble();
        for (Fate fate : values()) {
            drawn -= fate.share;
            if (drawn < 0) {
                return fate;
            }
        }
        return STEADY;
    }

    /// The first day of the tie.
    LocalDate begins(LocalDate today, SplittableRandom random) {
        return today.minusDays(this == NEW ? 1 + random.nextInt(80) : 150 + random.nextInt(DAYS - 150));
    }

    /// The contact days from `begin`, at most up to yesterday.
    ///
    /// @param pace how many times as often as usual
    List<LocalDate> days(Tier tier, double pace, LocalDate begin, LocalDate today, SplittableRandom random) {
        List<LocalDate> days = new ArrayList<>();
        if (this == NEVER_MET) {
            return days;
        }
        double rhythm =
                (this == NEW ? Math.min(20, tier.days()) : tier.days()) / pace * (.7 + .6 * random.nextDouble());
        LocalDate end = today.minusDays(silence(rhythm, random));
        LocalDate day = begin;
        while (day.isBefore(end)) {
            days.add(day);
            double spread = Math.exp(.45 * gaussian(random));
            day = day.plusDays(Math.max(1, Math.round(rhythm * spread)));
        }
        if (days.isEmpty() && begin.isBefore(today)) {
            days.add(begin);
        }
        return days;
    }

    private int silence(double rhythm, SplittableRandom random) {
        return switch (this) {
            case FADING -> (int) Math.min(900, rhythm * (2.5 + 4 * random.nextDouble()));
            case DORMANT -> (int) Math.min(DAYS - 20, Math.max(300, rhythm * (8 + 4 * random.nextDouble())));
            case STEADY, NEW, NEVER_MET -> 0;
        };
    }

    /// The sum of twelve is near enough to normal.
    private static double gaussian(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
