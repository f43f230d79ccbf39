package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.Sensitivity;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Match;
import wellhouse.exchange.match.Matches;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.people.Tier;
import wellhouse.reading.Readings;
import wellhouse.reading.Readings.Hearsay.Reach;

/// What every finder of matches keeps to, here with words alone.
public interface MatchesContract {

    Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

    /// The ports under test.
    Ports ports();

    /// A new desk.
    Desk desk();

    private Need need(Desk desk, Person of, String what) {
        Need need = new Need(desk.id(), of.id(), what, Optional.empty(), NOW, Need.Status.OPEN, "test");
        desk.write(() -> ports().exchange().put(desk.book(), need));
        return need;
    }

    private Offer offer(Desk desk, Person of, String what) {
        Offer offer = new Offer(desk.id(), of.id(), what, NOW, "test");
        desk.write(() -> ports().exchange().put(desk.book(), offer));
        return offer;
    }

    private List<Match> matches(Desk desk, End.Kind kind, Id<?> id) {
        return desk.read(() -> ports().matches().of(desk.book(), kind, id.value(), 10));
    }

    @Test
    default void aNeedMeetsAnOfferOfAnotherPersonInOtherWords() {
        Desk desk = desk();
        Need need = need(desk, desk.kept("Ana"), "somebody for her bookkeeping");
        Offer right = offer(desk, desk.kept("Ben"), "Accountant, happy to look at small clubs");
        offer(desk, desk.kept("Cleo"), "plays the violin");

        List<Match> found = matches(desk, End.Kind.NEED, need.id());

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().found().id()).isEqualTo(right.id().value());
        assertThat(found.getFirst().families()).extracting("id").contains("tax");
    }

    @Test
    default void germanMeetsGerman() {
        Desk desk = desk();
        Need need = need(desk, desk.kept("Ana"), "sucht jemanden für die Steuererklärung");
        Offer right = offer(desk, desk.kept("Ben"), "Steuerberaterin in Leipzig");

        assertThat(matches(desk, End.Kind.NEED, need.id()))
                .extracting(match -> match.found().id())
                .containsExactly(right.id().value());
    }

    @Test
    default void nobodyMeetsTheirOwnNeed() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Need need = need(desk, ana, "bookkeeping");
        offer(desk, ana, "bookkeeping");

        assertThat(matches(desk, End.Kind.NEED, need.id())).isEmpty();
    }

    @Test
    default void theOwnersCardMeetsNeedsAndOffers() {
        Desk desk = desk();
        OwnLine can = new OwnLine(desk.id(), OwnLine.Side.CAN_HELP, "grant applications", Optional.empty(), NOW, true);
        OwnLine seek =
                new OwnLine(desk.id(), OwnLine.Side.LOOKING_FOR, "a sailing teacher", Optional.empty(), NOW, true);
        desk.write(() -> {
            ports().exchange().put(desk.book(), can);
            ports().exchange().put(desk.book(), seek);
        });
        Need need = need(desk, desk.kept("Ana"), "help with a grant application");
        Offer offer = offer(desk, desk.kept("Ben"), "teaches sailing");

        assertThat(matches(desk, End.Kind.NEED, need.id()))
                .extracting(match -> match.found().kind())
                .containsExactly(End.Kind.OWN_OFFER);
        assertThat(matches(desk, End.Kind.OWN_NEED, seek.id()))
                .extracting(match -> match.found().id())
                .containsExactly(offer.id().value());
        assertThat(desk.read(() -> ports().exchange().ownLines(desk.book()))).hasSize(2);
    }

    @Test
    default void aRefusedMatchStaysAwayUntilThatIsTakenBack() {
        Desk desk = desk();
        Need need = need(desk, desk.kept("Ana"), "bookkeeping");
        Offer offer = offer(desk, desk.kept("Ben"), "bookkeeping for clubs");
        var change = desk.write(() -> ports().matches()
                .refuse(desk.book(), need.id().value(), offer.id().value()));

        assertThat(matches(desk, End.Kind.NEED, need.id())).isEmpty();
        assertThat(matches(desk, End.Kind.OFFER, offer.id())).isEmpty();

        assertThat(ports().changes().undo(change, desk.change())).isInstanceOf(ChangeLog.Undone.Done.class);
        assertThat(matches(desk, End.Kind.NEED, need.id())).hasSize(1);
    }

    @Test
    default void peopleKeptApartAreNeverMatched() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Person ben = desk.kept("Ben");
        Need need = need(desk, ana, "bookkeeping");
        Offer offer = offer(desk, ben, "bookkeeping for clubs");
        desk.write(() -> ports().matches().apart(desk.book(), ben.id(), ana.id(), true));

        assertThat(matches(desk, End.Kind.NEED, need.id())).isEmpty();
        assertThat(matches(desk, End.Kind.OFFER, offer.id())).isEmpty();
        assertThat(desk.read(() -> ports().matches().apartFrom(desk.book(), ana.id())))
                .containsExactly(ben.id());

        desk.write(() -> ports().matches().apart(desk.book(), ana.id(), ben.id(), false));
        assertThat(matches(desk, End.Kind.NEED, need.id())).hasSize(1);
    }

    @Test
    default void whatDoesNotBelongTogetherIsToldOnceAndFollowsAMerge() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Person twin = desk.kept("Anna");
        Person ben = desk.kept("Ben");
        UUID taker = new UUID(1, 2);
        UUID giver = new UUID(3, 4);
        desk.write(() -> {
            ports().matches().apart(desk.book(), twin.id(), ben.id(), true);
            ports().matches().refuse(desk.book(), taker, giver);
            ports().people().put(desk.book(), twin.withMergedInto(ana.id()));
        });

        Matches.Barriers barriers = desk.read(() -> ports().matches().barriers(desk.book()));

        assertThat(barriers.refused()).containsExactly(new Matches.Refusal(taker, giver));
        assertThat(barriers.apart())
                .singleElement()
                .satisfies(two ->
                        assertThat(List.of(two.one(), two.other())).containsExactlyInAnyOrder(ana.id(), ben.id()));
        Desk other = desk();
        assertThat(other.read(() -> ports().matches().barriers(other.book())).apart())
                .isEmpty();
        desk.write(() -> ports().matches().apart(desk.book(), ben.id(), ana.id(), false));
        assertThat(desk.read(() -> ports().matches().barriers(desk.book())).apart())
                .isEmpty();
    }

    @Test
    default void aPrivateNeedMeetsOnlyWhatTheOwnerCanDo() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Need need = need(desk, ana, "bookkeeping").with(Need.Urgency.PRESSING, Sensitivity.PRIVATE);
        desk.write(() -> ports().exchange().put(desk.book(), need));
        offer(desk, desk.kept("Ben"), "bookkeeping for clubs");
        OwnLine can = new OwnLine(desk.id(), OwnLine.Side.CAN_HELP, "bookkeeping", Optional.empty(), NOW, true);
        desk.write(() -> ports().exchange().put(desk.book(), can));

        assertThat(matches(desk, End.Kind.NEED, need.id()))
                .extracting(match -> match.found().kind())
                .containsExactly(End.Kind.OWN_OFFER);
    }

    @Test
    default void whoIsNeverToBeAskedIsNotSuggested() {
        Desk desk = desk();
        Need need = need(desk, desk.kept("Ana"), "bookkeeping");
        Person ben = desk.kept("Ben");
        offer(desk, ben, "bookkeeping for clubs");
        Person never = ben.withKeeping(ben.keeping().withNeverAsk(true));
        desk.write(() -> ports().people().put(desk.book(), never));

        assertThat(matches(desk, End.Kind.NEED, need.id())).isEmpty();
    }

    @Test
    default void anItemFindsWhoWouldCare() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Person ben = desk.kept("Ben");
        Remark interest = new Remark(desk.id(), ana.id(), Remark.Kind.INTEREST, "bees and honey", NOW, "test");
        Readings.Item item = new Readings.Item(
                desk.id(),
                "https://example.org/bees",
                "A year of a beekeeper",
                "",
                "",
                List.of("bees"),
                NOW,
                "hand",
                Readings.Item.Status.OPEN);
        desk.write(() -> {
            ports().people().put(desk.book(), interest);
            ports().readings().put(desk.book(), item);
        });
        offer(desk, ben, "keeps bees");

        assertThat(matches(desk, End.Kind.ITEM, item.id()))
                .extracting(match -> match.found().person().orElseThrow())
                .containsExactly(ana.id());
        assertThat(matches(desk, End.Kind.INTEREST, interest.id()))
                .extracting(match -> match.found().id())
                .containsExactly(item.id().value());
    }

    @Test
    default void whatWasHeardFitsANeedAsFarAsItMayGo() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Person ben = desk.kept("Ben");
        Person close = desk.kept("Cleo");
        Need need = need(desk, ana, "a job in bookkeeping");
        Need near = need(desk, close, "a job in bookkeeping");
        Need bens = need(desk, ben, "a job in bookkeeping");
        Readings.Hearsay open = heard(desk, "A club looks for somebody for its bookkeeping", ben, Reach.ANYBODY);
        Readings.Hearsay among = heard(desk, "The harbour gives up its bookkeeping", ben, Reach.CLOSE);
        Readings.Hearsay never = heard(desk, "The mill has trouble with bookkeeping", ben, Reach.NOBODY);
        desk.write(() -> {
            ports().people().put(desk.book(), close.withKeeping(close.keeping().withTier(Tier.CLOSE)));
            List.of(open, among, never).forEach(one -> ports().readings().put(desk.book(), one));
        });

        assertThat(heardFor(desk, need)).containsExactly(open.id().value());
        assertThat(heardFor(desk, near))
                .containsExactlyInAnyOrder(open.id().value(), among.id().value());
        assertThat(heardFor(desk, bens)).as("who told it hears nothing new").isEmpty();

        desk.write(() -> ports().readings().remove(desk.book(), Readings.Entry.HEARSAY, open.id()));
        assertThat(heardFor(desk, need)).isEmpty();
    }

    private static Readings.Hearsay heard(Desk desk, String what, Person from, Reach reach) {
        return new Readings.Hearsay(desk.id(), what, Optional.of(from.id()), LocalDate.of(2026, 3, 1), reach);
    }

    private List<UUID> heardFor(Desk desk, Need need) {
        return matches(desk, End.Kind.NEED, need.id()).stream()
                .map(Match::found)
                .filter(found -> found.kind() == End.Kind.HEARD)
                .map(End::id)
                .toList();
    }

    @Test
    default void whatIsMetOrGoneIsMatchedNoLonger() {
        Desk desk = desk();
        Need need = need(desk, desk.kept("Ana"), "bookkeeping");
        Offer offer = offer(desk, desk.kept("Ben"), "bookkeeping for clubs");
        assertThat(matches(desk, End.Kind.NEED, need.id())).hasSize(1);

        desk.write(() -> ports().exchange().put(desk.book(), offer.withOpen(false)));
        assertThat(matches(desk, End.Kind.NEED, need.id())).isEmpty();

        desk.write(() -> ports().exchange().put(desk.book(), offer.withSure(LocalDate.of(2026, 5, 1))));
        assertThat(matches(desk, End.Kind.NEED, need.id())).hasSize(1);

        desk.write(() -> ports().exchange().put(desk.book(), need.withStatus(Need.Status.MET)));
        assertThat(matches(desk, End.Kind.OFFER, offer.id())).isEmpty();
    }

    @Test
    default void whoeverIsErasedTakesTheirMatchesAlong() {
        Desk desk = desk();
        Person ana = desk.kept("Ana");
        Person ben = desk.kept("Ben");
        Need need = need(desk, ana, "bookkeeping");
        offer(desk, ben, "bookkeeping for clubs");
        desk.write(() -> ports().matches().apart(desk.book(), desk.kept("Cleo").id(), ben.id(), true));
        assertThat(matches(desk, End.Kind.NEED, need.id())).hasSize(1);

        desk.write(() -> ports().people().erase(desk.book(), ben.id()));

        assertThat(matches(desk, End.Kind.NEED, need.id())).isEmpty();
    }
}
