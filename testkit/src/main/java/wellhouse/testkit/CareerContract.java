package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.insight.Roll;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.kernel.Span;
import wellhouse.people.Career;
import wellhouse.people.OwnPosition;
import wellhouse.people.Person;
import wellhouse.people.Position;
import wellhouse.timeline.Interaction.Direction;

/// Where the owner worked, and who was there too.
public interface CareerContract {

    Ports ports();

    /// A new, empty book.
    Desk desk();

    private static Optional<PartialDate> date(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty()).map(PartialDate::parse);
    }

    private OwnPosition own(Desk desk, String where, String from, String to) {
        OwnPosition position = new OwnPosition(
                desk.id(),
                where,
                "Gardener",
                date(from),
                date(to),
                "linkedin",
                "Positions.csv",
                Instant.parse("2026-01-01T00:00:00Z"));
        desk.write(() -> ports().career().put(desk.book(), position));
        return position;
    }

    private void position(Desk desk, Person person, String where, String from, String to) {
        desk.write(() -> {
            var there = ports().people().organization(desk.book(), where);
            ports().people()
                    .put(
                            desk.book(),
                            new Position(
                                    desk.id(), person.id(), there.id(), there.name(), "", "", date(from), date(to)));
        });
    }

    private Map<Id<Person>, Career.Shared> shared(Desk desk, Person... people) {
        return desk.read(() -> ports().career()
                .shared(desk.book(), List.of(people).stream().map(Person::id).toList()));
    }

    @Test
    default void positionsComeBackThoseStillHeldFirstAndCanBeTakenBack() {
        Desk desk = desk();
        OwnPosition nursery = own(desk, "Nursery", "2012", "2016-02");
        OwnPosition mill = own(desk, "Mill Lane Works", "2016-03", "2020-01-31");
        OwnPosition orchard = own(desk, "Orchard", "2020-02", "");

        assertThat(desk.read(() -> ports().career().all(desk.book()))).containsExactly(orchard, mill, nursery);
        Id<Change> removed = desk.write(() -> ports().career().remove(desk.book(), mill.id()));
        assertThat(desk.read(() -> ports().career().all(desk.book()))).containsExactly(orchard, nursery);
        ports().changes().undo(removed, desk.change());
        assertThat(desk.read(() -> ports().career().all(desk.book()))).containsExactly(orchard, mill, nursery);
        Desk other = desk();
        assertThat(other.read(() -> ports().career().all(other.book()))).isEmpty();
    }

    @Test
    default void whoWasThereAtTheSameTimeSharesTheYearsOfBoth() {
        Desk desk = desk();
        own(desk, "Mill Lane Works", "2015", "2019-06");
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        Person cleo = desk.kept("Cleo Sand");
        Person dora = desk.kept("Dora Lind");
        position(desk, ana, "Mill Lane Works", "2017-04", "");
        position(desk, ben, "Mill Lane Works", "2019-07", "");
        position(desk, cleo, "mill lane works", "", "");
        position(desk, dora, "Other Works", "2015", "2019");

        Map<Id<Person>, Career.Shared> shared = shared(desk, ana, ben, cleo, dora);

        assertThat(shared)
                .isEqualTo(Map.of(
                        ana.id(),
                        new Career.Shared("Mill Lane Works", new Span(date("2017-04"), date("2019-06")), true),
                        cleo.id(),
                        new Career.Shared("Mill Lane Works", new Span(date("2015"), date("2019-06")), false)));
    }

    @Test
    default void whatASecondCardOfSomebodySaysCountsForWhoRemains() {
        Desk desk = desk();
        own(desk, "Mill Lane Works", "2015", "2019");
        Person ana = desk.kept("Ana Ruiz");
        Person twin = desk.kept("A. Ruiz");
        position(desk, twin, "Mill Lane Works", "2018", "2018");
        desk.write(() -> ports().people().put(desk.book(), twin.withMergedInto(ana.id())));

        assertThat(shared(desk, ana)).containsOnlyKeys(ana.id());
    }

    @Test
    default void thePlaceWhoseDatesAreSureIsToldBeforeALaterOne() {
        Desk desk = desk();
        own(desk, "Mill Lane Works", "2015", "2019");
        own(desk, "Orchard", "2020", "");
        Person ana = desk.kept("Ana Ruiz");
        position(desk, ana, "Mill Lane Works", "2016", "2018");
        position(desk, ana, "Orchard", "", "");

        assertThat(shared(desk, ana).get(ana.id()))
                .isEqualTo(new Career.Shared("Mill Lane Works", new Span(date("2016"), date("2018")), true));
    }

    @Test
    default void theRollNamesWhatTheOwnerLeftAndWhoWasThere() {
        Desk desk = desk();
        own(desk, "Mill Lane Works", "2015", "2019");
        own(desk, "Nursery", "2012", "2014");
        own(desk, "Orchard", "2020", "");
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        position(desk, ana, "Mill Lane Works", "2019-05", "");
        position(desk, ana, "Orchard", "2021", "");
        position(desk, ben, "Mill Lane Works", "2020", "");
        List<String> left = new ArrayList<>();
        List<String> worked = new ArrayList<>();

        desk.read(() -> {
            ports().roll().call(desk.book(), LocalDate.of(2026, 1, 1), new Roll.Listener() {
                @Override
                public void left(String organization) {
                    left.add(organization);
                }

                @Override
                public void person(Roll.Line line) {
                    line.workedWith().forEach(where -> worked.add(line.name() + " at " + where));
                }

                @Override
                public void contact(Id<Person> person, LocalDate day, Direction began) {}

                @Override
                public void help(Id<Person> person, LocalDate day, boolean given) {}
            });
            return null;
        });

        assertThat(left).containsExactly("Mill Lane Works", "Nursery");
        assertThat(worked).containsExactly("Ana Ruiz at Mill Lane Works");
    }
}
