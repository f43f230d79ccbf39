package wellhouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class IdsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void eachIdIsGreaterThanTheOneBeforeAlsoWhenTheClockStepsBack() {
        AtomicLong millis = new AtomicLong(NOON.toEpochMilli());
        SplittableRandom random = new SplittableRandom(1);
        Ids ids = new Ids(() -> Instant.ofEpochMilli(millis.addAndGet(random.nextInt(3) - 1)), random);

        List<Id<String>> made = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            made.add(ids.next());
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anIdIsAUuidOfVersionSevenAndTellsItsMoment() {
        Id<String> id = new Ids(() -> NOON, new SplittableRandom(1)).next();

        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
        assertThat(Ids.momentOf(id)).isEqualTo(NOON);
        assertThat(Id.<String>parse(id.toString())).isEqualTo(id);
    }

    @Test
    void whatIsSeenAgainHasTheSameId() {
        assertThat(Ids.<String>of(NOON, "<a@example.org>")).isEqualTo(Ids.<String>of(NOON, "<a@example.org>"));
        assertThat(Ids.<String>of(NOON, "<a@example.org>")).isNotEqualTo(Ids.<String>of(NOON, "<b@example.org>"));
        assertThat(Ids.<String>of(NOON, "a")).isNotEqualTo(Ids.<String>of(NOON.plusMillis(1), "a"));
    }

    @Property(tries = 300)
    void idsOfAKeyAreOfVersionSevenWhateverTheKey(
            @ForAll String key, @ForAll @LongRange(min = -1_000_000, max = 253_402_300_799_000L) long millis) {
        Id<String> id = Ids.of(Instant.ofEpochMilli(millis), key);

        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
        assertThat(Ids.momentOf(id)).isEqualTo(Instant.ofEpochMilli(Math.max(0, millis)));
    }

    @Test
    void laterMomentsSortLater() {
        Id<String> early = Ids.of(NOON, "z");
        Id<String> late = Ids.of(NOON.plusMillis(1), "a");

        assertThat(early).isLessThan(late);
    }
}
