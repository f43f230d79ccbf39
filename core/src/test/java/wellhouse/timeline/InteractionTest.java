package wellhouse.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.Person;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

final class InteractionTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00.123456Z");
    private static final Id<Person> ANA = Ids.of(NOW, "ana");
    private static final Id<Person> TOM = Ids.of(NOW, "tom");

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REACTION", "BROADCAST"})
    void likesAndBroadcastsCountForNothing(Kind kind) {
        assertThat(with(kind, 2, Set.of(ANA), Set.of()).weight()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGE,2,1",
        "MESSAGE,5,0.25",
        "CALL,2,2",
        "MEETING,2,3",
        "MEETING,4,1",
        "LETTER,2,1",
        "EVENT,301,0.01"
    })
    void whatCountsIsSharedAmongThosePresent(Kind kind, int present, double weight) {
        assertThat(with(kind, present, Set.of(ANA), Set.of()).weight()).isEqualTo(weight);
    }

    @Test
    void theOwnerIsCountedAsPresent() {
        assertThatThrownBy(() -> with(Kind.MEETING, 2, Set.of(ANA), Set.of(TOM)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(with(Kind.MEETING, 3, Set.of(ANA), Set.of(TOM)).present()).isEqualTo(3);
    }

    @Test
    void nobodyAloneHasAnInteraction() {
        assertThatThrownBy(() -> with(Kind.MEETING, 2, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void momentsAreKeptToTheMillisecond() {
        assertThat(with(Kind.CALL, 2, Set.of(ANA), Set.of()).at()).isEqualTo("2026-05-01T10:00:00.123Z");
    }

    @Test
    void anInteractionInALogIsMasked() {
        assertThat(with(Kind.CALL, 2, Set.of(ANA), Set.of()).toString()).doesNotContain("secret");
    }

    private static Interaction with(Kind kind, int present, Set<Id<Person>> people, Set<Id<Person>> also) {
        return new Interaction(
                Ids.of(NOW, "it"), NOW, kind, Direction.MINE, people, also, present, "secret", "secret", "hand");
    }
}
