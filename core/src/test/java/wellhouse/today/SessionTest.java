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
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.today.Act.Kind;

/// F6.
final class SessionTest {

    @Property(tries = 300)
    void aSessionHasAtMostFiveActsWithinItsMinutesOneAPerson(@ForAll long seed) {
        List<Act> acts = random(seed);
        for (int minutes : new int[] {5, 15, 30}) {
            Session session = session(minutes, acts);

            assertThat(session.acts()).hasSizeLessThanOrEqualTo(5);
            assertThat(session.expected()).isLessThanOrEqualTo(minutes);
            assertThat(session.acts().stream().map(act -> act.person().id())).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void halfAnHourHoldsOneThatGivesOneNewAndOneDormantWhereThereAreAny(@ForAll long seed) {
        List<Act> acts = random(seed);
        Set<Kind> chosen = new HashSet<>();
        session(30, acts).acts().forEach(act -> chosen.add(act.kind()));

        for (Kind wanted : List.of(Kind.GIVE, Kind.WELCOME, Kind.RECONNECT)) {
            boolean only = acts.stream()
                    .filter(act -> act.kind() == wanted)
                    .allMatch(act -> acts.stream()
                            .anyMatch(other -> other.kind() != wanted
                                    && other.person().id().equals(act.person().id())));
            assertThat(chosen.contains(wanted) || only).as("%s", wanted).isTrue();
        }
    }

    @Property(tries = 100)
    void theOrderOfTheCandidatesMakesNoDifference(@ForAll long seed) {
        List<Act> acts = random(seed);

        assertThat(session(15, acts.reversed()).acts())
                .isEqualTo(session(15, acts).acts());
    }

    @Test
    void theMostBenefitForAMinuteComesFirst() {
        Act quick = act("a", Kind.HELLO, 1, 2);
        Act slow = act("b", Kind.HELLO, 2, 10);

        assertThat(session(15, List.of(slow, quick)).acts()).containsExactly(quick, slow);
        assertThat(session(5, List.of(slow, quick)).acts()).containsExactly(quick);
    }

    @Test
    void givingIsFirstAndTheHardOneLast() {
        Act hello = act("a", Kind.HELLO, 9, 3);
        Act reconnect = act("b", Kind.RECONNECT, 9, 5);
        Act give = act("c", Kind.GIVE, .1, 3);

        assertThat(session(30, List.of(reconnect, hello, give)).acts()).containsExactly(give, hello, reconnect);
    }

    @Test
    void whatWasDoneBringsTheEndNearerSoThatItEndsHoweverOftenThePageIsOpened() {
        List<Act> acts = List.of(act("a", Kind.HELLO, 9, 3), act("b", Kind.HELLO, 8, 3), act("c", Kind.HELLO, 7, 3));

        assertThat(Session.of(15, acts, 1).acts()).hasSize(3);
        assertThat(Session.of(15, acts, 4).acts()).hasSize(1);
        assertThat(Session.of(15, acts, 5).acts()).isEmpty();
        assertThat(Session.of(30, acts, 7).acts()).isEmpty();
    }

    @Test
    void withoutCandidatesItIsEmptyNotAnError() {
        assertThat(session(15, List.of()).acts()).isEmpty();
        assertThat(session(15, List.of()).expected()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.79,0", "0.8,0.73", "1.5,1", "3,0.69", "8,0.11"})
    void urgencyIsABumpOverTheRhythm(double ratio, double urgency) {
        assertThat(Urgency.of(ratio)).isEqualTo(urgency, within(.01));
    }

    private static Session session(int minutes, List<Act> acts) {
        return Session.of(minutes, acts, 0);
    }

    private static List<Act> random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Act> acts = new ArrayList<>();
        int size = random.nextInt(40);
        for (int i = 0; i < size; i++) {
            Kind kind = Kind.values()[random.nextInt(4)];
            acts.add(act("p" + random.nextInt(25), kind, random.nextDouble(.1, 5), random.nextInt(2, 11)));
        }
        return acts;
    }

    private static Act act(String person, Kind kind, double benefit, int minutes) {
        Id<Person> id = Ids.of(Instant.EPOCH, person);
        return new Act(
                Person.named(id, Name.shown(person), Standing.KEPT, Instant.EPOCH),
                kind,
                benefit,
                minutes,
                List.of(Reason.of("reason.test")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
