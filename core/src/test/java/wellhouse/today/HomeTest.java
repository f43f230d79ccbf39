package wellhouse.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Accounts;
import wellhouse.exchange.Need;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Ids;
import wellhouse.people.Keeping;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.ties.State;

final class HomeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final SmallBook book = new SmallBook();

    @Test
    void anEmptyBookHasAnEmptyHome() {
        Home home = book.home(TODAY, 15);

        assertThat(home.isEmpty()).isTrue();
        assertThat(home.help()).isEmpty();
        assertThat(home.session().acts()).isEmpty();
    }

    @Test
    void aGoodMomentIsAHelloWithItsReason() {
        Person ana = book.add("Ana", TODAY.minusDays(60), 30, 20);

        Act act = only();

        assertThat(act.person()).isEqualTo(ana);
        assertThat(act.kind()).isEqualTo(Act.Kind.HELLO);
        assertThat(act.reasons().getFirst().key()).isEqualTo("reason.usual-gap");
    }

    @Test
    void whoWasSeenLatelyIsNotSuggested() {
        book.add("Ana", TODAY.minusDays(3), 30, 20);

        assertThat(book.home(TODAY, 15).session().acts()).isEmpty();
    }

    @Test
    void aLongSilenceIsToReconnectNotToSayHello() {
        book.add("Ana", TODAY.minusDays(1_200), 30, 20);

        assertThat(only().kind()).isEqualTo(Act.Kind.RECONNECT);
        assertThat(only().state()).contains(State.DORMANT);
    }

    @Test
    void somebodyNewIsFollowedUpAfterTwoDays() {
        book.add("Ana", TODAY.minusDays(1), 1, 1);
        assertThat(book.home(TODAY, 15).session().acts()).isEmpty();

        Act act = book.home(TODAY.plusDays(1), 15).session().acts().getFirst();

        assertThat(act.kind()).isEqualTo(Act.Kind.WELCOME);
        assertThat(act.reasons().getFirst().key()).isEqualTo("reason.new-follow-up");
    }

    @Test
    void aStepThatWasTakenIsNotSuggestedAgain() {
        book.add("Ana", TODAY.minusDays(3), 2, 2);

        assertThat(book.home(TODAY, 15).session().acts()).isEmpty();
        assertThat(book.home(TODAY.plusDays(5), 15).session().acts())
                .extracting(act -> act.reasons().getFirst().key())
                .containsExactly("reason.new-step");
    }

    @Test
    void whoIsToRestAndWhoIsNotKeptAreLeftAlone() {
        Person ana = book.add("Ana", TODAY.minusDays(60), 30, 20);
        book.people.put(ana.id(), ana.withKeeping(ana.keeping().withRestUntil(Optional.of(TODAY.plusDays(1)))));
        assertThat(book.home(TODAY, 15).session().acts()).isEmpty();

        book.people.put(ana.id(), ana.withStanding(Standing.WAITING));
        assertThat(book.home(TODAY, 15).session().acts()).isEmpty();

        book.people.put(ana.id(), ana);
        book.away.add(ana.id());
        assertThat(book.home(TODAY, 15).session().acts()).isEmpty();
    }

    @Test
    void promisesComeBeforeNeedsAndWhatIsDueComesFirst() {
        Person ana = book.add("Ana", TODAY.minusDays(3), 30, 20);
        Instant now = Instant.parse("2026-05-01T10:00:00Z");
        book.needs.add(new Need(
                Ids.of(now, "need"), ana.id(), "a tax adviser", Optional.empty(), now, Need.Status.OPEN, "hand"));
        book.promises.add(new Promise(
                Ids.of(now, "promise"),
                ana.id(),
                "send the article",
                true,
                Optional.of(TODAY.plusDays(1)),
                now,
                Promise.Status.OPEN));

        Home home = book.home(TODAY, 15);

        assertThat(home.help())
                .extracting(line -> line.reason().key())
                .containsExactly("reason.promise-due", "reason.need");
        assertThat(home.session().acts()).extracting(Act::kind).containsExactly(Act.Kind.GIVE);
    }

    @Test
    void whatTheyPromisedIsNotMineToGive() {
        Person ana = book.add("Ana", TODAY.minusDays(3), 30, 20);
        book.promises.add(new Promise(
                Ids.of(Instant.EPOCH, "promise"),
                ana.id(),
                "send the slides",
                false,
                Optional.of(TODAY),
                Instant.EPOCH,
                Promise.Status.OPEN));

        assertThat(book.home(TODAY, 15).help()).isEmpty();
    }

    @Test
    void aTieThatGoesColdIsWorthMoreAndSaysSo() {
        Leaning steady = leaning(book.add("Steady", TODAY.minusDays(70), 7, 60), 70);
        Leaning cooling = leaning(book.add("Cooling", TODAY.minusDays(200), 60, 6), 200);

        assertThat(cooling.reason().map(Reason::key)).contains("reason.going-cold");
        assertThat(steady.reason().map(Reason::key)).contains("reason.you-usually-write");
        assertThat(cooling.more()).isBetween(.15, .5);
        assertThat(steady.more()).isBetween(.15, .35);
    }

    @Test
    void whoIsUsuallyWrittenToSaysSo() {
        Leaning ana = leaning(book.add("Ana", TODAY.minusDays(6), 3, 60), 6);

        assertThat(ana.reason().map(Reason::key)).contains("reason.you-usually-write");
    }

    @Test
    void aReasonNamesTheRealDayAlsoAfterAPause() {
        book.pauses.add(new Accounts.Pause(TODAY.minusDays(20), Optional.of(TODAY.minusDays(7))));
        Leaning cooling = leaning(book.add("Cooling", TODAY.minusDays(200), 60, 6), 186);

        assertThat(cooling.reason().orElseThrow().details()).containsExactly(TODAY.minusDays(200), 6L);
    }

    private Leaning leaning(Person person, long silence) {
        return Leaning.of(book.counters(person).orElseThrow(), silence);
    }

    @Test
    void whileItIsPausedNothingIsSuggested() {
        book.add("Ana", TODAY.minusDays(60), 30, 20);
        book.pauses.add(new Accounts.Pause(TODAY.minusDays(1), Optional.empty()));

        Home home = book.home(TODAY, 15);

        assertThat(home.rest()).isEqualTo(Rest.PAUSED);
        assertThat(home.session().acts()).isEmpty();
    }

    @Property(tries = 40)
    void aTwoWeekPauseChangesNothing(@ForAll long seed) {
        SmallBook full = crowd(seed);
        Home before = full.home(TODAY, 30);
        full.pauses.add(new Accounts.Pause(TODAY.plusDays(1), Optional.of(TODAY.plusDays(14))));

        Home after = full.home(TODAY.plusDays(14), 30);
        Home back = full.home(TODAY.plusDays(15), 30);
        SmallBook without = crowd(seed);

        assertThat(after.rest()).isEqualTo(Rest.PAUSED);
        assertThat(back.rest()).isEqualTo(Rest.NONE);
        assertThat(back.session().acts()).hasSizeLessThanOrEqualTo(5);
        assertThat(acts(back)).isEqualTo(acts(without.home(TODAY.plusDays(1), 30)));
        assertThat(before.session().acts()).hasSizeLessThanOrEqualTo(5);
    }

    @Property(tries = 40)
    void noSessionIsLongerThanAskedHoweverLongNobodyLooked(@ForAll long seed) {
        SmallBook full = crowd(seed);
        for (int away : new int[] {0, 14, 100, 1_000}) {
            for (int minutes : new int[] {5, 15, 30}) {
                Session session = full.home(TODAY.plusDays(away), minutes).session();

                assertThat(session.acts()).hasSizeLessThanOrEqualTo(5);
                assertThat(session.expected()).isLessThanOrEqualTo(minutes);
            }
        }
    }

    @Property(tries = 40)
    void aFewOfEachQueueMakeTheSameSessionAsEverybody(@ForAll long seed) {
        SmallBook full = large(seed);
        for (int day = 0; day < 30; day += 10) {
            for (int minutes : new int[] {5, 15, 30}) {
                full.nearest = Candidates.NEAREST;
                List<String> bounded = acts(full.home(TODAY.plusDays(day), minutes));
                full.nearest = Integer.MAX_VALUE;

                assertThat(bounded).isEqualTo(acts(full.home(TODAY.plusDays(day), minutes)));
            }
        }
    }

    private Act only() {
        List<Act> acts = book.home(TODAY, 15).session().acts();
        assertThat(acts).hasSize(1);
        return acts.getFirst();
    }

    private static List<String> acts(Home home) {
        return home.session().acts().stream()
                .map(act -> act.kind() + " " + act.person().id() + " " + act.state() + " "
                        + Math.round(1e6 * act.benefit()))
                .toList();
    }

    private static SmallBook crowd(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SmallBook book = new SmallBook();
        for (int i = 0; i < 60; i++) {
            book.add(
                    "person " + i,
                    TODAY.minusDays(random.nextInt(300)),
                    1 + random.nextInt(60),
                    1 + random.nextInt(20));
        }
        return book;
    }

    @Test
    void quietTimesAndDaysWithoutASessionSuggestNothingUnlessAsked() {
        book.add("Ana", TODAY.minusDays(60), 30, 20);
        book.settings = SmallBook.settings(LocalTime.of(21, 0), LocalTime.of(7, 0), EnumSet.of(DayOfWeek.FRIDAY));

        assertThat(rest(TODAY.atTime(20, 59))).isEqualTo(Rest.NONE);
        assertThat(rest(TODAY.atTime(21, 0))).isEqualTo(Rest.QUIET);
        assertThat(rest(TODAY.atTime(6, 59))).isEqualTo(Rest.QUIET);
        assertThat(rest(TODAY.atTime(7, 0))).isEqualTo(Rest.NONE);
        assertThat(rest(TODAY.plusDays(1).atTime(12, 0))).isEqualTo(Rest.ANOTHER_DAY);
        assertThat(book.home(TODAY.atTime(23, 0), 15, Today.Opening.USUAL)
                        .session()
                        .acts())
                .isEmpty();
        assertThat(book.home(TODAY.atTime(23, 0), 15, Today.Opening.ASKED)
                        .session()
                        .acts())
                .hasSize(1);
    }

    @Test
    void aPauseHoldsEvenWhenAskedAndKeepsWhatWasPromised() {
        Person ana = book.add("Ana", TODAY.minusDays(60), 30, 20);
        book.pauses.add(new Accounts.Pause(TODAY.minusDays(3), Optional.empty()));
        book.promises.add(new Promise(
                Ids.of(Instant.EPOCH, "promise"),
                ana.id(),
                "send the recipe",
                true,
                Optional.of(TODAY),
                Instant.EPOCH,
                Promise.Status.OPEN));

        Home home = book.home(TODAY.atTime(12, 0), 15, Today.Opening.AGAIN);

        assertThat(home.rest()).isEqualTo(Rest.PAUSED);
        assertThat(home.session().acts()).isEmpty();
        assertThat(home.help()).hasSize(1);
    }

    @Test
    void whatAPersonCaresAboutIsWorthSendingSomethingOnWhenTheMomentIsGood() {
        Person ana = book.add("Ana", TODAY.minusDays(60), 30, 20);
        Person fresh = book.add("Ben", TODAY.minusDays(2), 30, 20);
        for (Person person : List.of(ana, fresh)) {
            book.cares.put(
                    person.id(),
                    List.of(new Remark(
                            Ids.of(Instant.EPOCH, "remark" + person.id()),
                            person.id(),
                            Remark.Kind.CARES_ABOUT,
                            "old orchards",
                            Instant.EPOCH,
                            "web")));
        }

        assertThat(book.home(TODAY, 15).help()).singleElement().satisfies(line -> {
            assertThat(line.person()).isEqualTo(ana);
            assertThat(line.reason()).isEqualTo(Reason.of("reason.cares-about", "old orchards"));
        });
    }

    private Rest rest(LocalDateTime now) {
        return book.home(now, 15, Today.Opening.USUAL).rest();
    }

    /// Six hundred people of all tiers and ratings.
    private static SmallBook large(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SmallBook book = new SmallBook();
        for (int i = 0; i < 600; i++) {
            int gap = 1 + random.nextInt(90);
            Person person =
                    book.add("person " + i, TODAY.minusDays(random.nextInt(20 * gap)), gap, 1 + random.nextInt(30));
            Keeping keeping = person.keeping()
                    .withTier(Tier.values()[random.nextInt(5)])
                    .withCloseness(random.nextBoolean() ? 0 : 1 + random.nextInt(5));
            book.people.put(person.id(), person.withKeeping(keeping));
        }
        return book;
    }
}
