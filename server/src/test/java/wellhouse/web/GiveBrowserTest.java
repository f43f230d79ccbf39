package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.exchange.Help;
import wellhouse.exchange.Ledger;
import wellhouse.people.Person;

/// The rooms of giving and taking, in a browser.
final class GiveBrowserTest extends GivingBrowserTest {

    private Person ana;
    private Person jonas;

    @BeforeEach
    void fill() {
        ana = kept("Ana Ruiz");
        jonas = kept("Jonas Weber");
    }

    private List<Help> ledger() {
        LocalDate today = book.dayOf(rooms.clock().instant());
        return rooms.transactions()
                .read(() -> rooms.exchange().ledger(book.id(), today.minusDays(9), today.plusDays(1), 99));
    }

    @Test
    void aNeedMeetsAnOfferWithItsReasonAndARefusedMatchStaysAway() {
        needs(ana, "somebody for the bookkeeping of her club");
        offers(jonas, "Accountant, looks at small associations for free");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give");
        assertThat(page.locator(".match").first().innerText())
                .contains("Jonas Weber can give")
                .contains("Both in the field of");
        looksRightEverywhere("/give", "give-queue");

        page.locator(".match").getByText("Does not fit").click();
        page.waitForSelector("[data-toast]:has-text('do not fit')");
        assertThat(page.locator(".match").count()).isZero();
        page.locator("[data-undo]").click();
        page.waitForSelector(".match");
    }

    @Test
    void aNeedIsClosedByKeyAndTheGiftStandsInTheLedgerWithItsCause() {
        needs(ana, "a lift to the airport");
        Page page = owner(PHONE, ColorScheme.DARK, "/give");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.waitForSelector("form.edit:not([hidden])");
        looksRight(page, "give-close-360-dark");
        page.fill("form.edit [name=minutes]", "40");
        page.locator("form.edit button.button-main").click();
        page.waitForSelector("[data-toast]:has-text('Helped with')");

        assertThat(ledger()).hasSize(1);
        assertThat(ledger().getFirst().cause().orElseThrow().kind()).isEqualTo(Help.Cause.Kind.NEED);
        assertThat(ledger().getFirst().minutes()).isEqualTo(40);
        page.navigate(at("/give/ledger"));
        assertThat(page.locator("main").innerText()).contains("for the need “a lift to the airport”");
    }

    @Test
    void theBoardTakesNeedsOffersTheOwnersCardAndAMail() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give/board");
        page.fill("form[action='/give/board/own'] [name=what]", "grant applications");
        page.locator("form[action='/give/board/own'] button").click();
        page.waitForSelector("[data-toast]");
        page.locator("summary:has-text('Add a need')").click();
        page.fill("form[action='/give/board/needs'] [name=who]", "ana ruiz");
        page.fill("form[action='/give/board/needs'] [name=what]", "someone to look at her grant application");
        page.locator("form[action='/give/board/needs'] button").click();
        page.waitForSelector(".line .match:has-text('You can help: grant applications')");

        page.locator("summary:has-text('Read a mail')").click();
        page.fill(
                "textarea[name=text]",
                "From: Jonas Weber <jonas@example.org>\n\nDear friend,\nI am looking for a flat in"
                        + " Leipzig. All is well otherwise.\nI can help you with statistics.\n> I need a quote\n");
        page.locator("form[action='/give/board/paste'] button").click();
        page.waitForSelector("[name=need]");
        assertThat(page.inputValue("[name=who]")).isEqualTo("Jonas Weber");
        looksRight(page, "give-pasted-1600-light");
        page.locator("form[action='/give/board/pasted'] button").click();
        page.waitForSelector(".line:has-text('a flat in Leipzig')");
        page.waitForSelector(".line:has-text('statistics')");
        looksRightEverywhere("/give/board", "give-board");

        page.selectOption("[name=show]", "offers");
        page.locator("form[role=search] button").click();
        page.waitForURL("**/give/board?show=offers*");
        assertThat(page.locator(".line").count()).isEqualTo(1);
    }

    @Test
    void theLedgerNotesAGiftInAMomentAndSaysHowTheWholeStands() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give/ledger");
        page.fill("form[action='/give/ledger'] [name=who]", "Jonas Weber");
        page.selectOption("form[action='/give/ledger'] [name=given]", "false");
        page.selectOption("form[action='/give/ledger'] [name=currency]", "advice");
        page.locator("form[action='/give/ledger'] button").click();
        page.waitForSelector("[data-toast]");
        page.fill("form[action='/give/ledger'] [name=who]", "Ana Ruiz");
        page.locator("form[action='/give/ledger'] summary").click();
        page.selectOption(
                "form[action='/give/ledger'] [name=because]",
                new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("form[action='/give/ledger'] [name=minutes]", "90");
        page.locator("form[action='/give/ledger'] button").click();
        page.waitForSelector(".chain");
        assertThat(page.locator(".chain").innerText()).contains("because Jonas Weber helped you");
        page.locator("summary:has-text('Budget')").click();
        page.fill("form[action='/give/ledger/budget'] [name=minutes]", "60");
        page.locator("form[action='/give/ledger/budget'] button").click();
        page.waitForSelector("[role=note]:has-text('You gave 90 minutes this month')");
        page.locator("text=Thanked >> nth=0").click();
        page.waitForSelector("[data-toast]");
        looksRightEverywhere("/give/ledger", "give-ledger");

        assertThat(Ledger.of(ledger(), List.of(), book.dayOf(rooms.clock().instant()))
                        .standing())
                .isEqualTo(Ledger.Standing.EVEN);
    }
}
