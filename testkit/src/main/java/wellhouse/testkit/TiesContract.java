package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Accounts;
import wellhouse.accounts.Settings;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Keeping;
import wellhouse.people.Person;
import wellhouse.people.Tier;
import wellhouse.ties.Counters;
import wellhouse.ties.Relation;
import wellhouse.ties.Rhythms;
import wellhouse.ties.Ties;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.today.Answers;

/// What every store says of ties: their days, rhythms and queues follow what happened and what the owner wants.
public interface TiesContract {

    Ports ports();

    /// A new, empty book.
    Desk desk();

    @Test
    default void theZoneDecidesTheDayAlsoOfWhatIsThereUntilItIsTakenBack() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        desk.message(ana, "2026-03-02T23:30:00Z", Direction.MINE);
        Settings settings = desk.read(() -> ports().accounts().settings(desk.book()));

        Id<Change> change = desk.write(() -> ports().accounts()
                .put(
                        desk.book(),
                        new Settings(
                                "Europe/Berlin",
                                settings.country(),
                                settings.language(),
                                settings.vocabulary(),
                                settings.minutes(),
                                settings.sessionDays(),
                                settings.quietFrom(),
                                settings.quietTo(),
                                settings.pausedSince(),
                                settings.theme())));

        assertThat(lastDay(desk, ana)).isEqualTo(LocalDate.of(2026, 3, 3));
        ports().changes().undo(change, desk.change());
        assertThat(lastDay(desk, ana)).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    private LocalDate lastDay(Desk desk, Person person) {
        LocalDate day = desk.read(() -> ports().timeline().days(desk.book(), person.id()))
                .getLast()
                .day();
        assertThat(counters(desk, person).last()).isEqualTo(day);
        return day;
    }

    private Counters counters(Desk desk, Person person) {
        return desk.read(() -> ports().ties().of(desk.book(), person.id())).orElseThrow();
    }

    @Test
    default void aTierIsAsOftenAsTheOwnerSaysAndTakingItBackBringsEveryRhythmBack() {
        Desk desk = desk();
        Desk other = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person own = desk.kept("Own Rhythm");
        Person theirs = other.kept("Ana Ruiz");
        desk.message(ana, "2026-01-01T09:00:00Z", Direction.MINE);
        desk.message(own, "2026-01-01T09:00:00Z", Direction.MINE);
        other.message(theirs, "2026-01-01T09:00:00Z", Direction.MINE);
        desk.write(() ->
                ports().people().put(desk.book(), own.withKeeping(own.keeping().withRhythmDays(OptionalInt.of(40)))));
        assertThat(desk.read(() -> ports().ties().rhythms(desk.book()))).isEqualTo(Rhythms.USUAL);
        LocalDate last = LocalDate.of(2026, 1, 1);

        Rhythms said = Rhythms.USUAL.with(Tier.REGULAR, 20).with(Tier.INNER, 10);
        Id<Change> change = desk.write(() -> ports().ties().put(desk.book(), said));

        assertThat(desk.read(() -> ports().ties().rhythms(desk.book()))).isEqualTo(said);
        assertThat(counters(desk, ana).rhythmDays()).isEqualTo(20);
        assertThat(counters(desk, own).rhythmDays()).isEqualTo(40);
        assertThat(counters(other, theirs).rhythmDays()).isEqualTo(90);
        assertThat(queue(desk, last.plusDays(17))).contains(Ties.Queue.COMING);
        assertThat(queue(other, last.plusDays(17))).isEmpty();

        ports().changes().undo(change, desk.change());
        assertThat(desk.read(() -> ports().ties().rhythms(desk.book()))).isEqualTo(Rhythms.USUAL);
        assertThat(counters(desk, ana).rhythmDays()).isEqualTo(90);
        assertThat(queue(desk, last.plusDays(17))).isEmpty();
    }

    @Test
    default void queuesFollowTheDayAndAPauseStopsTheClock() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        desk.message(ana, "2026-01-01T09:00:00Z", Direction.MINE);
        LocalDate last = LocalDate.of(2026, 1, 1);

        assertThat(queue(desk, last.plusDays(71))).isEmpty();
        assertThat(queue(desk, last.plusDays(72))).contains(Ties.Queue.COMING);
        assertThat(queue(desk, last.plusDays(134))).contains(Ties.Queue.COMING);
        assertThat(queue(desk, last.plusDays(135))).contains(Ties.Queue.PASSED);
        assertThat(queue(desk, last.plusDays(719))).contains(Ties.Queue.PASSED);
        assertThat(queue(desk, last.plusDays(720))).contains(Ties.Queue.DORMANT);

        Id<Change> pause = desk.write(() -> ports().accounts()
                .put(desk.book(), new Accounts.Pause(last.plusDays(10), Optional.of(last.plusDays(19)))));

        assertThat(queue(desk, last.plusDays(81))).isEmpty();
        assertThat(queue(desk, last.plusDays(82))).contains(Ties.Queue.COMING);
        ports().changes().undo(pause, desk.change());
        assertThat(queue(desk, last.plusDays(72))).contains(Ties.Queue.COMING);
    }

    private Optional<Ties.Queue> queue(Desk desk, LocalDate day) {
        return desk.read(() -> Arrays.stream(Ties.Queue.values())
                .filter(queue -> !ports().ties()
                        .due(desk.book(), queue, Keeping.USUAL.matters(), day, 9)
                        .isEmpty())
                .findFirst());
    }

    @Test
    default void theNearestToTheirDayComeFirstWithoutThosePutOffOrResting() {
        Desk desk = desk();
        LocalDate day = LocalDate.of(2026, 6, 1);
        Person late = desk.kept("Late");
        Person near = desk.kept("Near");
        Person off = desk.kept("Put Off");
        Person resting = desk.kept("Resting");
        Person close = desk.kept("Close");
        desk.message(late, "2026-01-01T09:00:00Z", Direction.MINE);
        desk.message(near, "2026-01-10T09:00:00Z", Direction.THEIRS);
        desk.message(off, "2026-01-15T09:00:00Z", Direction.MINE);
        desk.message(resting, "2026-01-15T09:00:00Z", Direction.MINE);
        desk.message(close, "2026-01-15T09:00:00Z", Direction.MINE);
        desk.write(() -> {
            ports().answers()
                    .put(
                            desk.book(),
                            new Answers.Answered(desk.id(), off.id(), Answers.Answer.NOT_NOW, day, day.plusDays(7)));
            ports().people()
                    .put(
                            desk.book(),
                            resting.withKeeping(resting.keeping().withRestUntil(Optional.of(day.plusDays(1)))));
            ports().people().put(desk.book(), close.withKeeping(close.keeping().withCloseness(5)));
        });

        var due = desk.read(() -> ports().ties().due(desk.book(), Ties.Queue.PASSED, 10, day, 9));

        assertThat(due).extracting(Ties.Due::person).containsExactly(near.id(), late.id());
        assertThat(due.getFirst().tie())
                .isEqualTo(desk.read(() -> ports().ties().of(desk.book(), near.id()))
                        .orElseThrow());
        assertThat(due.getFirst().tie().signs().neverSent()).isTrue();
        assertThat(desk.read(() -> ports().ties().due(desk.book(), Ties.Queue.PASSED, 20, day, 9)))
                .extracting(Ties.Due::person)
                .containsExactly(close.id());
        assertThat(desk.read(() -> ports().ties().due(desk.book(), Ties.Queue.PASSED, 10, day.plusDays(7), 9)))
                .extracting(Ties.Due::person)
                .containsExactlyInAnyOrder(off.id(), resting.id(), near.id(), late.id());
    }

    @Test
    default void whoKnowsWhomIsSaidAndInferred() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        Relation friends = new Relation(desk.id(), ana.id(), ben.id(), Relation.Kind.FRIEND, "since school");
        var lunch = desk.interaction(Interaction.Kind.MEETING, "2026-03-01T09:00:00Z", Direction.MUTUAL, ana, ben);
        desk.write(() -> {
            ports().acquaintances().put(desk.book(), friends);
            ports().timeline().append(desk.whole(), List.of(lunch));
        });

        assertThat(desk.read(() -> ports().acquaintances().relations(desk.book(), ben.id())))
                .containsExactly(friends);
        var together = desk.read(() -> ports().acquaintances().together(desk.book(), ana.id(), 5));
        assertThat(together).singleElement().satisfies(one -> {
            assertThat(one.other()).isEqualTo(ben.id());
            assertThat(one.weight()).isEqualTo(.5);
            assertThat(one.times()).isEqualTo(1);
        });
    }
}
