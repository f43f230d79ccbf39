package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// What every [wellhouse.timeline.Timeline] keeps to, whatever it is stored in.
public interface TimelineContract {

    Ports ports();

    /// A new, empty book.
    Desk desk();

    @Test
    default void anInteractionComesBackAsItWasWritten() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        Interaction lunch = desk.interaction(Kind.MEETING, "2026-03-02T09:00:00.123Z", Direction.MUTUAL, ana, ben);

        desk.write(() -> ports().timeline().append(desk.whole(), List.of(lunch)));

        assertThat(desk.read(() -> ports().timeline().find(desk.book(), lunch.id())))
                .contains(lunch);
        assertThat(desk.read(() -> ports().timeline().with(desk.book(), ben.id(), Optional.empty(), 10)))
                .containsExactly(lunch);
    }

    @Test
    default void seeingTheSameAgainAddsNothing() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Interaction mail = desk.message(ana, "2026-03-02T09:00:00Z", Direction.THEIRS);

        int added = ports().transactions()
                .write(desk.change(), () -> ports().timeline().append(desk.whole(), List.of(mail, mail)));

        assertThat(added).isZero();
        assertThat(desk.read(() -> ports().timeline().days(desk.book(), ana.id())))
                .hasSize(1);
        assertThat(desk.read(() -> ports().timeline().known(desk.book(), Set.of(mail.id(), desk.id()))))
                .containsExactly(mail.id());
    }

    @Test
    default void manyMessagesOfOneDayAreOneContactDay() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        desk.message(ana, "2026-03-02T11:00:00Z", Direction.MINE);
        desk.message(ana, "2026-03-02T09:00:00Z", Direction.THEIRS);
        desk.message(ana, "2026-03-02T10:00:00Z", Direction.THEIRS);

        assertThat(desk.read(() -> ports().timeline().days(desk.book(), ana.id())))
                .containsExactly(new ContactDay(LocalDate.of(2026, 3, 2), Direction.THEIRS, 1, 1, 2));
    }

    @Test
    default void whatDoesNotCountMakesNoContactDay() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Interaction like = desk.interaction(Kind.REACTION, "2026-03-02T09:00:00Z", Direction.THEIRS, ana);

        desk.write(() -> ports().timeline().append(desk.whole(), List.of(like)));

        assertThat(desk.read(() -> ports().timeline().days(desk.book(), ana.id())))
                .isEmpty();
        assertThat(desk.read(() -> ports().ties().of(desk.book(), ana.id()))).isEmpty();
    }

    @Test
    default void countersFollowWhatIsAppendedAlteredAndRemoved() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        Interaction first = desk.message(ana, "2026-03-02T09:00:00Z", Direction.THEIRS);
        Interaction second = desk.message(ana, "2026-03-09T09:00:00Z", Direction.MINE);
        assertThat(desk.read(() -> ports().ties().of(desk.book(), ana.id()))
                        .orElseThrow()
                        .days())
                .isEqualTo(2);

        desk.write(() -> ports().timeline().remove(desk.whole(), first.id()));
        assertThat(desk.read(() -> ports().ties().of(desk.book(), ana.id()))
                        .orElseThrow()
                        .first())
                .isEqualTo(LocalDate.of(2026, 3, 9));

        Interaction withBen = new Interaction(
                second.id(),
                second.at(),
                Kind.CALL,
                Direction.THEIRS,
                Set.of(ben.id()),
                Set.of(),
                2,
                "",
                "a note",
                "hand");
        desk.write(() -> ports().timeline().put(desk.whole(), withBen));
        assertThat(desk.read(() -> ports().ties().of(desk.book(), ana.id()))).isEmpty();
        assertThat(desk.read(() -> ports().ties().of(desk.book(), ben.id()))
                        .orElseThrow()
                        .received())
                .isEqualTo(1);
        assertThat(desk.read(() -> ports().timeline().find(desk.book(), second.id())))
                .contains(withBen);
    }

    @Test
    default void theTimelineOfSomebodyIsReadInPages() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Interaction one = desk.message(ana, "2026-03-01T09:00:00Z", Direction.MINE);
        Interaction two = desk.message(ana, "2026-03-02T09:00:00Z", Direction.MINE);
        Interaction three = desk.message(ana, "2026-03-03T09:00:00Z", Direction.MINE);

        List<Interaction> page = desk.read(() -> ports().timeline().with(desk.book(), ana.id(), Optional.empty(), 2));
        Id<Interaction> last = page.getLast().id();

        assertThat(page).containsExactly(three, two);
        assertThat(desk.read(() -> ports().timeline().with(desk.book(), ana.id(), Optional.of(last), 2)))
                .containsExactly(one);
        assertThat(desk.read(() -> ports().timeline()
                        .between(
                                desk.book(),
                                Instant.parse("2026-03-02T09:00:00Z"),
                                Instant.parse("2026-03-03T09:00:00Z"),
                                10)))
                .containsExactly(two);
    }

    @Test
    default void afterAMergeBothTimelinesAreOne() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person twin = desk.kept("A. Ruiz");
        desk.message(ana, "2026-03-02T09:00:00Z", Direction.MINE);
        desk.message(twin, "2026-03-02T08:00:00Z", Direction.THEIRS);
        desk.message(twin, "2026-03-05T08:00:00Z", Direction.THEIRS);

        desk.write(() -> ports().people().put(desk.book(), twin.withMergedInto(ana.id())));

        assertThat(desk.read(() -> ports().timeline().with(desk.book(), twin.id(), Optional.empty(), 10)))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.people()).containsExactly(ana.id()));
        assertThat(desk.read(() -> ports().timeline().days(desk.book(), ana.id()))
                        .getFirst())
                .isEqualTo(new ContactDay(LocalDate.of(2026, 3, 2), Direction.THEIRS, 1, 1, 1));
        assertThat(desk.read(() -> ports().ties().of(desk.book(), ana.id()))
                        .orElseThrow()
                        .days())
                .isEqualTo(2);

        desk.write(() -> ports().people().put(desk.book(), twin));

        assertThat(desk.read(() -> ports().ties().of(desk.book(), ana.id()))
                        .orElseThrow()
                        .days())
                .isEqualTo(1);
        assertThat(desk.read(() -> ports().ties().of(desk.book(), twin.id()))
                        .orElseThrow()
                        .days())
                .isEqualTo(2);
    }

    @Test
    default void aReadCannotWrite() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Interaction mail = desk.interaction(Kind.MESSAGE, "2026-03-02T09:00:00Z", Direction.MINE, ana);

        assertThatThrownBy(() -> desk.read(() -> ports().timeline().append(desk.whole(), List.of(mail))))
                .isInstanceOf(IllegalStateException.class);
    }
}
