package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.exchange.Need;
import wellhouse.kernel.Id;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.people.Search;
import wellhouse.people.Standing;

/// What every [Search] keeps to.
public interface SearchContract {

    Ports ports();

    /// A new, empty book.
    Desk desk();

    private List<Id<Person>> find(Desk desk, String words) {
        return desk.read(() -> ports().search().find(desk.book(), words, 10)).stream()
                .map(Search.Hit::person)
                .toList();
    }

    @Test
    default void beginningsSlipsAndMissingMarksAreForgiven() {
        Desk desk = desk();
        Person jana = desk.kept("Jana Wójcik");
        desk.kept("Peter Ode");

        assertThat(find(desk, "wojcik")).containsExactly(jana.id());
        assertThat(find(desk, "jan woj")).containsExactly(jana.id());
        assertThat(find(desk, "jnaa wojick")).containsExactly(jana.id());
        assertThat(find(desk, "")).isEmpty();
        assertThat(find(desk, "zzzzzz")).isEmpty();
    }

    @Test
    default void whatWasMeantLiterallyComesFirst() {
        Desk desk = desk();
        Person anna = desk.kept("Anna Berg");
        Person annabel = desk.kept("Annabel Berg");
        Person anne = desk.kept("Anne Berg");

        assertThat(find(desk, "anna")).startsWith(anna.id(), annabel.id()).contains(anne.id());
    }

    @Test
    default void searchFollowsEveryChange() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        assertThat(find(desk, "ruiz")).containsExactly(ana.id());

        desk.write(() -> ports().people().put(desk.book(), ana.withName(Name.shown("Ana Blum"))));
        assertThat(find(desk, "ruiz")).isEmpty();
        assertThat(find(desk, "blum")).containsExactly(ana.id());

        desk.write(() -> {
            ports().people()
                    .put(
                            desk.book(),
                            new Remark(desk.id(), ana.id(), Remark.Kind.NOTE, "knows orchids", Instant.EPOCH, "hand"));
            ports().exchange()
                    .put(
                            desk.book(),
                            new Need(
                                    desk.id(),
                                    ana.id(),
                                    "a flat in Lisbon",
                                    Optional.empty(),
                                    Instant.EPOCH,
                                    Need.Status.OPEN,
                                    "hand"));
        });
        assertThat(find(desk, "orchid")).containsExactly(ana.id());
        assertThat(desk.read(() -> ports().search().find(desk.book(), "lisbon", 1))
                        .getFirst())
                .satisfies(hit -> assertThat(hit.field()).isEqualTo("need"))
                .satisfies(hit -> assertThat(hit.snippet()).isEqualTo("a flat in Lisbon"));

        desk.write(() -> ports().people().erase(desk.book(), ana.id()));
        assertThat(find(desk, "blum")).isEmpty();
    }

    @Test
    default void onlyWhoCountsIsFoundAndOnlyInTheirBook() {
        Desk desk = desk();
        Desk other = desk();
        Person waiting = desk.person("Ana Ruiz", Standing.WAITING);
        Person dismissed = desk.person("Ana Ruiz", Standing.DISMISSED);
        desk.write(() -> {
            ports().people().put(desk.book(), waiting);
            ports().people().put(desk.book(), dismissed);
        });

        assertThat(find(desk, "ana")).containsExactly(waiting.id());
        assertThat(find(other, "ana")).isEmpty();
    }

    @Test
    default void afterAMergeTheOneWhoRemainsIsFoundByBothNames() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person twin = desk.kept("Anita Blum");

        desk.write(() -> ports().people().put(desk.book(), twin.withMergedInto(ana.id())));

        assertThat(find(desk, "anita blum")).containsExactly(ana.id());
    }
}
