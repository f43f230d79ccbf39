package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.paths.PathTies;
import wellhouse.people.Listing;
import wellhouse.people.Met;
import wellhouse.people.Organizations;
import wellhouse.people.Person;
import wellhouse.people.Position;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.ties.Relation;
import wellhouse.ties.State;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// All ties of a book at once: the same that is said of each person one by one.
public interface PathTiesContract {

    LocalDate TODAY = LocalDate.of(2026, 5, 1);

    Ports ports();

    /// A new, empty book.
    Desk desk();

    /// What was told, in a form that can be compared.
    final class Told implements PathTies.Listener {
        final Map<Id<Person>, Double> known = new HashMap<>();
        final Map<Id<Person>, State> states = new HashMap<>();
        final Set<Id<Person>> closed = new HashSet<>();
        final Map<Set<Id<Person>>, Relation.Kind> related = new HashMap<>();
        final Map<Set<Id<Person>>, Double> together = new HashMap<>();
        final Map<Set<Id<Person>>, LocalDate> last = new HashMap<>();
        final Set<Set<Id<Person>>> colleagues = new HashSet<>();
        final Set<Set<Id<Person>>> circles = new HashSet<>();

        @Override
        public void known(Id<Person> person, double strength, Optional<State> state) {
            known.put(person, strength);
            state.ifPresent(here -> states.put(person, here));
        }

        @Override
        public void closed(Id<Person> person) {
            closed.add(person);
        }

        @Override
        public void related(Id<Person> one, Id<Person> other, Relation.Kind kind) {
            assertThat(together.size() + colleagues.size() + circles.size())
                    .as("told before what is said")
                    .isZero();
            related.put(Set.of(one, other), kind);
        }

        @Override
        public void together(Id<Person> one, Id<Person> other, double weight, LocalDate day) {
            assertThat(together.put(Set.of(one, other), weight)).isNull();
            last.put(Set.of(one, other), day);
        }

        @Override
        public void colleagues(Id<Person> one, Id<Person> other) {
            colleagues.add(Set.of(one, other));
        }

        @Override
        public void circle(Id<Person> one, Id<Person> other) {
            circles.add(Set.of(one, other));
        }
    }

    private Told told(Desk desk) {
        Told told = new Told();
        desk.read(() -> {
            ports().pathTies().tell(desk.book(), TODAY, told);
            return true;
        });
        return told;
    }

    private void position(Desk desk, Person person, String where, String from, String to) {
        desk.write(() -> {
            var organization = ports().people().organization(desk.book(), where);
            ports().people()
                    .put(
                            desk.book(),
                            new Position(
                                    desk.id(),
                                    person.id(),
                                    organization.id(),
                                    where,
                                    "",
                                    "",
                                    Optional.of(PartialDate.parse(from)),
                                    to.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(to))));
        });
    }

    @Test
    default void whateverHappensEveryTieIsTheOneToldOfEachPerson() {
        for (int seed = 1; seed <= 4; seed++) {
            Desk desk = desk();
            Mischief mischief = new Mischief(ports(), desk, new Random(seed));
            for (int i = 0; i < 150; i++) {
                mischief.change();
            }

            Told told = told(desk);

            Set<Id<Person>> there = new HashSet<>();
            for (Standing standing : List.of(Standing.KEPT, Standing.WAITING)) {
                desk.read(() -> ports().people()
                                .list(desk.book(), Listing.of(standing, Listing.Order.NAME, 1_000))
                                .rows())
                        .forEach((Row row) -> there.add(row.id()));
            }
            Set<Set<Id<Person>>> together = new HashSet<>();
            Set<Set<Id<Person>>> colleagues = new HashSet<>();
            for (Id<Person> person : there) {
                desk.read(() -> {
                    ports().acquaintances().together(desk.book(), person, 1_000).stream()
                            .filter(one -> there.contains(one.other()))
                            .forEach(one -> {
                                Set<Id<Person>> pair = Set.of(person, one.other());
                                together.add(pair);
                                assertThat(told.together.get(pair)).isCloseTo(one.weight(), within(1e-9));
                                assertThat(told.last.get(pair)).isEqualTo(one.last());
                            });
                    ports().acquaintances().colleagues(desk.book(), person, 1_000).stream()
                            .filter(one -> there.contains(one.other()))
                            .forEach(one -> colleagues.add(Set.of(person, one.other())));
                    return true;
                });
            }
            assertThat(told.together.keySet()).isEqualTo(together);
            assertThat(told.colleagues).isEqualTo(colleagues);
        }
    }

    @Test
    default void theOwnersTiesComeWithTheirStateAndClosedPeopleAreNamed() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        Person cleo = desk.kept("Cleo Sand");
        desk.message(ana, "2026-04-29T09:00:00Z", Direction.MINE);
        desk.message(ben, "2021-04-29T09:00:00Z", Direction.MINE);
        desk.write(() -> {
            ports().people().put(desk.book(), ben.withKeeping(ben.keeping().withNeverAsk(true)));
            ports().people().put(desk.book(), cleo.withKeeping(cleo.keeping().withSecret(true)));
        });

        Told told = told(desk);

        assertThat(told.known).containsOnlyKeys(ana.id(), ben.id());
        assertThat(told.known.get(ana.id())).isGreaterThan(told.known.get(ben.id()));
        assertThat(told.states).containsEntry(ana.id(), State.FRESH).containsEntry(ben.id(), State.DORMANT);
        assertThat(told.closed).containsExactlyInAnyOrder(ben.id(), cleo.id());
    }

    @Test
    default void whatIsSaidAndHowPeopleWereMetAndCirclesTheyShareAreTold() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        Person cleo = desk.kept("Cleo Sand");
        desk.write(() -> {
            ports().acquaintances()
                    .put(desk.book(), new Relation(desk.id(), ana.id(), ben.id(), Relation.Kind.STRANGERS, ""));
            ports().people().put(desk.book(), cleo.withMet(new Met("", Optional.empty(), Optional.of(ana.id()), "")));
            ports().people().circle(desk.book(), ana.id(), "Choir", true);
            ports().people().circle(desk.book(), ben.id(), "Choir", true);
        });

        Told told = told(desk);

        assertThat(told.related)
                .containsEntry(Set.of(ana.id(), ben.id()), Relation.Kind.STRANGERS)
                .containsEntry(Set.of(ana.id(), cleo.id()), Relation.Kind.INTRODUCED_BY);
        assertThat(told.circles).containsExactly(Set.of(ana.id(), ben.id()));
    }

    @Test
    default void onlyWhoWasSomewhereAtAnOverlappingTimeIsAColleague() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        Person cleo = desk.kept("Cleo Sand");
        position(desk, ana, "Mill Lane Works", "2018-05", "2020");
        position(desk, ben, "Mill Lane Works", "2020-11", "");
        position(desk, cleo, "Mill Lane Works", "2021", "");

        assertThat(told(desk).colleagues)
                .containsExactlyInAnyOrder(Set.of(ana.id(), ben.id()), Set.of(ben.id(), cleo.id()));
        var found = desk.read(() -> ports().organizations().find(desk.book(), "lane", 5));
        assertThat(found).singleElement().satisfies(mill -> {
            assertThat(desk.read(() -> ports().organizations().find(desk.book(), mill.id())))
                    .contains(mill);
            assertThat(desk.read(() -> ports().organizations().at(desk.book(), mill.id(), 5)))
                    .extracting(Organizations.At::person, Organizations.At::now)
                    .containsExactly(tuple(cleo.id(), true), tuple(ben.id(), true), tuple(ana.id(), false));
        });
        assertThat(desk.read(() -> ports().organizations().find(desk.book(), "la_e", 5)))
                .isEmpty();
    }

    @Test
    default void aGreatCrowdSaysNothingAboutAnyTwo() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        var fair = desk.interaction(Kind.EVENT, "2026-03-01T09:00:00Z", Direction.MUTUAL, ana, ben);
        var crowd = new wellhouse.timeline.Interaction(
                fair.id(), fair.at(), fair.kind(), fair.direction(), fair.people(), Set.of(), 51, "", "", "calendar");
        desk.write(() -> ports().timeline().append(desk.whole(), List.of(crowd)));

        assertThat(told(desk).together).isEmpty();
        assertThat(desk.read(() -> ports().acquaintances().together(desk.book(), ana.id(), 5)))
                .isEmpty();
    }

    @Test
    default void nothingIsToldOfAnotherBook() {
        Desk mine = desk();
        Mischief mischief = new Mischief(ports(), mine, new Random(9));
        for (int i = 0; i < 60; i++) {
            mischief.change();
        }
        position(mine, mine.kept("Ana Ruiz"), "Mill Lane Works", "2018", "");
        Desk other = desk();

        Told told = told(other);

        assertThat(told.known).isEmpty();
        assertThat(told.together).isEmpty();
        assertThat(told.colleagues).isEmpty();
        assertThat(told.circles).isEmpty();
        assertThat(other.read(() -> ports().organizations().find(other.book(), "mill", 5)))
                .isEmpty();
    }

    @Test
    default void everyChangeChangesTheNumberOfTheBook() {
        Desk desk = desk();
        long before = desk.read(() -> ports().pathTies().seq(desk.book()));

        desk.message(desk.kept("Ana Ruiz"), "2026-04-29T09:00:00Z", Direction.MINE);

        assertThat(desk.read(() -> ports().pathTies().seq(desk.book()))).isNotEqualTo(before);
    }
}
