package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Sensitivity;
import wellhouse.introductions.Introducing.Outcome;
import wellhouse.introductions.Introducing.Thought;
import wellhouse.introductions.Introduction.Kind;
import wellhouse.introductions.Introduction.Status;
import wellhouse.kernel.Book;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;

/// Whom an introduction may be between, and what it leaves behind.
final class IntroducingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private final Rooms rooms = BareRooms.make();
    private final wellhouse.accounts.Account owner = rooms.signIn().owner();
    private final Book book = rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
    private final Person ana = kept("Ana Ruiz");
    private final Person ben = kept("Ben Ode");

    private Person kept(String name) {
        Person person = Person.named(
                rooms.pen().next(),
                Name.shown(name),
                Standing.KEPT,
                rooms.clock().instant());
        write(() -> rooms.people().put(book.id(), person));
        return person;
    }

    private void write(Runnable work) {
        rooms.pen().write(book.id(), "test", "change.demo", List.of(), work);
    }

    private Outcome propose(Kind kind, Person first, Person second, Optional<Need> need) {
        return rooms.introducing()
                .propose(book, new Thought(kind, first, second, "old boats", need, false), DAY, "test");
    }

    private Outcome move(Outcome begun, Status to) {
        return rooms.introducing().move(book, ((Outcome.Done) begun).introduction(), to, "", DAY, "test");
    }

    private Need need(Sensitivity told) {
        Need need = new Need(
                        rooms.pen().next(),
                        ana.id(),
                        "somebody with a boat",
                        Optional.empty(),
                        rooms.clock().instant(),
                        Need.Status.OPEN,
                        "test")
                .with(Need.Urgency.USUAL, told);
        write(() -> rooms.exchange().put(book.id(), need));
        return need;
    }

    private List<Help> help(Person person) {
        return rooms.transactions().read(() -> rooms.exchange().help(book.id(), person.id()));
    }

    @Test
    void whoIsKeptApartAfterTheThoughtIsAskedNoMore() {
        Outcome begun = propose(Kind.BY_ME, ana, ben, Optional.empty());
        move(begun, Status.ASKED_FIRST);
        move(begun, Status.FIRST_AGREED);
        write(() -> rooms.matches().apart(book.id(), ben.id(), ana.id(), true));

        assertThat(move(begun, Status.ASKED_SECOND)).isInstanceOf(Outcome.Apart.class);
        assertThat(propose(Kind.BY_ME, ben, ana, Optional.empty())).isInstanceOf(Outcome.Apart.class);
        write(() -> rooms.matches().apart(book.id(), ana.id(), ben.id(), false));
        assertThat(move(begun, Status.ASKED_SECOND)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aNeedThatStaysBetweenTwoAndSomebodyPrivateBeginNothing() {
        assertThat(propose(Kind.BY_ME, ben, ana, Optional.of(need(Sensitivity.PRIVATE))))
                .isInstanceOf(Outcome.Closed.class);
        Person secret = ben.withKeeping(ben.keeping().withSecret(true));
        write(() -> rooms.people().put(book.id(), secret));
        assertThat(propose(Kind.BY_ME, secret, ana, Optional.empty())).isInstanceOf(Outcome.Closed.class);
    }

    @Test
    void theGiftIsToWhoNeededItAndOneOnlyAndIsThankedForInTheEnd() {
        Need need = need(Sensitivity.OPEN);
        Outcome begun = propose(Kind.BY_ME, ben, ana, Optional.of(need));
        for (Status step :
                List.of(Status.ASKED_FIRST, Status.FIRST_AGREED, Status.ASKED_SECOND, Status.AGREED, Status.MADE)) {
            assertThat(help(ana)).isEmpty();
            move(begun, step);
        }
        assertThat(help(ben)).isEmpty();
        assertThat(help(ana)).singleElement().satisfies(gift -> {
            assertThat(gift.given()).isTrue();
            assertThat(gift.thanked()).isEmpty();
        });
        move(begun, Status.OUTCOME);
        move(begun, Status.THANKED);
        assertThat(help(ana).getFirst().thanked()).contains(DAY);
        assertThat(rooms.transactions()
                        .read(() -> rooms.exchange().need(book.id(), need.id()))
                        .orElseThrow()
                        .status())
                .isEqualTo(Need.Status.HANDED_ON);
    }

    @Test
    void toBeIntroducedIsAReceiptFromWhoIntroducedMe() {
        Outcome begun = propose(Kind.TO_ME, ben, ana, Optional.empty());
        for (Status step :
                List.of(Status.ASKED_FIRST, Status.FIRST_AGREED, Status.ASKED_SECOND, Status.AGREED, Status.MADE)) {
            move(begun, step);
        }
        assertThat(help(ben)).singleElement().satisfies(receipt -> {
            assertThat(receipt.given()).isFalse();
            assertThat(receipt.currency()).isEqualTo(Help.Currency.INTRODUCTION);
        });
    }
}
