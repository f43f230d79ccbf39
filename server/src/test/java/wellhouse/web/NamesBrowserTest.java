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
    void anEmptyBookOffersQuestions() {
        Page page = owner(WIDE, ColorScheme.DARK, "/");
        page.click("a:has-text('Or let questions bring them to mind')");
        page.waitForSelector("h1:has-text('Whom do you know?')");
        looksRight(page, "names-1600-dark");
    }
}
