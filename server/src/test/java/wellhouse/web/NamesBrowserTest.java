package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import wellhouse.people.Standing;

final class NamesBrowserTest extends BrowserTest {

    @Test
    void threeNamesAtATimeWithALineEach() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/names");
        looksRight(page, "names-360-light");

        page.locator("[name=name]").nth(0).fill("Ana Ruiz");
        page.locator("[name=line]").nth(0).fill("desk next to mine");
        page.locator("[name=name]").nth(1).fill("Bo Berg");
        page.click("button:has-text('Keep these')");
        page.waitForSelector("[role=status]:has-text('2 of 20 names')");
        assertThat(page.textContent("#group")).isEqualTo("Former bosses and employers");

        page.click("a:has-text('Everyday people')");
        page.locator("[name=name]").nth(0).fill("Cy Dahl");
        page.click("button:has-text('Keep these')");
        page.waitForSelector("[role=status]:has-text('3 of 20 names')");

        var book = rooms.signIn().owner().book();
        rooms.transactions().read(() -> {
            assertThat(rooms.people().count(book)).containsEntry(Standing.KEPT, 3);
            return true;
        });
        page.navigate(at("/people?q=Ana"));
        page.click("a:has-text('Ana Ruiz')");
        page.waitForSelector("main:has-text('desk next to mine')");
    }

    @Test
    void whereIWorkedIsWrittenOnceAndThenNamesAreAskedForFromThere() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/settings#positions");
        String form = "#positions form[aria-label='Add a position'] ";
        page.fill(form + "[name=organization]", "Mill Lane Works");
        page.fill(form + "[name=title]", "Gardener");
        page.fill(form + "[name=from]", "2015-03");
        page.fill(form + "[name=to]", "2014");
        page.click(form + "button");
        page.waitForSelector("text=It cannot have ended before it began");
        page.navigate(at("/settings"));
        page.fill(form + "[name=organization]", "Mill Lane Works");
        page.fill(form + "[name=title]", "Gardener");
        page.fill(form + "[name=from]", "2015-03");
        page.click(form + "button");
        page.waitForSelector("#positions li:has-text('since 2015')");
        page.click("#positions summary");
        page.fill("#positions li [name=to]", "2019");
        page.click("#positions li button:has-text('Save')");
        page.waitForSelector("#positions li:has-text('2015–2019')");
        looksRight(page, "positions-1600-light");

        page.click("a:has-text('Think of who was there')");
        page.click("a:has-text('At Mill Lane Works (2015–2019)')");
        page.locator("[name=name]").nth(0).fill("Ana Ruiz");
        page.click("button:has-text('Keep these')");
        page.waitForSelector("[role=status]:has-text('1 of 20 names')");
        assertThat(page.textContent("#group")).isEqualTo("Former bosses and employers");
        page.click("a:has-text('At Mill Lane Works')");
        page.waitForSelector("main:has-text('One person from there is in your book: Ana Ruiz')");
        looksRight(page, "names-at-1600-light");

        page.navigate(at("/people?q=Ana"));
        page.click("a:has-text('Ana Ruiz')");
        page.waitForSelector("main:has-text('Is or was at Mill Lane Works, where you worked too (2015–2019)')");
        looksRight(page, "shared-past-1600-light");
        page.navigate(at("/settings"));
        page.click("[aria-label='Remove: Mill Lane Works']");
        page.click("[data-undo]");
        page.waitForSelector("#positions li:has-text('2015–2019')");
    }

    @Test
    void anEmptyBookOffersQuestions() {
        Page page = owner(WIDE, ColorScheme.DARK, "/");
        page.click("a:has-text('Or let questions bring them to mind')");
        page.waitForSelector("h1:has-text('Whom do you know?')");
        looksRight(page, "names-1600-dark");
    }
}
