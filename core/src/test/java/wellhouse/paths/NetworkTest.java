package wellhouse.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.ties.Relation;
import wellhouse.ties.State;

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
        to.known(ADA, 50, Optional.of(State.FADING));
        to.known(BEN, 90, Optional.of(State.FRESH));
        to.related(ADA, CLEO, Relation.Kind.SIBLING);
        to.colleagues(CLEO, BEN);
        to.related(CLEO, DAN, Relation.Kind.KNOWS);
    }

    private static Network network(Consumer<PathTies.Listener> told) {
        return Network.of(
                new PathTies() {
                    @Override
                    public void tell(Id<Book> book, LocalDate today, Listener to) {
                        told.accept(to);
                    }

                    @Override
                    public long seq(Id<Book> book) {
                        return 1;
                    }
                },
                BOOK,
                TODAY);
    }

    @Test
    void theStrongestWayComesFirstWithWhomToAsk() {
        List<Way> ways = network(NetworkTest::usual).to(CLEO, Network.USUAL_TIES, 5, List.of());

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
        Network network = network(to -> {
            usual(to);
            to.closed(ADA);
            to.closed(CLEO);
        });

        assertThat(network.to(CLEO, 3, 5, List.of())).extracting(Way::askFirst).containsExactly(Optional.of(BEN));
        assertThat(network.to(DAN, 4, 5, List.of())).isEmpty();
    }

    @Test
    void aWayWithoutSomebodyIsFoundForOnce() {
        Network network = network(NetworkTest::usual);

        assertThat(network.to(DAN, 3, 1, List.of(ADA)).getFirst().askFirst()).contains(BEN);
        assertThat(network.to(DAN, 3, 1, List.of()).getFirst().askFirst()).contains(ADA);
    }

    @Test
    void theBestOfSeveralIsFound() {
        Network network = network(NetworkTest::usual);

        Way way = network.into(List.of(DAN, CLEO), 3, List.of()).orElseThrow();

        assertThat(way.end()).isEqualTo(CLEO);
        assertThat(network.into(List.of(new Id<>(new UUID(9, 9))), 3, List.of()))
                .isEmpty();
    }

    @Test
    void whomTheOwnerKnowsNeedsNoIntroduction() {
        Way way = network(NetworkTest::usual).to(BEN, 3, 1, List.of()).getFirst();

        assertThat(way.askFirst()).isEmpty();
        assertThat(way.steps()).hasSize(1);
    }

    @Test
    void whoIsSaidNotToKnowSomebodyIsNoWayToThem() {
        Network network = network(to -> {
            to.related(CLEO, BEN, Relation.Kind.STRANGERS);
            usual(to);
            to.together(BEN, CLEO, 5, TODAY);
        });

        assertThat(network.to(CLEO, 3, 5, List.of())).extracting(Way::askFirst).containsExactly(Optional.of(ADA));
    }

    @Test
    void whoIsAroundSomebodyAndHowTheOwnTieStandsIsKnown() {
        Network network = network(NetworkTest::usual);

        assertThat(network.around(CLEO)).extracting(Way.Step::to).containsExactly(ADA, DAN, BEN);
        assertThat(network.own(BEN)).isEqualTo(900);
        assertThat(network.own(CLEO)).isZero();
        assertThat(network.live(BEN)).isTrue();
        assertThat(network.live(ADA)).isFalse();
        assertThat(network.within(10)).containsExactly(BEN, ADA, CLEO);
    }

    @Test
    void whatWasSharedLongAgoCountsLess() {
        assertThat(Grounds.together(3, TODAY, TODAY)).isEqualTo(506);
        assertThat(Grounds.together(3, TODAY.minusDays(730), TODAY)).isEqualTo(177);
        assertThat(Grounds.together(1e-9, TODAY, TODAY)).isEqualTo(1);
        assertThat(Grounds.own(100)).isEqualTo(1_000);
    }
}
