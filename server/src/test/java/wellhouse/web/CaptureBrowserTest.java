package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wellhouse.intake.Chip;
import wellhouse.kernel.Book;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.web.capture.CapturePage;
import wellhouse.words.Words;

final class CaptureBrowserTest extends BrowserTest {

    private static final String LINE = "coffee w/ Ana Ruiz yesterday, her son starts uni, send article on grants by"
            + " Friday; knows Berlin well";

    private int people() {
        return rooms.transactions()
                .read(() -> rooms.people().count(rooms.signIn().owner().book()))
                .getOrDefault(Standing.KEPT, 0);
    }

    @Test
    void oneLineIsNotedByKeyboardAndTakenBack() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/help");
        page.keyboard().press("c");
        page.waitForSelector("dialog[open] [name=line]");
        page.keyboard().type(LINE);
        page.waitForSelector("dialog[open] .understood-chip >> nth=4");
        looksRight(page, "capture-dialog-1600-light");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-toast]:has-text('Noted with Ana Ruiz')");

        assertThat(page.isVisible("dialog#capture")).isFalse();
        assertThat(people()).isEqualTo(1);
        page.keyboard().press("z");
        page.waitForSelector("[data-toast]:has-text('Taken back')");
        assertThat(people()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyLineThatShowsWhatCanBeSaidIsUnderstood(String language) {
        var owner = rooms.signIn().owner();
        Book book = rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
        for (int i = 1; i <= CapturePage.LINES; i++) {
            String line = Words.in(language).say("capture.line." + i);

            assertThat(rooms.capture().read(book, line, LocalDate.of(2026, 5, 6)))
                    .as(line)
                    .noneMatch(chip -> chip instanceof Chip.Told told && told.kind() == Remark.Kind.NOTE)
                    .anyMatch(chip -> !(chip instanceof Chip.Who));
        }
    }

    @Test
    void anAddressAndABirthdayAreNotedInOneLine() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/capture");
        page.click("main [name=line]");
        page.keyboard().type("emailed tom@example.org, birthday 3 May 1984");
        page.waitForSelector("main .understood-chip:has-text('3 May 1984')");
        looksRight(page, "capture-birthday-360-light");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-toast]");

        var book = rooms.signIn().owner().book();
        rooms.transactions().read(() -> {
            var person =
                    rooms.search().find(book, "tom@example.org", 1).getFirst().person();
            var profile = rooms.people().profile(book, person).orElseThrow();
            assertThat(profile.person().birthday()).contains(PartialDate.parse("1984-05-03"));
            assertThat(profile.points()).extracting(ContactPoint::value).containsExactly("tom@example.org");
            return true;
        });
    }

    @Test
    void theFirstPageKnowsAtOnceWhatWasNoted() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/");
        page.keyboard().press("c");
        page.waitForSelector("dialog[open] [name=line]");
        page.keyboard().type(LINE);
        page.waitForSelector("dialog[open] .understood-chip >> nth=4");
        looksRight(page, "capture-dialog-360-light");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Who can I help?')");

        assertThat(page.textContent("main")).contains("Ana Ruiz", "send article on grants");
        assertThat(page.textContent("[data-toast]")).contains("Noted with Ana Ruiz", "Undo");
    }

    @Test
    void aChipIsCorrectedBeforeSaving() {
        Page page = owner(PHONE, ColorScheme.DARK, "/capture");
        page.click("main [name=line]");
        page.keyboard().type("call with Ben Okoro yesterday, likes jazz");
        page.waitForSelector("main .understood-chip >> nth=2");
        page.selectOption("main .understood-chip select[name^=kind] >> nth=0", "MEETING");
        page.locator("main .understood-chip").last().locator(".understood-off").click();
        looksRight(page, "capture-page-360-dark");
        page.click("main button:has-text('Save')");
        page.waitForSelector("[data-toast]");

        var book = rooms.signIn().owner().book();
        rooms.transactions().read(() -> {
            var person = rooms.search().find(book, "Ben", 1).getFirst().person();
            assertThat(rooms.timeline().with(book, person, java.util.Optional.empty(), 10))
                    .extracting(happened -> happened.kind().name())
                    .containsExactly("MEETING");
            assertThat(rooms.people().profile(book, person).orElseThrow().remarks())
                    .isEmpty();
            return true;
        });
    }

    @Test
    void aLineWithoutANameAsksForOne() {
        Page page = owner(WIDE, ColorScheme.DARK, "/capture");
        page.fill("main [name=line]", "likes jazz");
        page.keyboard().press("Enter");
        page.waitForSelector("main [role=alert]");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(page.isVisible("main [role=alert]"))
                .as("no later reading of the line wipes the answer")
                .isTrue();
        assertThat(page.inputValue("main [name=line]")).isEqualTo("likes jazz");
    }

    @Test
    void whatTheOwnerNeedsIsNotedWithoutAName() {
        Page page = owner(PHONE, ColorScheme.DARK, "/capture");
        page.fill("main [name=line]", "I need a quiet place to write");
        page.waitForSelector("main .understood-chip");
        looksRight(page, "capture-own-360-dark");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-toast]:has-text('own card')");

        page.navigate(at("/give/board"));

        assertThat(page.textContent("main")).contains("a quiet place to write");
    }

    @Test
    void thePaletteGoesAnywhere() {
        var book = rooms.signIn().owner().book();
        rooms.capture()
                .save(
                        rooms.transactions().read(() -> rooms.accounts().book(book)),
                        java.util.List.of(new wellhouse.intake.Chip.Who(
                                "Ana Ruiz", java.util.Optional.empty(), java.util.List.of())),
                        java.time.LocalDate.of(2026, 11, 25),
                        "test");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/help");
        page.keyboard().press("Control+k");
        page.waitForSelector("#choices [role=option]");
        looksRight(page, "palette-1600-light");
        page.keyboard().type("ana");
        page.waitForSelector("#choices [role=option]:has-text('Ana Ruiz')");
        page.fill("[data-palette-input]", "");
        page.keyboard().type("asks");
        page.waitForSelector("#choice-0:has-text('Asks')");
        page.fill("[data-palette-input]", "");
        page.keyboard().type("undo");
        page.waitForSelector("#choices [role=option][aria-selected=true]:has-text('History')");
        page.keyboard().press("Enter");
        page.waitForURL("**/history");

        page.keyboard().press("?");
        page.waitForURL("**/help/keys");
        page.keyboard().type("gs");
        page.waitForURL("**/settings");
    }
}
