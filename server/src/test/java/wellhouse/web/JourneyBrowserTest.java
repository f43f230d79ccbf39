package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import wellhouse.exchange.Help;
import wellhouse.kernel.Book;

/// From an empty book to help that was passed on, as somebody would click it.
final class JourneyBrowserTest extends BrowserTest {

    private Book book() {
        var owner = rooms.signIn().owner();
        return rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
    }

    private static void captures(Page page, String line) {
        page.keyboard().press("c");
        page.waitForSelector("[name=line]:focus");
        page.keyboard().type(line);
        page.waitForSelector("[data-capture-form]:has(:focus) .understood-chip >> nth=1");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-toast]:has-text('Noted with')");
    }

    /// Goes a step on and waits until it stands.
    private static void step(Page page, String button, String now) {
        page.locator("button:has-text('" + button + "')").click();
        page.waitForSelector(".step-now:has-text('" + now + "')");
    }

    @Test
    void aNeedMeetsAnOfferTheTwoAreIntroducedAndTheGiftIsThankedForAndPassedOn() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/");
        captures(page, "Ana Ruiz needs somebody for the bookkeeping of her club");
        page.navigate(at("/"));
        captures(page, "Jonas Weber can do accounting for small associations");

        page.navigate(at("/"));
        assertThat(page.locator(".line-meets").innerText())
                .contains("Jonas Weber can give")
                .contains("Both in the field of");
        looksRight(page, "journey-1-home");
        page.locator(".line-meets a").click();
        page.waitForSelector("h1:has-text('Bring two people together')");
        assertThat(page.inputValue("[name=why]")).contains("bookkeeping");
        looksRight(page, "journey-2-begin");
        page.fill("[name=why]", "Ana looks for somebody for the books of a club");
        page.locator("button:has-text('Begin')").click();
        page.waitForSelector("[role=alert]:has-text('names one of the two')");
        looksRight(page, "journey-3-named");
        page.fill("[name=why]", "A club looks for somebody for its books");
        page.locator("button:has-text('Begin')").click();
        page.waitForSelector(".step-now:has-text('A thought of yours')");
        assertThat(page.locator(".letter").innerText())
                .contains("Dear Jonas")
                .contains("a short no is perfectly fine")
                .doesNotContain("Ana");
        looksRight(page, "journey-4-thought");

        step(page, "I have asked Jonas", "Jonas Weber is asked");
        step(page, "Jonas Weber agrees", "Jonas Weber agrees");
        assertThat(page.locator(".letter").innerText()).contains("Dear Ana").doesNotContain("Jonas");
        step(page, "I have asked Ana", "Ana Ruiz is asked");
        step(page, "Ana Ruiz agrees", "Both agree");
        assertThat(page.locator(".letter").innerText()).contains("Ana Ruiz").contains("Jonas Weber");
        looksRight(page, "journey-5-agreed");
        step(page, "I have brought them together", "They know of each other");
        page.fill("[name=outcome]", "Jonas keeps the books now");
        step(page, "Note what came of it", "You know what came of it");
        step(page, "They thanked me", "They thanked you");
        looksRight(page, "journey-6-thanked");

        page.locator(".hint a[href='/give/ledger']").click();
        page.waitForSelector("form[action='/give/ledger']");
        page.locator("form[action='/give/ledger'] summary").click();
        page.fill("form[action='/give/ledger'] [name=who]", "Ana Ruiz");
        page.selectOption("form[action='/give/ledger'] [name=given]", "false");
        page.selectOption("form[action='/give/ledger'] [name=currency]", "advice");
        page.selectOption("form[action='/give/ledger'] [name=because]", new SelectOption().setIndex(1));
        page.locator("form[action='/give/ledger'] button").click();
        page.waitForSelector(".chain li >> nth=1");
        assertThat(page.locator(".chain").innerText())
                .contains("Given to Ana Ruiz: Introduction")
                .contains("because of what you gave Ana Ruiz");
        looksRightEverywhere("/give/ledger", "journey-7-ledger");

        List<Help> help = rooms.transactions().read(() -> {
            var today = book().dayOf(rooms.clock().instant());
            return rooms.exchange().ledger(book().id(), today, today.plusDays(1), 9);
        });
        assertThat(help).hasSize(2);
        assertThat(help).filteredOn(Help::given).singleElement().satisfies(gift -> {
            assertThat(gift.currency()).isEqualTo(Help.Currency.INTRODUCTION);
            assertThat(gift.thanked()).isPresent();
        });
        page.navigate(at("/"));
        assertThat(page.locator(".line-meets").count()).isZero();
        looksRightEverywhere("/introductions", "journey-8-introductions");
    }
}
