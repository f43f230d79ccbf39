package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import wellhouse.intake.Doubles;
import wellhouse.intake.LikelyDoubles;
import wellhouse.intake.Merging;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog.Undone;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.PartialDate;
import wellhouse.kernel.Pen;
import wellhouse.people.ContactPoint;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.timeline.Interaction.Direction;

/// Each person once: what is likely, what is joined, what is taken apart again, in any store.
public interface DoublesContract {

    String MOBILE = "+447700900123";

    Ports ports();

    /// A new, empty book.
    Desk desk();

    StandingClock clock();

    /// The rooms above the ports.
    record Rooms(Merging merging, LikelyDoubles likely) {

        static Rooms over(Ports ports, StandingClock clock) {
            Pen pen = new Pen(ports.transactions(), new Ids(clock, new SplittableRandom(77)));
            Merging merging =
                    new Merging(ports.transactions(), pen, ports.people(), ports.doubles(), ports.changes(), clock);
            return new Rooms(
                    merging, new LikelyDoubles(ports.transactions(), pen, ports.people(), ports.doubles(), merging));
        }
    }

    private Rooms rooms() {
        return Rooms.over(ports(), clock());
    }

    private Person with(Desk desk, Person person, ContactPoint.Kind kind, String value) {
        desk.write(() -> ports().people()
                .put(desk.book(), new ContactPoint(desk.id(), person.id(), kind, value, value, "", false)));
        return person;
    }

    private List<Doubles.Pair> likely(Desk desk) {
        return desk.read(() -> ports().doubles().likely(desk.book(), 100));
    }

    private Person found(Desk desk, Person person) {
        return desk.read(() -> ports().people().find(desk.book(), person.id())).orElseThrow();
    }

    @Test
    default void whoMayBeOneIsProposedWithTheEvidenceAndFollowsEveryChange() {
        Desk desk = desk();
        Rooms rooms = rooms();
        Person ana = with(desk, desk.kept("Ana Ruiz"), ContactPoint.Kind.PHONE, MOBILE);
        Person other = with(desk, desk.kept("Anna Ruiz"), ContactPoint.Kind.PHONE, MOBILE);
        desk.kept("Peter Ode");

        rooms.likely.follow(desk.whole());

        assertThat(likely(desk)).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.one(), pair.other())).containsExactlyInAnyOrder(ana.id(), other.id());
            assertThat(pair.evidence()).extracting("key").contains("doubles.phone.same");
            assertThat(pair.chance()).isBetween(0.5, 1.0);
        });
        assertThat(desk.read(() -> ports().doubles().count(desk.book(), 9))).isEqualTo(1);
        assertThat(desk.read(() -> ports().doubles().likely(desk.book(), ana.id())))
                .hasSize(1);

        desk.write(() -> ports().people().put(desk.book(), found(desk, other).withName(Name.shown("Zebulon Quist"))));
        rooms.likely.follow(desk.whole());
        assertThat(likely(desk)).isEmpty();

        Person third = with(desk, desk.kept("Zeb Quist"), ContactPoint.Kind.PHONE, MOBILE);
        rooms.likely.follow(desk.whole());
        assertThat(likely(desk))
                .singleElement()
                .satisfies(pair -> assertThat(List.of(pair.one(), pair.other()))
                        .containsExactlyInAnyOrder(third.id(), other.id()));
    }

    @Test
    default void lookingLeavesNoTraceInTheHistoryAndKnowsWhereItStood() {
        Desk desk = desk();
        with(desk, desk.kept("Ana Ruiz"), ContactPoint.Kind.PHONE, MOBILE);
        with(desk, desk.kept("Anna Ruiz"), ContactPoint.Kind.PHONE, MOBILE);
        long before = desk.read(() -> ports().doubles().stand(desk.book()));

        rooms().likely.follow(desk.whole());

        assertThat(desk.read(() -> ports().doubles().stand(desk.book()))).isEqualTo(before);
        assertThat(desk.read(() -> ports().doubles().mark(desk.book()))).isEqualTo(before);
        assertThat(desk.read(() -> ports().changes().recent(desk.book(), Optional.empty(), 50)))
                .noneMatch(entry -> entry.change().what().equals("change.doubles.looked"));
    }

    @Test
    default void whatIsWrittenIsReckonedBeforeTheEndWhereItIsAskedFor() {
        Desk desk = desk();
        Rooms rooms = rooms();
        Person ana = with(desk, desk.kept("Ana Ruiz"), ContactPoint.Kind.PHONE, MOBILE);
        rooms.likely.follow(desk.whole());
        long before = desk.read(() -> ports().doubles().stand(desk.book()));
        Person anna = desk.person("Anna Ruiz", Standing.KEPT);
        Change change = desk.change();

        ports().transactions().write(change, () -> {
            ports().people().put(desk.book(), anna);
            ports().transactions().settle();
            assertThat(ports().doubles().changed(desk.book(), before)).containsExactly(anna.id());
            ports().people()
                    .put(
                            desk.book(),
                            new ContactPoint(desk.id(), anna.id(), ContactPoint.Kind.PHONE, MOBILE, MOBILE, "", false));
        });
        ports().transactions().settle();

        rooms.likely.follow(desk.whole());
        assertThat(likely(desk))
                .singleElement()
                .satisfies(pair ->
                        assertThat(List.of(pair.one(), pair.other())).containsExactlyInAnyOrder(ana.id(), anna.id()));
        assertThat(desk.read(() -> ports().changes().recent(desk.book(), Optional.empty(), 1)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.change().id()).isEqualTo(change.id());
                    assertThat(entry.rows()).isEqualTo(2);
                });
        assertThat(ports().changes().undo(change.id(), desk.change())).isInstanceOf(Undone.Done.class);
        rooms.likely.follow(desk.whole());
        assertThat(likely(desk)).isEmpty();
        assertThat(desk.read(() -> ports().people().find(desk.book(), anna.id())))
                .isEmpty();
    }

    @Test
    default void whoIsNotTheSameIsNeverProposedAgainAlsoNotAfterAnotherMerge() {
        Desk desk = desk();
        Rooms rooms = rooms();
        Person ana = with(desk, desk.kept("Ana Ruiz"), ContactPoint.Kind.PHONE, MOBILE);
        Person anna = with(desk, desk.kept("Anna Ruiz"), ContactPoint.Kind.PHONE, MOBILE);
        Person anita = desk.kept("Anita Blum");
        rooms.likely.follow(desk.whole());

        Id<Change> said = rooms.merging.keepApart(desk.whole(), ana, anna, "test");
        assertThat(likely(desk)).isEmpty();
        assertThat(desk.read(() -> ports().doubles().apartFrom(desk.book(), anna.id())))
                .containsExactly(ana.id());

        rooms.merging.merge(desk.whole(), anita, anna, EnumSet.noneOf(Merging.Part.class), "test");
        rooms.likely.follow(desk.whole());
        assertThat(likely(desk)).isEmpty();
        assertThat(desk.read(() -> ports().doubles().apartFrom(desk.book(), ana.id())))
                .containsExactly(anita.id());

        ports().changes().undo(said, desk.change());
        rooms.likely.follow(desk.whole());
        assertThat(likely(desk)).isNotEmpty();
    }

    @Test
    default void aMergeKeepsEveryRowTakesWhatIsChosenAndProtectsBoth() {
        Desk desk = desk();
        Rooms rooms = rooms();
        Person ana = with(desk, desk.kept("Ana Ruiz"), ContactPoint.Kind.EMAIL, "ana@a.example");
        Person twin = with(desk, desk.kept("Ana María Ruiz"), ContactPoint.Kind.EMAIL, "ruiz@b.example");
        desk.message(ana, "2026-03-01T10:00:00Z", Direction.MINE);
        desk.message(twin, "2026-03-02T10:00:00Z", Direction.THEIRS);
        desk.write(() -> {
            ports().people().circle(desk.book(), ana.id(), "Choir", true);
            ports().people().circle(desk.book(), twin.id(), "Chess", true);
            ports().people()
                    .put(
                            desk.book(),
                            twin.withBirthday(Optional.of(new PartialDate(0, 5, 6)))
                                    .withKeeping(twin.keeping().withNeverAsk(true)));
        });

        rooms.merging.merge(desk.whole(), found(desk, ana), found(desk, twin), EnumSet.of(Merging.Part.NAME), "test");

        var profile = desk.read(() -> ports().people().profile(desk.book(), twin.id()))
                .orElseThrow();
        assertThat(profile.person().id()).isEqualTo(ana.id());
        assertThat(profile.person().name().shown()).isEqualTo("Ana María Ruiz");
        assertThat(profile.person().birthday()).contains(new PartialDate(0, 5, 6));
        assertThat(profile.person().keeping().neverAsk()).isTrue();
        assertThat(profile.points()).extracting(ContactPoint::value).contains("ana@a.example", "ruiz@b.example");
        assertThat(profile.circles()).containsExactlyInAnyOrder("Choir", "Chess");
        assertThat(desk.read(() -> ports().people().rows(desk.book(), List.of(ana.id())))
                        .getFirst()
                        .contactDays())
                .isEqualTo(2);
        assertThat(desk.read(() -> ports().doubles().partsOf(desk.book(), ana.id())))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.person().id()).isEqualTo(twin.id());
                    assertThat(part.before()).isEqualTo(Standing.KEPT);
                    assertThat(part.byItself()).isFalse();
                });
    }

    @Test
    default void unmergingAfterFurtherEditsKeepsThemAndRemembersThatTheyAreTwo() {
        Desk desk = desk();
        Rooms rooms = rooms();
        Person ana = desk.kept("Ana Ruiz");
        Person twin = desk.person("Ana María Ruiz", Standing.WAITING);
        desk.write(() -> ports().people().put(desk.book(), twin));
        rooms.merging.merge(desk.whole(), ana, twin, EnumSet.of(Merging.Part.NAME), "test");
        desk.write(() -> {
            Person now = found(desk, ana);
            ports().people().put(desk.book(), now.withKeeping(now.keeping().withTier(Tier.INNER)));
            ports().people()
                    .put(
                            desk.book(),
                            new Remark(desk.id(), ana.id(), Remark.Kind.NOTE, "sings", Instant.EPOCH, "hand"));
        });
        desk.message(twin, "2026-03-02T10:00:00Z", Direction.THEIRS);

        Id<Change> apart =
                rooms.merging.unmerge(desk.whole(), twin.id(), "test").orElseThrow();

        assertThat(found(desk, ana).name().shown()).isEqualTo("Ana Ruiz");
        assertThat(found(desk, ana).keeping().tier()).isEqualTo(Tier.INNER);
        assertThat(found(desk, twin).standing()).isEqualTo(Standing.WAITING);
        assertThat(desk.read(() -> ports().doubles().apartFrom(desk.book(), twin.id())))
                .containsExactly(ana.id());
        assertThat(desk.read(() -> ports().people().rows(desk.book(), List.of(twin.id())))
                        .getFirst()
                        .contactDays())
                .isEqualTo(1);
        assertThat(rooms.merging.unmerge(desk.whole(), twin.id(), "test")).isEmpty();

        assertThat(ports().changes().undo(apart, desk.change())).isInstanceOf(Undone.Done.class);
        assertThat(found(desk, twin).id()).isEqualTo(ana.id());
        assertThat(desk.read(() -> ports().doubles().apartFrom(desk.book(), ana.id())))
                .isEmpty();
    }

    @Test
    default void whoSurelyIsOneJoinsByThemselvesWhenTheyComeInButNobodyElseDoes() {
        Desk desk = desk();
        Rooms rooms = rooms();
        Person known = with(desk, desk.kept("Ida Ladewig"), ContactPoint.Kind.EMAIL, "ida.ladewig@gmx.de");
        Person alsoKnown = with(desk, desk.kept("Ida Ladewig"), ContactPoint.Kind.EMAIL, "ida.ladewig@gmx.de");
        clock().move(Duration.ofDays(1));
        Instant begun = clock().instant();
        Person fresh = Person.named(desk.id(), Name.shown("Ladewig, Ida"), Standing.WAITING, begun);
        Person couple = Person.named(desk.id(), Name.shown("Otto Ladewig"), Standing.WAITING, begun);
        Change change = desk.change();
        ports().transactions().write(change, () -> {
            ports().people().put(desk.book(), fresh);
            ports().people().put(desk.book(), couple);
        });
        with(desk, fresh, ContactPoint.Kind.EMAIL, "ida.ladewig@gmx.de");
        with(desk, couple, ContactPoint.Kind.EMAIL, "ida.ladewig@gmx.de");

        int joined = rooms.likely.join(desk.whole(), change, begun);

        assertThat(joined).isEqualTo(1);
        assertThat(found(desk, fresh).id()).isEqualTo(known.id());
        assertThat(found(desk, alsoKnown).id()).isEqualTo(alsoKnown.id());
        assertThat(found(desk, couple).id()).isEqualTo(couple.id());
        assertThat(desk.read(() -> ports().doubles().partsOf(desk.book(), known.id())))
                .singleElement()
                .satisfies(part -> assertThat(part.byItself()).isTrue());

        rooms.merging.unmerge(desk.whole(), fresh.id(), "test");
        assertThat(found(desk, fresh).id()).isEqualTo(fresh.id());
        rooms.likely.join(desk.whole(), desk.change(), begun);
        assertThat(found(desk, fresh).id()).isNotEqualTo(known.id());
    }

    @Test
    default void whoIsErasedLeavesNothingBehind() {
        Desk desk = desk();
        Rooms rooms = rooms();
        Person ana = with(desk, desk.kept("Ana Ruiz"), ContactPoint.Kind.PHONE, MOBILE);
        Person anna = with(desk, desk.kept("Anna Ruiz"), ContactPoint.Kind.PHONE, MOBILE);
        Person twin = desk.kept("Ana R.");
        rooms.likely.follow(desk.whole());
        rooms.merging.keepApart(desk.whole(), ana, anna, "test");
        rooms.merging.merge(desk.whole(), ana, twin, EnumSet.noneOf(Merging.Part.class), "test");

        desk.write(() -> ports().people().erase(desk.book(), ana.id()));

        assertThat(desk.read(() -> ports().doubles().apartFrom(desk.book(), anna.id())))
                .isEmpty();
        assertThat(desk.read(() -> ports().doubles().likely(desk.book(), anna.id())))
                .isEmpty();
        assertThat(desk.read(() -> ports().doubles().merged(desk.book(), twin.id())))
                .isEmpty();
    }

    @Test
    default void bookAndBookKnowNothingOfEachOther() {
        Desk desk = desk();
        Desk stranger = desk();
        Rooms rooms = rooms();
        with(desk, desk.kept("Ana Ruiz"), ContactPoint.Kind.PHONE, MOBILE);
        with(stranger, stranger.kept("Anna Ruiz"), ContactPoint.Kind.PHONE, MOBILE);

        rooms.likely.follow(desk.whole());
        rooms.likely.follow(stranger.whole());

        assertThat(likely(desk)).isEmpty();
        assertThat(likely(stranger)).isEmpty();
    }

    /// Merges people of a desk at random, each with choices of its own.
    ///
    /// @return the changes
    static List<Id<Change>> mergeAll(Ports ports, Desk desk, StandingClock clock, Random random, List<Person> people) {
        Merging merging = Rooms.over(ports, clock).merging;
        List<Id<Change>> changes = new ArrayList<>();
        for (int i = 0; i < 3 * people.size(); i++) {
            Person one = people.get(random.nextInt(people.size()));
            Person other = people.get(random.nextInt(people.size()));
            Person stays =
                    desk.read(() -> ports.people().find(desk.book(), one.id())).orElseThrow();
            Person goes = desk.read(() -> ports.people().find(desk.book(), other.id()))
                    .orElseThrow();
            if (!stays.id().equals(goes.id())) {
                EnumSet<Merging.Part> chosen = EnumSet.noneOf(Merging.Part.class);
                for (Merging.Part part : Merging.Part.values()) {
                    if (random.nextBoolean()) {
                        chosen.add(part);
                    }
                }
                changes.add(merging.merge(desk.whole(), stays, goes, chosen, "test"));
            }
        }
        return changes;
    }
}
