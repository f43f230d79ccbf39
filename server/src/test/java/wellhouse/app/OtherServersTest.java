package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wellhouse.app.DavHouse.card;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.kernel.ChangeLog;
import wellhouse.sync.Far;
import wellhouse.sync.Mirror;
import wellhouse.sync.Mirroring.Deed;
import wellhouse.sync.Mirroring.Tally;
import wellhouse.sync.Shelf;
import wellhouse.sync.Syncing;

/// Address books on other servers: another Wellhouse, and Radicale where it is installed.
final class OtherServersTest {

    private DavHouse house;
    private DavHouse other;

    @BeforeEach
    void open() {
        house = DavHouse.open();
        other = DavHouse.open();
    }

    @AfterEach
    void close() {
        house.close();
        other.close();
    }

    private Mirror mirror(boolean both) {
        List<Syncing.Found> found = house.syncing()
                .look(other.address(), other.device().user(), other.device().password(), Shelf.Kind.CARDS);
        assertThat(found).extracting(Syncing.Found::title).containsExactly("Wellhouse");
        return house.syncing()
                .add(
                        house.book(),
                        "other",
                        found.getFirst(),
                        other.device().user(),
                        other.device().password(),
                        both);
    }

    private Tally run(Mirror mirror) {
        return house.syncing().run(house.book(), mirror, false);
    }

    @Test
    void bothSidesBecomeTheSameAndASecondRunChangesNothing() {
        String odd = card("u1", "Ada Byron", "item1.X-ABLabel:odd", "X-ODD;P=1:  keep");
        other.put("ada.vcf", odd);
        house.put("bea%20b.vcf", card("u2", "Bea"));
        Mirror mirror = mirror(true);
        assertThat(house.syncing().plan(house.book(), mirror)).hasSize(2);
        assertThat(house.get("ada.vcf").statusCode()).isEqualTo(404);

        Tally first = run(mirror);
        assertThat(first.of(Deed.PULL)).isEqualTo(1);
        assertThat(first.of(Deed.PUSH)).isEqualTo(1);
        assertThat(house.get("ada.vcf").body()).isEqualTo(odd);
        assertThat(other.get("bea%20b.vcf").body()).isEqualTo(card("u2", "Bea"));
        assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
        assertThat(house.syncing().all(house.book()).getFirst().run()).isPresent();

        ChangeLog.Entry last = house
                .rooms()
                .transactions()
                .read(() -> house.rooms().changes().recent(house.book().id(), Optional.empty(), 20))
                .stream()
                .filter(entry -> entry.change().what().equals("change.card.written"))
                .findFirst()
                .orElseThrow();
        assertThat(last.change().by()).isEqualTo("carddav:other");
        assertThat(last.change().about()).containsExactly("Ada Byron");
    }

    @Test
    void changesAndRemovalsGoBothWays() {
        other.put("ada.vcf", card("u1", "Ada"));
        other.put("bea.vcf", card("u2", "Bea"));
        house.put("cleo.vcf", card("u3", "Cleo"));
        Mirror mirror = mirror(true);
        run(mirror);

        other.put("ada.vcf", card("u1", "Ada Byron"));
        house.put("bea.vcf", card("u2", "Beatrix"));
        other.ask("DELETE", other.home() + "everyone/cleo.vcf", "");
        Tally tally = run(mirror);
        assertThat(tally.done()).containsOnlyKeys(Deed.PULL, Deed.PUSH, Deed.REMOVE_HERE);
        assertThat(house.get("ada.vcf").body()).contains("Ada Byron");
        assertThat(other.get("bea.vcf").body()).contains("Beatrix");
        assertThat(house.get("cleo.vcf").statusCode()).isEqualTo(404);

        house.ask("DELETE", house.home() + "everyone/ada.vcf", "");
        assertThat(run(mirror).of(Deed.REMOVE_THERE)).isEqualTo(1);
        assertThat(other.get("ada.vcf").statusCode()).isEqualTo(404);
        assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
    }

    @Test
    void aCardChangedOnBothSidesWaitsForTheOwner() {
        other.put("ada.vcf", card("u1", "Ada"));
        other.put("bea.vcf", card("u2", "Bea"));
        Mirror mirror = mirror(true);
        run(mirror);
        house.put("ada.vcf", card("u1", "Ada here"));
        other.put("ada.vcf", card("u1", "Ada there"));
        house.put("bea.vcf", card("u2", "Bea here"));
        other.put("bea.vcf", card("u2", "Bea there"));

        assertThat(run(mirror).of(Deed.ASK)).isEqualTo(2);
        assertThat(house.get("ada.vcf").body()).contains("Ada here");
        assertThat(other.get("ada.vcf").body()).contains("Ada there");
        List<Syncing.Question> questions = house.syncing().questions(house.book());
        assertThat(questions).hasSize(2);
        assertThat(questions.getFirst().mine().orElseThrow()).contains("Ada here");
        assertThat(questions.getFirst().theirs()).contains("Ada there");

        house.syncing().decide(house.book(), questions.getFirst(), true);
        house.syncing().decide(house.book(), questions.getLast(), false);
        run(mirror);
        assertThat(other.get("ada.vcf").body()).contains("Ada here");
        assertThat(house.get("bea.vcf").body()).contains("Bea there");
        assertThat(house.syncing().questions(house.book())).isEmpty();
        assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
    }

    @Test
    void aChangeBeatsARemoval() {
        other.put("ada.vcf", card("u1", "Ada"));
        other.put("bea.vcf", card("u2", "Bea"));
        Mirror mirror = mirror(true);
        run(mirror);
        house.put("ada.vcf", card("u1", "Ada here"));
        other.ask("DELETE", other.home() + "everyone/ada.vcf", "");
        other.put("bea.vcf", card("u2", "Bea there"));
        house.ask("DELETE", house.home() + "everyone/bea.vcf", "");

        run(mirror);
        assertThat(other.get("ada.vcf").body()).contains("Ada here");
        assertThat(house.get("bea.vcf").body()).contains("Bea there");
        assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
    }

    @Test
    void whatIsOnlyBroughtHereChangesNothingThere() {
        other.put("ada.vcf", card("u1", "Ada"));
        house.put("bea.vcf", card("u2", "Bea"));
        Mirror mirror = mirror(false);
        run(mirror);
        house.put("ada.vcf", card("u1", "Ada here"));
        house.ask("DELETE", house.home() + "everyone/bea.vcf", "");

        assertThat(run(mirror).done()).isEmpty();
        assertThat(other.get("ada.vcf").body()).contains("FN:Ada\r\n");
        assertThat(other.get("bea.vcf").statusCode()).isEqualTo(404);
    }

    @Test
    void theSamePersonOnBothSidesIsNotDoubled() {
        other.put("there.vcf", card("u1", "Ada"));
        house.put("here.vcf", card("u1", "Ada"));
        other.put("x.vcf", card("u2", "Bea there"));
        house.put("y.vcf", card("u2", "Bea here"));
        Mirror mirror = mirror(true);

        Tally tally = run(mirror);
        assertThat(tally.of(Deed.PUSH)).isZero();
        assertThat(tally.of(Deed.ASK)).isEqualTo(1);
        assertThat(other.get("here.vcf").statusCode()).isEqualTo(404);
        house.put("here.vcf", card("u1", "Ada Byron"));
        run(mirror);
        assertThat(other.get("there.vcf").body()).contains("Ada Byron");
    }

    @Test
    void manyRemovalsWaitForAWord() {
        for (int i = 0; i < 12; i++) {
            other.put("c" + i + ".vcf", card("u" + i, "Name " + i));
        }
        Mirror mirror = mirror(true);
        run(mirror);
        for (int i = 0; i < 12; i++) {
            other.ask("DELETE", other.home() + "everyone/c" + i + ".vcf", "");
        }

        assertThat(run(mirror).held()).isTrue();
        assertThat(house.get("c3.vcf").statusCode()).isEqualTo(200);
        assertThat(house.syncing().run(house.book(), mirror, true).of(Deed.REMOVE_HERE))
                .isEqualTo(12);
    }

    @Test
    void thePasswordIsKeptClosedUpAndAWrongOneIsSaid() {
        Mirror mirror = mirror(true);
        String kept = house.rooms()
                .transactions()
                .read(() -> house.rooms().mirrors().kept(house.book().id(), mirror.id()))
                .orElseThrow();
        assertThat(kept).isNotBlank().doesNotContain(other.device().password());
        assertThat(mirror.toString()).doesNotContain("127.0.0.1");

        other.rooms().devices().revoke(other.book().id(), other.device().entry().id());
        assertThatThrownBy(() -> run(mirror)).isInstanceOf(Far.Failed.class).hasMessage("sync.problem.password");
        assertThat(house.syncing().all(house.book()).getFirst().failure()).isEqualTo("sync.problem.password");
    }

    @Test
    void onlyWhatMayBeAskedIsAsked() {
        for (String url :
                List.of("file:///etc/passwd", "ftp://example.org/", "https://me:pw@example.org/", "nonsense")) {
            assertThatThrownBy(() -> house.syncing().look(url, "me", "pw", Shelf.Kind.CARDS))
                    .isInstanceOf(Far.Failed.class)
                    .hasMessage("sync.problem.address");
        }
        assertThatThrownBy(() -> house.syncing().look("http://example.org/", "me", "pw", Shelf.Kind.CARDS))
                .hasMessage("sync.problem.plain");
    }

    @Test
    void radicaleAndWellhouseBecomeTheSame(@TempDir Path folder) throws Exception {
        Path book = FarServer.collection(folder, "people", "VADDRESSBOOK", "People");
        Files.writeString(book.resolve("ada.vcf"), card("u1", "Ada Byron", "X-ODD:kept"));
        try (FarServer radicale = FarServer.radicale(folder)) {
            List<Syncing.Found> found = house.syncing().look(radicale.url(), "me", "secret", Shelf.Kind.CARDS);
            assertThat(found).extracting(Syncing.Found::title).containsExactly("People");
            Mirror mirror = house.syncing().add(house.book(), "radicale", found.getFirst(), "me", "secret", true);
            house.put("bea.vcf", card("u2", "Bea"));

            Tally tally = run(mirror);
            assertThat(tally.of(Deed.PULL)).isEqualTo(1);
            assertThat(tally.of(Deed.PUSH)).isEqualTo(1);
            assertThat(house.get("ada.vcf").body()).contains("FN:Ada Byron", "X-ODD:kept");
            assertThat(Files.readString(book.resolve("bea.vcf"))).contains("FN:Bea");
            assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();

            house.put("ada.vcf", card("u1", "Ada Lovelace", "X-ODD:kept"));
            Files.delete(book.resolve("bea.vcf"));
            run(mirror);
            assertThat(Files.readString(book.resolve("ada.vcf"))).contains("FN:Ada Lovelace");
            assertThat(house.get("bea.vcf").statusCode()).isEqualTo(404);
        }
    }
}
