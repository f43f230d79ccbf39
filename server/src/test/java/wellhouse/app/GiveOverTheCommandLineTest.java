package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wellhouse.cli.Code;

/// Giving and taking from a terminal.
final class GiveOverTheCommandLineTest {

    @TempDir
    private Path data;

    @BeforeEach
    void twoPeople() {
        run("log", "coffee with Ana Ruiz yesterday");
        run("log", "coffee with Jonas Weber yesterday");
    }

    private CommandLineRun run(String... words) {
        return CommandLineRun.of(data, words);
    }

    private JsonNode json(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of(words));
        all.add("--json");
        CommandLineRun run = run(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.json();
    }

    @Test
    void anIntroductionSaidTwiceIsOneGift() {
        json("log", "gave Ana Ruiz an introduction to Jonas Weber");
        json("log", "introduced Ana Ruiz to Jonas Weber");
        json("log", "gave Jonas Weber an introduction to Ana Ruiz");

        assertThat(json("introductions", "list").get("introductions")).hasSize(1);
        assertThat(json("ledger", "list").get("help")).hasSize(1);
    }

    @Test
    void anIntroductionOnItsWayIsMadeByTheLineThatSaysSo() {
        json("introductions", "begin", "Ana Ruiz", "Jonas Weber", "both teach chemistry");

        json("log", "introduced Jonas Weber to Ana Ruiz");

        assertThat(json("introductions", "list").at("/introductions")).hasSize(1);
        assertThat(json("introductions", "list").at("/introductions/0/status").asString())
                .isEqualTo("MADE");
        assertThat(json("ledger", "list").get("help")).hasSize(1);
    }

    @Test
    void theSameGiftSaidTwiceOnOneDayIsOne() {
        json("log", "gave Ana Ruiz the book on bridges");
        json("log", "gave Ana Ruiz the book on bridges");

        assertThat(json("ledger", "list").get("help")).hasSize(1);
    }

    @Test
    void whatIsSaidOfASecondPersonIsNotedWithThem() {
        JsonNode noted = json("log", "lunch with Ana Ruiz and Jonas Weber, Jonas needs a plumber, Ana likes jazz");

        assertThat(noted.at("/understood/3/text").asString()).isEqualTo("Jonas Weber: a plumber");
        assertThat(json("needs", "list").at("/needs/0/person/name").asString()).isEqualTo("Jonas Weber");
        assertThat(json("person", "Ana Ruiz").at("/known").toString()).contains("jazz");
    }

    @Test
    void anIntroductionInOneLineIsOneWithBothOfThem() {
        JsonNode noted = json("log", "gave Ana Ruiz an introduction to Jonas Weber");

        assertThat(noted.at("/understood/1/person/name").asString()).isEqualTo("Jonas Weber");
        JsonNode made = json("introductions", "list").at("/introductions/0");
        assertThat(made.get("status").asString()).isEqualTo("MADE");
        assertThat(made.at("/second/name").asString()).isEqualTo("Jonas Weber");
        JsonNode gift = json("ledger", "list").at("/help/0");
        assertThat(gift.at("/person/name").asString()).isEqualTo("Ana Ruiz");
        assertThat(gift.at("/because/kind").asString()).isEqualTo("INTRODUCTION");

        run("undo");
        assertThat(run("introductions", "list").code()).isEqualTo(Code.NOTHING_FOUND);
        assertThat(run("ledger", "list").code()).isEqualTo(Code.NOTHING_FOUND);
    }

    @Test
    void aNeedIsAddedMatchedIntroducedAndTheGiftStandsInTheLedger() {
        String need = json("needs", "add", "Ana Ruiz", "somebody", "for", "the", "bookkeeping", "--by", "2099-05-01")
                .at("/need/id")
                .asString();
        run("offers", "add", "Jonas Weber", "accounting for small clubs");
        assertThat(run("needs", "list").out()).contains("Ana Ruiz", "somebody for the bookkeeping", "2099-05-01");
        JsonNode match = json("needs", "matches", need).at("/matches/0");
        assertThat(match.at("/person/name").asString()).isEqualTo("Jonas Weber");
        assertThat(match.get("why")).isNotEmpty();

        assertThat(run("introductions", "begin", "Jonas Weber", "Ana Ruiz", "Ana needs help")
                        .err())
                .contains("names one of the two");
        String id = json("introductions", "begin", "Jonas Weber", "Ana Ruiz", "the books of a club", "--need", need)
                .at("/introduction/id")
                .asString();
        assertThat(run("introductions", "move", id, "made").code()).isEqualTo(1);
        for (String step : List.of("asked-first", "first-agreed", "asked-second", "agreed", "made")) {
            assertThat(run("introductions", "move", id, step).code()).isZero();
        }
        JsonNode thanked = json("introductions", "move", id, "outcome", "--came", "the books are done");
        assertThat(thanked.at("/introduction/next/0").asString()).isEqualTo("THANKED");
        run("introductions", "move", id, "thanked");

        JsonNode gift = json("ledger", "list").at("/help/0");
        assertThat(gift.at("/person/name").asString()).isEqualTo("Ana Ruiz");
        assertThat(gift.at("/because/kind").asString()).isEqualTo("INTRODUCTION");
        assertThat(gift.get("thanked").isNull()).isFalse();
        assertThat(run("needs", "list").code()).isEqualTo(3);
        assertThat(json("introductions", "list", "--over").get("introductions")).hasSize(1);
    }

    @Test
    void helpIsNotedInOneLineAndNoAnswerAddsItUpByPerson() {
        assertThat(run("ledger", "gave", "Ana Ruiz", "advice", "on", "her", "talk", "--minutes", "30")
                        .out())
                .contains("Given to Ana Ruiz: Advice");
        run("ledger", "received", "Ana", "time");
        run("log", "gave Ana an introduction to Jonas");

        JsonNode help = json("ledger", "list").get("help");
        assertThat(help).hasSize(3);
        assertThat(help.toString()).doesNotContain("balance");
        assertThat(run("ledger", "gave", "Ana", "gold").err()).contains("no kind of help");
        assertThat(run("undo").code()).isZero();
        assertThat(json("ledger", "list").get("help")).hasSize(2);
    }

    @Test
    void promisesGoBothWaysAndAreMovedKeptAndLetGo() {
        String mine = json("promises", "add", "Ana Ruiz", "the article", "--by", "2099-01-05")
                .at("/promise/id")
                .asString();
        String theirs = json("promises", "add", "Jonas", "the key", "--theirs")
                .at("/promise/id")
                .asString();
        assertThat(json("promises", "move", mine, "--by", "2099-02-05")
                        .at("/promise/due")
                        .asString())
                .isEqualTo("2099-02-05");
        assertThat(run("promises", "list").out()).contains("the article", "the key", "2099-02-05");

        run("promises", "keep", mine);
        run("promises", "release", theirs);
        assertThat(run("promises", "list").code()).isEqualTo(3);
        assertThat(run("promises", "keep", "nonsense").err()).contains("Nothing has the id");
    }

    @Test
    void readingIsAddedByHandAndNothingIsFetchedUnasked() {
        assertThat(run("reading", "add", "https://reading.example/1").err()).contains("nothing may be fetched");
        assertThat(run("reading", "add", "https://reading.example/1", "--title", "Rivers")
                        .out())
                .contains("Rivers");
        assertThat(run("reading", "add", "https://reading.example/1", "--title", "Rivers")
                        .code())
                .isEqualTo(1);
        assertThat(run("reading", "add", "ftp://reading.example/1").code()).isEqualTo(2);
        assertThat(json("reading", "list").at("/items/0/title").asString()).isEqualTo("Rivers");
        assertThat(run("asks", "list").code()).isEqualTo(3);
    }

    @Test
    void textsAreBoundedAndCannotSteerTheTerminal() {
        assertThat(run("needs", "add", "Ana Ruiz", "x".repeat(100_000)).code()).isEqualTo(2);
        assertThat(run("needs", "add", "Ana Ruiz", "\u001B[31mred\u202Egnp").code())
                .isZero();
        assertThat(run("needs", "list").out())
                .contains("red")
                .doesNotContain("\u001B")
                .doesNotContain("\u202E");
    }
}
