package wellhouse.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.ties.Relation;

/// Ways through a small book: the owner knows Ada and Ben, Ada is Cleo's sister, Ben worked with Cleo, Cleo
/// knows Dan.
final class NetworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Id<Book> BOOK = new Id<>(new UUID(1, 0));
    private static final Id<Person> ADA = new Id<>(new UUID(1, 1));
    private static final Id<Person> BEN = new Id<>(new UUID(1, 2));
    private static final Id<Person> CLEO = new Id<>(new UUID(1, 3));
    private static final Id<Person> DAN = new Id<>(new UUID(1, 4));

    private static void usual(PathTies.Listener to) {
        to.known(ADA, 50);
        to.known(BEN, 90);
        to.related(ADA, CLEO, Relation.Kind.SIBLING);
        to.colleagues(CLEO, BEN);
        to.related(CLEO, DAN, Relation.Kind.KNOWS);
    }

    private static Network network(PathTies ties) {
        return Network.of(ties, BOOK, TODAY);
    }

    @Test
    void theStrongestWayComesFirstWithWhomToAsk() {
        List<Way> ways = network((book, day, to) -> usual(to)).to(CLEO, Network.USUAL_TIES, 5, List.of());

        assertThat(ways).hasSize(2);
        assertThat(ways.getFirst().askFirst()).contains(ADA);
        assertThat(ways.getFirst().strength()).isCloseTo(.45, within(1e-9));
        assertThat(ways.getFirst().steps())
                .containsExactly(new Way.Step(Optional.empty(), ADA, 500), new Way.Step(Optional.of(ADA), CLEO, 900));
        assertThat(ways.getFirst().steps().getLast().words()).isEqualTo("paths.strength.strong");
        assertThat(ways.getLast().askFirst()).contains(BEN);
    }

    @Test
    void noWayLeadsThroughSomebodyClosedButOneMayLeadToThem() {
        Network network = network((book, day, to) -> {
            usual(to);
            to.closed(ADA);
            to.closed(CLEO);
        });

        assertThat(network.to(CLEO, 3, 5, List.of())).extracting(Way::askFirst).containsExactly(Optional.of(BEN));
        assertThat(network.to(DAN, 4, 5, List.of())).isEmpty();
    }

    @Test
    void aWayWithoutSomebodyIsFoundForOnce() {
        Network network = network((book, day, to) -> usual(to));

        assertThat(network.to(DAN, 3, 1, List.of(ADA)).getFirst().askFirst()).contains(BEN);
        assertThat(network.to(DAN, 3, 1, List.of()).getFirst().askFirst()).contains(ADA);
    }

    @Test
    void theBestOfSeveralIsFound() {
        Network network = network((book, day, to) -> usual(to));

        Way way = network.into(List.of(DAN, CLEO), 3, List.of()).orElseThrow();

        assertThat(way.end()).isEqualTo(CLEO);
        assertThat(network.into(List.of(new Id<>(new UUID(9, 9))), 3, List.of()))
                .isEmpty();
    }

    @Test
    void whomTheOwnerKnowsNeedsNoIntroduction() {
        Way way = network((book, day, to) -> usual(to)).to(BEN, 3, 1, List.of()).getFirst();

        assertThat(way.askFirst()).isEmpty();
        assertThat(way.steps()).hasSize(1);
    }

    @Test
    void whatWasSharedLongAgoCountsLess() {
        assertThat(Grounds.together(3, TODAY, TODAY)).isEqualTo(506);
        assertThat(Grounds.together(3, TODAY.minusDays(730), TODAY)).isEqualTo(177);
        assertThat(Grounds.together(1e-9, TODAY, TODAY)).isEqualTo(1);
        assertThat(Grounds.own(100)).isEqualTo(1_000);
    }
}
