package wellhouse.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction.Direction;

/// Contact days for tests.
final class Days {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private Days() {}

    /// The last one `silence` days before today, each `gap` days after the one before.
    static List<ContactDay> every(int gap, int times, int silence, Direction began) {
        List<ContactDay> all = new ArrayList<>();
        for (int i = times - 1; i >= 0; i--) {
            all.add(new ContactDay(TODAY.minusDays(silence + (long) i * gap), began, 1, 1, 1));
        }
        return all;
    }

    /// 1 to 60 days somewhere in ten years, whatever chance makes of them.
    static List<ContactDay> random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 1 + random.nextInt(60);
        return random.ints(0, 3_650)
                .distinct()
                .limit(size)
                .sorted()
                .mapToObj(day -> new ContactDay(
                        TODAY.minusDays(3_650L - day),
                        Direction.values()[random.nextInt(3)],
                        .1 + random.nextDouble(2.9),
                        random.nextInt(10),
                        random.nextInt(10)))
                .toList();
    }
}
