package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.introductions.Introduction;
import wellhouse.introductions.Introduction.Kind;
import wellhouse.introductions.Introduction.Status;
import wellhouse.people.Person;

/// What holds for introductions.
public interface IntroductionsContract {

    LocalDate DAY = LocalDate.of(2026, 4, 2);

    Ports ports();

    /// A new, empty book.
    Desk desk();

    private static Introduction between(Desk desk, Person first, Person second, Status status, LocalDate moved) {
        return new Introduction(
                desk.id(), Kind.BY_ME, first.id(), second.id(), "both mend boats", status, DAY, moved, "");
    }

    @Test
    default void openOnesComeLongestUntouchedFirstAndThoseThatAreOverLatestFirst() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        Person cleo = desk.kept("Cleo Sand");
        Introduction waiting = between(desk, ana, ben, Status.ASKED_FIRST, DAY.plusDays(5));
        Introduction older = new Introduction(
                desk.id(),
                Kind.BY_ME,
                ben.id(),
                cleo.id(),
                "both mend boats",
                Status.OUTCOME,
                DAY,
                DAY,
                "they sail together",
                Optional.of(desk.id()));
        Introduction declined = between(desk, cleo, ana, Status.DECLINED, DAY);
        desk.write(() -> {
            ports().introductions().put(desk.book(), waiting);
            ports().introductions().put(desk.book(), older);
            ports().introductions().put(desk.book(), declined);
        });

        assertThat(desk.read(() -> ports().introductions().open(desk.book(), 5)))
                .containsExactly(older, waiting);
        assertThat(desk.read(() -> ports().introductions().over(desk.book(), 5)))
                .containsExactly(declined);
        assertThat(desk.read(() -> ports().introductions().find(desk.book(), older.id())))
                .contains(older);
        assertThat(desk.read(() -> ports().introductions().of(desk.book(), ana.id())))
                .containsExactlyInAnyOrder(waiting, declined);
        Desk other = desk();
        assertThat(other.read(() -> ports().introductions().find(other.book(), older.id())))
                .isEmpty();
        assertThat(other.read(() -> ports().introductions().open(other.book(), 5)))
                .isEmpty();
    }

    @Test
    default void whoWasMergedIsWhoRemainsAndAStepCanBeTakenBack() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person twin = desk.kept("A. Ruiz");
        Person ben = desk.kept("Ben Ode");
        Introduction made = between(desk, twin, ben, Status.PROPOSED, DAY);
        desk.write(() -> {
            ports().introductions().put(desk.book(), made);
            ports().people().put(desk.book(), twin.withMergedInto(ana.id()));
        });
        Introduction asked = between(desk, ana, ben, Status.ASKED_FIRST, DAY);
        var step = desk.write(() -> ports().introductions()
                .put(
                        desk.book(),
                        new Introduction(
                                made.id(),
                                made.kind(),
                                made.first(),
                                made.second(),
                                made.why(),
                                asked.status(),
                                made.since(),
                                DAY,
                                "")));

        assertThat(desk.read(() -> ports().introductions().of(desk.book(), ana.id())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.first()).isEqualTo(ana.id());
                    assertThat(one.status()).isEqualTo(Status.ASKED_FIRST);
                });
        ports().changes().undo(step, desk.change());
        assertThat(desk.read(() -> ports().introductions().find(desk.book(), made.id())))
                .get()
                .extracting(Introduction::status)
                .isEqualTo(Status.PROPOSED);
        desk.write(() -> ports().people().erase(desk.book(), ben.id()));
        assertThat(desk.read(() -> ports().introductions().find(desk.book(), made.id())))
                .isEmpty();
    }
}
