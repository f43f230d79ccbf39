package wellhouse.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.paths.Network;
import wellhouse.paths.PathTies;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.ties.Relation;
import wellhouse.ties.State;
import wellhouse.timeline.Interaction.Direction;

/// The owner is in touch with two colleagues at Mill Works and with Cleo, whom three people at the City Archive know.
final class OverviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Id<Book> BOOK = new Id<>(new UUID(1, 0));
    private static final Id<Person> ADA = person(1);
    private static final Id<Person> BEN = person(2);
    private static final Id<Person> CLEO = person(3);
    private static final List<Id<Person>> ARCHIVE = List.of(person(4), person(5), person(6));

    private static Id<Person> person(int number) {
        return new Id<>(new UUID(1, number));
    }

    private static Network network() {
        return Network.of(
                new PathTies() {
                    @Override
                    public void tell(Id<Book> book, LocalDate today, Listener to) {
                        to.known(ADA, 80, Optional.of(State.FRESH));
                        to.known(BEN, 60, Optional.of(State.GOOD_MOMENT));
                        to.known(CLEO, 50, Optional.of(State.QUIET));
                        to.known(ARCHIVE.getFirst(), 5, Optional.of(State.DORMANT));
                        to.related(ADA, BEN, Relation.Kind.COLLEAGUE);
                        for (Id<Person> there : ARCHIVE) {
                            to.related(CLEO, there, Relation.Kind.FRIEND);
                            to.related(ARCHIVE.getFirst(), there, Relation.Kind.COLLEAGUE);
                        }
                    }

                    @Override
                    public long seq(Id<Book> book) {
                        return 1;
                    }
                },
                BOOK,
                TODAY);
    }

    private static Roll.Line line(Id<Person> person, String organization, String work, String city) {
        return new Roll.Line(
                person,
                "",
                Set.of(Role.COLLEAGUE),
                organization,
                work,
                city,
                List.of(),
                List.of(),
                "",
                TODAY.minusYears(2),
                Optional.of(TODAY.minusYears(2)),
                Optional.of(TODAY.minusDays(3)),
                4);
    }

    /// What the owner watches for is a city archive with a lawyer, and a place nobody lives at.
    private static final class Small implements Roll {

        @Override
        public void call(Id<Book> book, LocalDate since, Listener to) {
            to.person(line(ADA, "Mill Works", "Software engineer", "Leeds"));
            to.person(line(BEN, "Mill Works", "Accountant", "Leeds"));
            to.person(line(CLEO, "", "Midwife", "Bristol"));
            ARCHIVE.forEach(there -> to.person(line(there, "City Archive", "Archivist", "Cork")));
            to.contact(ADA, TODAY.minusDays(3), Direction.THEIRS);
            to.contact(BEN, TODAY.minusDays(40), Direction.MINE);
            to.contact(CLEO, TODAY.minusDays(400), Direction.MINE);
            to.help(ADA, TODAY.minusDays(5), false);
        }

        @Override
        public List<Watch> watches(Id<Book> book) {
            return List.of(
                    new Watch(new Id<>(new UUID(2, 1)), Watch.Kind.PEER, "city archive"),
                    new Watch(new Id<>(new UUID(2, 2)), Watch.Kind.PLACE, "Lisbon"));
        }

        @Override
        public void put(Id<Book> book, Watch watch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Id<Book> book, Id<Watch> watch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Practice.Facet, Practice.Planned> plan(Id<Book> book) {
            return Map.of();
        }

        @Override
        public void plan(Id<Book> book, Practice.Facet facet, Practice.Planned planned) {
            throw new UnsupportedOperationException();
        }
    }

    private static final Overview OVERVIEW = Overview.of(new Small(), network(), BOOK);

    @Test
    void whoIsTheOnlyLiveTieToAGroupBridgesToIt() {
        assertThat(OVERVIEW.bridges()).singleElement().satisfies(bridge -> {
            assertThat(bridge.person()).isEqualTo(CLEO);
            assertThat(bridge.where()).isEqualTo("City Archive");
            assertThat(bridge.others()).isEqualTo(3);
            assertThat(bridge.state()).isEqualTo(State.QUIET);
        });
        assertThat(OVERVIEW.novelty(CLEO)).isCloseTo(.75, within(1e-9));
        assertThat(OVERVIEW.novelty(ADA)).isZero();
    }

    @Test
    void theBubbleComparesThisYearWithTheYearsBefore() {
        Bubble.Year now = OVERVIEW.bubble().years().getFirst();
        assertThat(now.active()).isEqualTo(2);
        Bubble.Alike place = now.alike().get(Bubble.Trait.PLACE.ordinal());
        assertThat(place.largest()).isEqualTo("Leeds");
        assertThat(place.chance()).isEqualTo(1);
        assertThat(now.alike().get(Bubble.Trait.FIELD.ordinal()).chance()).isZero();
        assertThat(OVERVIEW.bubble().years().get(1).active()).isEqualTo(1);
    }

    @Test
    void coverageShowsWhoIsWhereAndWhereNobodyIs() {
        Coverage coverage = OVERVIEW.coverage();
        assertThat(coverage.own()).isEqualTo("City Archive");
        Coverage.Cell peer = cell(coverage, Coverage.Kind.PEERS, "city archive");
        assertThat(peer.people()).isEqualTo(1);
        assertThat(peer.live()).isZero();
        Coverage.Cell hole = cell(coverage, Coverage.Kind.PLACES, "Lisbon");
        assertThat(hole.isHole()).isTrue();
        assertThat(hole.wayIn()).isEmpty();
        Coverage.Near near = hole.near().orElseThrow();
        assertThat(near.whom()).hasSizeBetween(1, 3).allMatch(OVERVIEW.network()::live);
        assertThat(cell(coverage, Coverage.Kind.PLACES, "Leeds").who()).containsExactly(ADA, BEN);
        assertThat(cell(coverage, Coverage.Kind.EVERYDAY, "HEALTH").who()).containsExactly(CLEO);
    }

    private static Coverage.Cell cell(Coverage coverage, Coverage.Kind kind, String name) {
        return coverage.rows().get(kind.ordinal()).cells().stream()
                .filter(cell -> cell.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void practiceTellsWhatContactsWereFor() {
        Practice practice = OVERVIEW.practice();
        assertThat(practice.reach()).isEqualTo(2);
        assertThat(practice.trust()).isEqualTo(2);
        assertThat(practice.knownBy()).isEqualTo(1);
        assertThat(practice.months().getFirst().of(Practice.Facet.USE)).isEqualTo(1);
        assertThat(practice.months().get(1).of(Practice.Facet.MAINTAIN)).isEqualTo(1);
        assertThat(practice.share(Practice.Facet.MAINTAIN)).isCloseTo(2 / 3.0, within(1e-9));
    }
}
