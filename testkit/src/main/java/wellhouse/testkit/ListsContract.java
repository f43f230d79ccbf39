package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Keeping;
import wellhouse.people.Listing;
import wellhouse.people.Milestone;
import wellhouse.people.Page;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Row;
import wellhouse.people.SavedView;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.timeline.Interaction.Direction;

/// How people are listed, whatever they are stored in: in pages, narrowed, by date, and as views that were saved.
public interface ListsContract {

    Ports ports();

    /// A new, empty book.
    Desk desk();

    private People people() {
        return ports().people();
    }

    @Test
    default void savedViewsComeBackByNameAndGoAgain() {
        Desk desk = desk();
        SavedView inner = new SavedView(desk.id(), "Inner circle", "tier=inner");
        SavedView choir = new SavedView(desk.id(), "Choir", "circle=Choir");
        desk.write(() -> {
            people().put(desk.book(), inner);
            people().put(desk.book(), choir);
        });

        assertThat(desk.read(() -> people().views(desk.book()))).containsExactly(choir, inner);
        desk.write(() -> people().removeView(desk.book(), choir.id()));
        assertThat(desk.read(() -> people().views(desk.book()))).containsExactly(inner);
    }

    @Test
    default void aListIsReadInPagesInEveryOrder() {
        Desk desk = desk();
        List<Person> all = new ArrayList<>();
        for (String name : List.of("Éva", "Adam", "bert", "Zoë", "Carl", "Dora", "Emil")) {
            all.add(desk.kept(name));
        }
        desk.message(all.get(1), "2026-03-01T09:00:00Z", Direction.MINE);
        desk.message(all.get(1), "2026-03-02T09:00:00Z", Direction.MINE);
        desk.message(all.get(4), "2026-03-03T09:00:00Z", Direction.MINE);

        assertThat(names(desk, Listing.Order.NAME))
                .containsExactly("Adam", "bert", "Carl", "Dora", "Emil", "Éva", "Zoë");
        assertThat(names(desk, Listing.Order.NEWEST_CONTACT))
                .startsWith("Carl", "Adam")
                .hasSize(7);
        assertThat(names(desk, Listing.Order.OLDEST_CONTACT))
                .endsWith("Adam", "Carl")
                .hasSize(7);
        assertThat(names(desk, Listing.Order.MOST_CONTACT_DAYS))
                .startsWith("Adam", "Carl")
                .hasSize(7);
        assertThat(names(desk, Listing.Order.NEWEST_IN_BOOK)).hasSize(7).doesNotHaveDuplicates();
    }

    private List<String> names(Desk desk, Listing.Order order) {
        List<String> names = new ArrayList<>();
        Listing listing = Listing.of(Standing.KEPT, order, 2);
        Optional<Listing> next = Optional.of(listing);
        while (next.isPresent()) {
            Listing asked = next.get();
            Page page = desk.read(() -> people().list(desk.book(), asked));
            page.rows().forEach(row -> names.add(row.person().name().shown()));
            next = page.next()
                    .map(after -> new Listing(
                            Standing.KEPT,
                            Set.of(),
                            Set.of(),
                            Optional.empty(),
                            Optional.empty(),
                            order,
                            Optional.of(after),
                            2));
        }
        return names;
    }

    @Test
    default void aListIsNarrowedByTierRoleCircleAndSilence() {
        Desk desk = desk();
        Person ana = desk.kept("Ana").with(Role.KIN).withKeeping(Keeping.USUAL.withTier(Tier.INNER));
        Person ben = desk.kept("Ben");
        desk.write(() -> people().put(desk.book(), ana));
        desk.message(ana, "2026-03-01T09:00:00Z", Direction.MINE);
        desk.write(() -> people().circle(desk.book(), ben.id(), "Choir", true));

        assertThat(only(desk, Set.of(Tier.INNER), Set.of(), Optional.empty(), Optional.empty()))
                .containsExactly(ana.id());
        assertThat(only(desk, Set.of(), Set.of(Role.KIN, Role.CLIENT), Optional.empty(), Optional.empty()))
                .containsExactly(ana.id());
        assertThat(only(desk, Set.of(), Set.of(), Optional.of("Choir"), Optional.empty()))
                .containsExactly(ben.id());
        assertThat(only(
                        desk,
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 3, 1).toEpochDay())))
                .containsExactly(ben.id());
        assertThat(desk.read(() -> people().circles(desk.book()))).containsExactly("Choir");
    }

    private List<Id<Person>> only(
            Desk desk, Set<Tier> tiers, Set<Role> roles, Optional<String> circle, Optional<Long> before) {
        Listing listing =
                new Listing(Standing.KEPT, tiers, roles, circle, before, Listing.Order.NAME, Optional.empty(), 10);
        return desk.read(() -> people().list(desk.book(), listing)).rows().stream()
                .map(Row::id)
                .toList();
    }

    @Test
    default void datesComeRoundAlsoOverNewYearAndOnLeapDays() {
        Desk desk = desk();
        Person ana = desk.kept("Ana").withBirthday(Optional.of(PartialDate.parse("1990-12-30")));
        Person ben = desk.kept("Ben").withBirthday(Optional.of(PartialDate.parse("--01-02")));
        Person leap = desk.kept("Lea").withBirthday(Optional.of(PartialDate.parse("2000-02-29")));
        Person waiting = desk.person("Wim", Standing.WAITING).withBirthday(Optional.of(PartialDate.parse("--01-01")));
        Milestone once = new Milestone(desk.id(), ben.id(), PartialDate.parse("2027-01-03"), "moves", false);
        Milestone past = new Milestone(desk.id(), ben.id(), PartialDate.parse("2020-01-03"), "moved", false);
        desk.write(() -> {
            List.of(ana, ben, leap, waiting).forEach(person -> people().put(desk.book(), person));
            people().put(desk.book(), once);
            people().put(desk.book(), past);
        });

        assertThat(desk.read(
                        () -> people().coming(desk.book(), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 5), 10)))
                .extracting(People.Coming::on)
                .containsExactly(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 3));
        assertThat(desk.read(
                        () -> people().coming(desk.book(), LocalDate.of(2027, 2, 27), LocalDate.of(2027, 2, 28), 10)))
                .extracting(People.Coming::on)
                .containsExactly(LocalDate.of(2027, 2, 28));
    }
}
