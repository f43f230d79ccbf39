package wellhouse.formats.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import wellhouse.formats.vcard.CardWeave.Woven;

/// Two changes of one card that knew nothing of each other.
final class CardWeaveTest {

    private static final String BASE = card("FN:Ada Lovelace", "TEL;TYPE=CELL:111", "NOTE:Likes figures");

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u1\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    @Test
    void whatEachSideChangedIsOnTheCard() {
        Woven woven = CardWeave.of(
                BASE,
                card("FN:Ada Lovelace", "TEL;TYPE=CELL:222", "NOTE:Likes figures", "EMAIL:ada@example.org"),
                card("FN:Ada King", "TEL;TYPE=CELL:111", "X-ODD;A=\"b:c\":kept  as it is"));

        assertThat(woven.text())
                .isEqualTo(card(
                        "FN:Ada King", "X-ODD;A=\"b:c\":kept  as it is", "TEL;TYPE=CELL:222", "EMAIL:ada@example.org"));
        assertThat(woven.both()).isEmpty();
    }

    @Test
    void ofWhatACardHasOnceTheLaterIsTakenAndTheEarlierIsKeptAside() {
        Woven woven = CardWeave.of(
                BASE,
                card("FN:Ada King", "TEL;TYPE=CELL:222", "NOTE:Likes engines"),
                card("FN:Ada Lovelace", "TEL;TYPE=CELL:111", "NOTE:Likes poems"));

        assertThat(woven.both()).containsExactly("NOTE");
        assertThat(woven.text())
                .contains("NOTE:Likes poems", "FN:Ada King", "CELL:222")
                .doesNotContain("engines", "111");
        assertThat(woven.other())
                .contains("NOTE:Likes engines", "FN:Ada King", "CELL:222")
                .doesNotContain("poems");
    }

    @Test
    void theSameNumberChangedByBothIsThereTwice() {
        Woven woven = CardWeave.of(BASE, BASE.replace("111", "222"), BASE.replace("111", "333"));

        assertThat(woven.text()).contains("222", "333").doesNotContain("111");
        assertThat(woven.both()).isEmpty();
    }

    @Test
    void aChangeBeatsARemoval() {
        String without = card("FN:Ada Lovelace", "NOTE:Likes figures");

        assertThat(CardWeave.of(BASE, BASE.replace("111", "222"), without).text())
                .contains("222");
        assertThat(CardWeave.of(BASE, without, BASE.replace("111", "222")).text())
                .contains("222");
        assertThat(CardWeave.of(BASE, without, BASE).text()).doesNotContain("111");
    }

    @Test
    void groupsStayTogetherUnderNamesOfTheirOwn() {
        Woven woven = CardWeave.of(
                BASE,
                BASE.replace("NOTE", "item1.URL:https://example.org\r\nitem1.X-ABLabel:Blog\r\nNOTE"),
                BASE.replace("NOTE", "item1.X-ABDATE:2001-02-03\r\nitem1.X-ABLabel:Met\r\nNOTE"));

        assertThat(woven.text())
                .contains(
                        "item1.X-ABDATE:2001-02-03\r\nitem1.X-ABLabel:Met\r\n",
                        "item2.URL:https://example.org\r\nitem2.X-ABLabel:Blog\r\n");
    }

    @Test
    void howAProgramSpellsALineIsNoChange() {
        Woven woven = CardWeave.of(
                BASE,
                BASE.replace("111", "222"),
                card("FN:Ada Lovelace", "TEL;type=VOICE;type=cell:111", "NOTE:Likes figu\r\n res"));

        assertThat(woven.text()).contains("222").doesNotContain("111");
        assertThat(woven.both()).isEmpty();
    }

    @Test
    void cardsOfBothVersionsAreCompared() {
        String four = CardVersions.to("4.0", BASE.replace("111", "222")).orElseThrow();
        Woven woven = CardWeave.of(BASE, four, BASE.replace("figures", "poems"));

        assertThat(woven.text()).contains("VERSION:3.0", "222", "poems").doesNotContain("111");
    }

    /// Whatever both change among what a card has often, nothing that either added is lost, and what neither touched
    /// stays.
    @RepeatedTest(200)
    void nothingThatEitherSideAddedIsLost(RepetitionInfo run) {
        SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
        List<String> before = new ArrayList<>(List.of("FN:Ada"));
        for (int i = 0; i < 6; i++) {
            before.add("TEL:" + i);
        }
        List<String> first = changed(before, "1", random);
        List<String> second = changed(before, "2", random);

        String text = CardWeave.of(lines(before), lines(first), lines(second)).text();

        List<String> wanted = new ArrayList<>(
                first.stream().filter(line -> !before.contains(line)).toList());
        wanted.addAll(second.stream().filter(line -> !before.contains(line)).toList());
        wanted.addAll(before.stream()
                .filter(line -> first.contains(line) && second.contains(line))
                .toList());
        assertThat(text.lines().filter(line -> line.startsWith("TEL") || line.startsWith("FN")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static String lines(List<String> lines) {
        return card(lines.toArray(String[]::new));
    }

    private static List<String> changed(List<String> lines, String side, SplittableRandom random) {
        List<String> changed = new ArrayList<>();
        for (String line : lines) {
            switch (line.startsWith("FN") ? 3 : random.nextInt(4)) {
                case 0 -> changed.add(line + side);
                case 1 -> {
                    if (random.nextBoolean()) {
                        changed.add("TEL:new" + side + random.nextInt(3));
                    }
                }
                default -> changed.add(line);
            }
        }
        return changed.stream().distinct().toList();
    }
}
