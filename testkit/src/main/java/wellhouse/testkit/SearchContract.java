package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.exchange.Need;
import wellhouse.kernel.Id;
import wellhouse.people.ContactPoint;
import wellhouse.people.Finding;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Remark;
import wellhouse.people.Search;
import wellhouse.people.Standing;
import wellhouse.timeline.Interaction;

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
    default void onlyTheBeginningOfAnEndlessQuestionIsLookedAt() {
        Desk desk = desk();
        Person jana = desk.kept("Jana Wójcik");

        assertThat(find(desk, "jana" + " ".repeat(Search.MOST) + "peter")).containsExactly(jana.id());
        assertThat(find(desk, "x".repeat(100_000))).isEmpty();
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

    @Test
    default void namesAreFoundHoweverTheyAreSpelt() {
        Desk desk = desk();
        Person kurst = desk.kept("Alex Kurst");
        Person mueller = desk.kept("Jörg Müller-Lüdenscheidt");
        Person justyna = desk.kept("Justyna Bulińska");
        Person bill = desk.kept("William Penhaligon");
        Person ohara = desk.kept("Sean O'Hara");
        Person xiao = desk.kept("何天晓");
        Person jose = desk.kept("José van der Pol");

        assertThat(find(desk, "alex jurst")).startsWith(kurst.id());
        assertThat(find(desk, "mueller")).startsWith(mueller.id());
        assertThat(find(desk, "joerg luedenscheidt")).startsWith(mueller.id());
        assertThat(find(desk, "justynabulińska")).startsWith(justyna.id());
        assertThat(find(desk, "bulinskajustyna")).startsWith(justyna.id());
        assertThat(find(desk, "justynabulnska")).startsWith(justyna.id());
        assertThat(find(desk, "billy penhaligon")).startsWith(bill.id());
        assertThat(find(desk, "penhalligonn bill")).startsWith(bill.id());
        assertThat(find(desk, "ohara")).startsWith(ohara.id());
        assertThat(find(desk, "o'hara s")).startsWith(ohara.id());
        assertThat(find(desk, "tianxiao he")).startsWith(xiao.id());
        assertThat(find(desk, "pepe vanderpol")).startsWith(jose.id());
        assertThat(find(desk, "JOSÉ POL")).startsWith(jose.id());
    }

    @Test
    default void everyBeginningOfANameFindsItsOwner() {
        Desk desk = desk();
        Person ana = desk.kept("Annabelle Reichel");
        desk.kept("Peter Ode");
        desk.kept("Lotte Quast");

        for (int end = 1; end <= "annabelle reichel".length(); end++) {
            String typed = "annabelle reichel".substring(0, end);
            assertThat(find(desk, typed)).as(typed).startsWith(ana.id());
        }
    }

    @Test
    default void aNameInAnotherScriptIsFoundAsItsMailboxHasIt() {
        Desk desk = desk();
        Person yang = desk.kept("洋");
        Person khaled = desk.kept("خالد قاسم");
        desk.write(() -> {
            ports().people().put(desk.book(), mailbox(desk, yang, "yangwu@163.example"));
            ports().people().put(desk.book(), mailbox(desk, khaled, "khaled_qasim70@post.example"));
        });

        assertThat(find(desk, "yang wu")).containsExactly(yang.id());
        assertThat(find(desk, "qasim khaled")).containsExactly(khaled.id());
        assertThat(find(desk, "khaled_qasim70")).containsExactly(khaled.id());
    }

    private static ContactPoint mailbox(Desk desk, Person person, String address) {
        return new ContactPoint(desk.id(), person.id(), ContactPoint.Kind.EMAIL, address, address, "", false);
    }

    @Test
    default void aHitSaysWhereItMatched() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        desk.kept("Ana Blum");
        desk.write(() -> ports().people()
                .put(
                        desk.book(),
                        new Remark(desk.id(), ana.id(), Remark.Kind.NOTE, "plays chess", Instant.EPOCH, "hand")));

        Search.Hit byNote = desk.read(() -> ports().search().find(desk.book(), "ana chesss", 5))
                .getFirst();
        Search.Hit byName = desk.read(() -> ports().search().find(desk.book(), "ana ruis", 5))
                .getFirst();

        assertThat(byNote.person()).isEqualTo(ana.id());
        assertThat(byNote.field()).isEqualTo("note");
        assertThat(byNote.snippet()).isEqualTo("plays chess");
        assertThat(byName.person()).isEqualTo(ana.id());
        assertThat(byName.field()).isEqualTo("name");
    }

    @Test
    default void ofTwoWithOneNameTheCloserComesFirst() {
        Desk desk = desk();
        Person stranger = desk.kept("Ana Ruiz");
        Person friend = desk.kept("Ana Ruiz");
        desk.message(friend, "2026-04-01T10:00:00Z", Interaction.Direction.MINE);

        assertThat(find(desk, "ana ruiz")).containsExactly(friend.id(), stranger.id());
    }

    private Person working(Desk desk, String name, String title, String city) {
        Person person = desk.kept(name);
        desk.write(() -> {
            var where = ports().people().organization(desk.book(), "Open Orchard");
            ports().people()
                    .put(
                            desk.book(),
                            new Position(
                                    desk.id(),
                                    person.id(),
                                    where.id(),
                                    "Open Orchard",
                                    title,
                                    "",
                                    Optional.empty(),
                                    Optional.empty()));
            ports().people().put(desk.book(), new Place(desk.id(), person.id(), "home", "", city, "", "", ""));
        });
        return person;
    }

    @Test
    default void aQuestionInPlainWordsIsAnsweredAndSaysWhy() {
        Desk desk = desk();
        Person quiet = working(desk, "Ana Ruiz", "Senior Architect", "Lyon");
        Person seen = working(desk, "Bill Lyon", "Architect", "Lyon");
        working(desk, "Cleo Architect", "Nurse", "Leeds");
        working(desk, "Dana Quast", "Gardener", "Lyon");
        desk.message(quiet, "2026-01-10T10:00:00Z", Interaction.Direction.MINE);
        desk.message(seen, "2026-04-10T10:00:00Z", Interaction.Direction.MINE);
        Finding finding = new Finding(ports().people(), ports().search());
        LocalDate today = LocalDate.of(2026, 5, 1);

        Finding.Answer english = desk.read(
                () -> finding.find(desk.book(), "architects in Lyon I have not seen since winter", today, 10));
        Finding.Answer german = desk.read(() ->
                finding.find(desk.book(), "Architekten in Lyon, die ich seit Winter nicht gesehen habe", today, 10));
        Finding.Answer all = desk.read(() -> finding.find(desk.book(), "architects in Lyon", today, 10));
        Finding.Answer plain = desk.read(() -> finding.find(desk.book(), "gardener", today, 10));

        assertThat(english.matches()).singleElement().satisfies(match -> {
            assertThat(match.row().id()).isEqualTo(quiet.id());
            assertThat(match.field()).isEqualTo("title");
            assertThat(match.text()).isEqualTo("Senior Architect");
        });
        assertThat(german.matches()).extracting(match -> match.row().id()).containsExactly(quiet.id());
        assertThat(all.matches())
                .extracting(match -> match.row().id())
                .containsExactlyInAnyOrder(quiet.id(), seen.id());
        assertThat(plain.understood()).isEmpty();
        assertThat(plain.matches()).extracting(Finding.Match::field).containsExactly("title");
    }
}
