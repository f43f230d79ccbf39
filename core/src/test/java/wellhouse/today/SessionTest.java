package wellhouse.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wellhouse.kernel.Ids;
import wellhouse.today.Act.Kind;

/// F6.
final class SessionTest {

    @Property(tries = 300)
    void aSessionHasAtMostFiveActsWithinItsMinutesOneAPerson(@ForAll long seed) {
        List<Idea> acts = random(seed);
        for (int minutes : new int[] {5, 15, 30}) {
            List<Idea> session = session(minutes, acts);

            assertThat(session).hasSizeLessThanOrEqualTo(5);
            assertThat(session.stream().mapToInt(Idea::minutes).sum()).isLessThanOrEqualTo(minutes);
            assertThat(session.stream().map(Idea::person)).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void halfAnHourHoldsOneThatGivesOneNewAndOneDormantWhereThereAreAny(@ForAll long seed) {
        List<Idea> acts = random(seed);
        Set<Kind> chosen = new HashSet<>();
        session(30, acts).forEach(act -> chosen.add(act.kind()));

        for (Kind wanted : List.of(Kind.GIVE, Kind.WELCOME, Kind.RECONNECT)) {
            boolean only = acts.stream()
                    .filter(act -> act.kind() == wanted)
                    .allMatch(act -> acts.stream()
                            .anyMatch(other ->
                                    other.kind() != wanted && other.person().equals(act.person())));
            assertThat(chosen.contains(wanted) || only).as("%s", wanted).isTrue();
        }
    }

    @Property(tries = 100)
    void theOrderOfTheCandidatesMakesNoDifference(@ForAll long seed) {
        List<Idea> acts = random(seed);

        assertThat(session(15, acts.reversed())).isEqualTo(session(15, acts));
    }

    @Test
    void theMostBenefitForAMinuteComesFirst() {
        Idea quick = act("a", Kind.HELLO, 1, 2);
        Idea slow = act("b", Kind.HELLO, 2, 10);

        assertThat(session(15, List.of(slow, quick))).containsExactly(quick, slow);
        assertThat(session(5, List.of(slow, quick))).containsExactly(quick);
    }

    @Test
    void givingIsFirstAndTheHardOneLast() {
        Idea hello = act("a", Kind.HELLO, 9, 3);
        Idea reconnect = act("b", Kind.RECONNECT, 9, 5);
        Idea give = act("c", Kind.GIVE, .1, 3);

        assertThat(session(30, List.of(reconnect, hello, give))).containsExactly(give, hello, reconnect);
    }

    @Test
    void whatWasDoneBringsTheEndNearerSoThatItEndsHoweverOftenThePageIsOpened() {
        List<Idea> acts = List.of(act("a", Kind.HELLO, 9, 3), act("b", Kind.HELLO, 8, 3), act("c", Kind.HELLO, 7, 3));

        assertThat(Session.choose(15, acts, 1)).hasSize(3);
        assertThat(Session.choose(15, acts, 4)).hasSize(1);
        assertThat(Session.choose(15, acts, 5)).isEmpty();
        assertThat(Session.choose(30, acts, 7)).isEmpty();
    }

    @Test
    void withoutCandidatesItIsEmptyNotAnError() {
        assertThat(session(15, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.79,0", "0.8,0.73", "1.5,1", "3,0.69", "8,0.11"})
    void urgencyIsABumpOverTheRhythm(double ratio, double urgency) {
        assertThat(Urgency.of(ratio)).isEqualTo(urgency, within(.01));
    }

    private static List<Idea> session(int minutes, List<Idea> acts) {
        return Session.choose(minutes, acts, 0);
    }

    private static List<Idea> random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Idea> acts = new ArrayList<>();
        int size = random.nextInt(40);
        for (int i = 0; i < size; i++) {
            Kind kind = Kind.values()[random.nextInt(4)];
            acts.add(act("p" + random.nextInt(25), kind, random.nextDouble(.1, 5), random.nextInt(2, 11)));
        }
        return acts;
    }

    private static Idea act(String person, Kind kind, double benefit, int minutes) {
        return new Idea(
                Ids.of(Instant.EPOCH, person),
                kind,
                benefit,
                minutes,
                List.of(Reason.of("reason.test")),
                Optional.empty());
    }
}
