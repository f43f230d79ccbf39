package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.exchange.Giving;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Promise;
import wellhouse.exchange.known.Renown;
import wellhouse.goals.Ask;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.people.Met;
import wellhouse.people.Person;
import wellhouse.reading.Readings;

/// What every store keeps of giving and taking.
public interface GiveAndTakeContract {

    LocalDate FIRST_OF_MAY = LocalDate.of(2026, 5, 1);

    /// The ports under test.
    Ports ports();

    /// A new desk.
    Desk desk();

    @Test
    default void anActOfHelpKeepsItsCauseItsThanksAndWhatItSaved() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Help first = new Help(desk.id(), ana.id(), false, Help.Currency.ADVICE, "on grants", FIRST_OF_MAY, 30);
        Help second = new Help(desk.id(), ana.id(), true, Help.Currency.TIME, "", FIRST_OF_MAY.plusDays(1), 20)
                .because(new Help.Cause(Help.Cause.Kind.HELP, first.id().value()))
                .withThanked(Optional.of(FIRST_OF_MAY.plusDays(2)))
                .withSaved(90);
        desk.write(() -> {
            ports().exchange().put(desk.book(), first);
            ports().exchange().put(desk.book(), second);
        });

        assertThat(desk.read(() -> ports().exchange().ledger(desk.book(), FIRST_OF_MAY, FIRST_OF_MAY.plusDays(9), 9)))
                .containsExactly(second, first);
        assertThat(desk.read(() -> ports().exchange().ledger(desk.book(), FIRST_OF_MAY, FIRST_OF_MAY, 9)))
                .isEmpty();
        assertThat(desk.read(() -> ports().exchange().actOfHelp(desk.book(), second.id())))
                .contains(second);
    }

    @Test
    default void aNeedIsFoundByItsIdInItsOwnBookOnly() {
        Desk desk = desk();
        Desk other = desk();
        Need need = new Need(
                desk.id(),
                desk.kept("Ana").id(),
                "a tax adviser",
                Optional.of(FIRST_OF_MAY),
                Instant.parse("2026-03-01T09:00:00Z"),
                Need.Status.OPEN,
                "mail");
        desk.write(() -> ports().exchange().put(desk.book(), need));

        assertThat(desk.read(() -> ports().exchange().need(desk.book(), need.id())))
                .contains(need);
        assertThat(other.read(() -> ports().exchange().need(other.book(), need.id())))
                .isEmpty();
    }

    @Test
    default void aPromiseIsFoundByItsIdAndWhoeverWasMetThroughSomebodyToo() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Person ben = desk.kept("Ben").withMet(new Met("a fair", Optional.empty(), Optional.of(ana.id()), ""));
        Promise promise = new Promise(
                desk.id(), ana.id(), "the article", false, Optional.empty(), Instant.EPOCH, Promise.Status.OPEN);
        desk.write(() -> {
            ports().exchange().put(desk.book(), promise);
            ports().people().put(desk.book(), ben);
        });

        assertThat(desk.read(() -> ports().exchange().promise(desk.book(), promise.id())))
                .contains(promise);
        assertThat(desk.read(() -> ports().people().metThrough(desk.book(), 5)))
                .extracting(Person::id)
                .containsExactly(ben.id());
        Desk other = desk();
        assertThat(other.read(() -> ports().exchange().promise(other.book(), promise.id())))
                .isEmpty();
        assertThat(other.read(() -> ports().people().metThrough(other.book(), 5)))
                .isEmpty();
    }

    @Test
    default void howMuchIsGivenAndWhenOneIsCarriedIsKept() {
        Desk desk = desk();
        Giving.SupportTime time = new Giving.SupportTime(desk.id(), FIRST_OF_MAY, Optional.empty());
        assertThat(desk.read(() -> ports().exchange().giving(desk.book()))).isEqualTo(Giving.USUAL);

        desk.write(() -> {
            ports().exchange().put(desk.book(), new Giving(240, true));
            ports().exchange().put(desk.book(), time);
        });

        assertThat(desk.read(() -> ports().exchange().giving(desk.book()))).isEqualTo(new Giving(240, true));
        assertThat(desk.read(() -> ports().exchange().supportTimes(desk.book())))
                .containsExactly(time);
    }

    @Test
    default void anAskKeepsItsWordsAndItsEnd() {
        Desk desk = desk();
        Ask ask = new Ask(
                        desk.id(),
                        desk.kept("Ana").id(),
                        Ask.Kind.ADVICE,
                        "ten minutes on grants",
                        "our club",
                        "you have written three",
                        Optional.of(FIRST_OF_MAY.plusDays(9)),
                        Ask.Size.SMALL,
                        "Dear Ana",
                        Ask.Status.DRAFTED,
                        Instant.parse("2026-05-01T09:00:00Z"),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "")
                .askedOn(FIRST_OF_MAY)
                .answered(true)
                .closed("we got it", Optional.of(FIRST_OF_MAY.plusDays(3)), "");
        desk.write(() -> ports().asks().put(desk.book(), ask));

        assertThat(desk.read(() -> ports().asks().find(desk.book(), ask.id()))).contains(ask);
        assertThat(desk.read(() -> ports().asks().all(desk.book()))).containsExactly(ask);
        desk.write(() -> ports().asks().remove(desk.book(), ask.id()));
        assertThat(desk.read(() -> ports().asks().all(desk.book()))).isEmpty();
    }

    @Test
    default void whatIsReadAndSharedIsKept() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Instant now = Instant.parse("2026-05-01T09:00:00Z");
        Readings.Item item = new Readings.Item(
                desk.id(),
                "https://example.org/",
                "A title",
                "words",
                "mine",
                List.of("bees", "wood"),
                now,
                "hand",
                Readings.Item.Status.OPEN);
        Readings.Share share = new Readings.Share(desk.id(), item.id(), ana.id(), "for you", FIRST_OF_MAY);
        Readings.Feed feed =
                new Readings.Feed(desk.id(), "https://example.org/feed", "Feed", now, Optional.of(now), "");
        Readings.Hearsay heard = new Readings.Hearsay(
                desk.id(), "they hire", Optional.of(ana.id()), FIRST_OF_MAY, Readings.Hearsay.Reach.CLOSE);
        desk.write(() -> {
            ports().readings().put(desk.book(), item);
            ports().readings().put(desk.book(), share);
            ports().readings().put(desk.book(), feed);
            ports().readings().put(desk.book(), heard);
        });

        assertThat(desk.read(() -> ports().readings().all(desk.book())))
                .isEqualTo(new Readings.All(List.of(item), List.of(share), List.of(feed), List.of(heard)));
        assertThat(desk.read(() -> ports().readings().holds(desk.book(), "https://example.org/")))
                .isTrue();
        assertThat(desk.read(() -> ports().readings().sharedWith(desk.book(), ana.id(), FIRST_OF_MAY)))
                .isEqualTo(1);
        assertThat(desk.read(() -> ports().readings().sharedWith(desk.book(), ana.id(), FIRST_OF_MAY.plusDays(1))))
                .isZero();
        desk.write(() -> ports().people().erase(desk.book(), ana.id()));
        assertThat(desk.read(() -> ports().readings().all(desk.book())))
                .isEqualTo(new Readings.All(List.of(item), List.of(), List.of(feed), List.of()));
    }

    @Test
    default void whoKnowsTheOwnerIsKeptAndTakenBack() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Renown.Kudos kudos = new Renown.Kudos(desk.id(), Optional.empty(), "well done", "a letter", FIRST_OF_MAY);
        Renown.Voucher voucher = new Renown.Voucher(desk.id(), ana.id(), "my teaching", Optional.of(FIRST_OF_MAY));
        Renown.Telling telling = new Renown.Telling(desk.id(), ana.id(), "I teach now", FIRST_OF_MAY);
        Renown.Showing showing = new Renown.Showing(desk.id(), "A talk", "Leipzig", "", FIRST_OF_MAY);
        Renown.Audit audit = new Renown.Audit(desk.id(), FIRST_OF_MAY, List.of("photo", "employer"), "");
        Id<wellhouse.kernel.Change> change = desk.write(() -> {
            ports().renown().put(desk.book(), kudos);
            ports().renown().put(desk.book(), voucher);
            ports().renown().put(desk.book(), telling);
            ports().renown().put(desk.book(), showing);
            ports().renown().put(desk.book(), audit);
        });

        assertThat(desk.read(() -> ports().renown().all(desk.book())))
                .isEqualTo(new Renown.All(
                        List.of(kudos), List.of(voucher), List.of(telling), List.of(showing), List.of(audit)));
        assertThat(ports().changes().undo(change, desk.change())).isInstanceOf(ChangeLog.Undone.Done.class);
        assertThat(desk.read(() -> ports().renown().all(desk.book())))
                .isEqualTo(new Renown.All(List.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
