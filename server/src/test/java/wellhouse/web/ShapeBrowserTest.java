package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import wellhouse.demo.SampleBook;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// The shape of a made-up network.
final class ShapeBrowserTest extends BrowserTest {

    private void furnish(int people) {
        Id<Book> id = rooms.signIn().owner().book();
        Book book = rooms.transactions().read(() -> rooms.accounts().book(id));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        SampleBook.fill(rooms, book, today, new SampleBook.Size(people, Integer.MAX_VALUE, 8420, "en", false));
    }

    private static Object ask(Page page, String script) {
        return page.evaluate("() => { const cy = document.querySelector('#shape-stage').shape; " + script + " }");
    }

    @Test
    void thePictureShowsEverybodyAndCanBeAskedAndSaved() {
        furnish(120);
        Page page = owner(WIDE, ColorScheme.LIGHT, "/shape");
        page.waitForSelector("#shape-stage[data-shape-ready]");
        looksRight(page, "shape-1600-light");

        assertThat(ask(page, "return cy.nodes().length")).isEqualTo(121);
        String name = (String) ask(page, "return cy.nodes()[5].data('name')");
        page.fill("[data-shape-search]", name);
        page.press("[data-shape-search]", "Enter");
        page.waitForSelector("[data-shape-chosen] strong:text-is(\"" + name + "\")");
        assertThat(ask(page, "return cy.nodes('.found').length")).isEqualTo(1);

        page.focus("#shape-stage");
        page.keyboard().press("n");
        page.waitForSelector("[data-shape-chosen] a[href^='/people/']");
        page.keyboard().press("0");
        assertThat(ask(page, "return cy.nodes('.found').length")).isEqualTo(0);
        page.selectOption("[data-shape-colour]", "state");
        assertThat(page.locator("[data-shape-legend] li").count()).isEqualTo(5);
        page.evaluate("() => { const range = document.querySelector('[data-shape-year]'); range.value = range.min;"
                + " range.dispatchEvent(new Event('input')); }");
        assertThat((int) ask(page, "return cy.nodes('.away').length")).isPositive();
        assertThat(page.evaluate("async () => (await (await fetch('/shape/picture.svg')).text()).slice(0, 4)"))
                .isEqualTo("<svg");
        looksRight(owner(PHONE, ColorScheme.DARK, "/shape"), "shape-360-dark");
    }

    @Test
    void coverageHasHolesWithAWayInAndFollowsWhatTheOwnerWatchesFor() {
        furnish(120);
        Page page = owner(WIDE, ColorScheme.LIGHT, "/shape/coverage");
        assertThat(page.locator(".cell-hole a:has-text('The way in')").count()).isPositive();
        page.selectOption("select[name=kind]", "place");
        page.fill("input[name=name]", "Reykjavik");
        page.click("button:has-text('Add')");
        page.waitForSelector(".toast:has-text('Watching for Reykjavik')");
        // What takes long to reckon may be a change old while the next is made.
        page.waitForCondition(() -> {
            boolean there = page.locator(".cell-hole:has-text('Reykjavik')").count() == 1;
            if (!there) {
                page.reload();
            }
            return there;
        });
        assertThat(page.textContent(".cell-hole:has-text('Reykjavik')")).contains("Nobody yet");
        looksRight(page, "coverage-1600-light");
        looksRight(owner(PHONE, ColorScheme.DARK, "/shape/coverage"), "coverage-360-dark");
    }

    @Test
    void queuesAndPracticeAreShownWithTheirReasons() {
        furnish(120);
        Page page = owner(WIDE, ColorScheme.LIGHT, "/shape/queues");
        assertThat(page.locator("section:has(#queue-hello) li").count()).isPositive();
        assertThat(page.textContent("main").toLowerCase(Locale.ROOT)).contains("dormant");
        looksRight(page, "queues-1600-light");
        page.navigate(at("/shape/practice"));
        assertThat(page.locator("svg.chart g").count()).isEqualTo(48);
        page.click("summary:has-text('Your own plan')");
        page.fill("input[name=maintain-outside]", "40");
        page.click("button:has-text('Keep the plan')");
        page.waitForSelector(".toast:has-text('Plan for your ties changed')");
        assertThat(page.textContent(".facets")).contains(" of 40");
        page.click("summary:has-text('Your own plan')");
        looksRight(page, "practice-1600-light");
        looksRight(owner(PHONE, ColorScheme.DARK, "/shape/practice"), "practice-360-dark");
    }
}
