package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    private static Locator stage(Page page) {
        return page.locator("#shape-stage[data-shape-ready]");
    }

    private static String told(Page page, String what) {
        return stage(page).getAttribute("data-shape-" + what);
    }

    /// Somebody of the words below the picture.
    private static String somebody(Page page) {
        return page.locator(".shape-words a").first().textContent();
    }

    @Test
    void thePictureShowsEverybodyAndCanBeAskedAndSaved() {
        furnish(120);
        Page page = owner(WIDE, ColorScheme.LIGHT, "/shape");
        assertThat(told(page, "shown")).isEqualTo("121");
        looksRight(page, "shape-1600-light");

        String name = somebody(page);
        page.fill("[data-shape-search]", name);
        page.press("[data-shape-search]", "Enter");
        page.waitForSelector("[data-shape-chosen] strong:text-is(\"" + name + "\")");
        assertThat(told(page, "found")).isEqualTo("1");
        page.fill("[data-shape-search]", "nobody of this name");
        page.press("[data-shape-search]", "Enter");
        page.waitForSelector("[data-shape-chosen]:has-text('Nobody of this name')");
        assertThat(told(page, "found")).isEqualTo("0");

        page.focus("#shape-stage");
        page.keyboard().press("n");
        page.waitForSelector("[data-shape-chosen] a[href^='/people/']");
        page.keyboard().press("0");
        assertThat(told(page, "found")).isEqualTo("0");
        page.selectOption("[data-shape-colour]", "state");
        assertThat(page.locator("[data-shape-legend] li").count()).isEqualTo(5);
        page.evaluate("() => { const range = document.querySelector('[data-shape-year]'); range.value = range.min;"
                + " range.dispatchEvent(new Event('input')); }");
        assertThat(Integer.parseInt(told(page, "shown"))).isBetween(1, 120);
        assertThat(page.evaluate("async () => (await (await fetch('/shape/picture.svg')).text()).slice(0, 4)"))
                .isEqualTo("<svg");
        page.click("summary:has-text('Save')");
        Download saved = page.waitForDownload(() -> page.click("[data-shape-png]"));
        assertThat(saved.suggestedFilename()).isEqualTo("network.png");
        Page phone = owner(PHONE, ColorScheme.DARK, "/shape");
        assertThat(told(phone, "shown")).isEqualTo("121");
        looksRight(phone, "shape-360-dark");
    }

    @Test
    void thePictureFollowsTheHandWithACardAndWithout() {
        furnish(60);
        for (boolean card : new boolean[] {true, false}) {
            Page page = owner(WIDE, ColorScheme.LIGHT, "/health");
            if (!card) {
                page.addInitScript("HTMLCanvasElement.prototype.getContext = (old => function(kind, ...more) {"
                        + " return kind === 'webgl2' ? null : old.call(this, kind, ...more); })"
                        + "(HTMLCanvasElement.prototype.getContext)");
            }
            page.navigate(at("/shape"));
            assertThat(told(page, "painter")).isEqualTo(card ? "webgl" : "plain");
            String name = somebody(page);
            double[] before = place(page, name);
            page.mouse().move(before[0], before[1]);
            page.waitForSelector(".shape-tip:text-is(\"" + name + "\")");

            page.mouse().move(before[0] + 40, before[1] - 60);
            page.mouse().down();
            page.mouse().move(before[0] + 90, before[1] - 40);
            page.mouse().up();
            assertThat(place(page, name)).containsExactly(new double[] {before[0] + 50, before[1] + 20}, within(.5));

            page.mouse().move(before[0] + 50, before[1] + 20);
            page.mouse().wheel(0, -300);
            page.mouse().click(place(page, name)[0], place(page, name)[1]);
            page.waitForSelector("[data-shape-chosen] strong:text-is(\"" + name + "\")");
            page.context().close();
        }
    }

    private static double[] corner(Page page) {
        BoundingBox box = stage(page).boundingBox();
        return new double[] {box.x + 1, box.y + 1};
    }

    /// Where somebody stands on the page.
    private static double[] place(Page page, String name) {
        List<?> at = (List<?>) page.evaluate("name => document.querySelector('#shape-stage').placeOf(name)", name);
        double[] corner = corner(page);
        return new double[] {
            corner[0] + ((Number) at.get(0)).doubleValue(), corner[1] + ((Number) at.get(1)).doubleValue()
        };
    }

    @Test
    void coverageHasHolesWithAWayInAndFollowsWhatTheOwnerWatchesFor() {
        furnish(120);
        Page page = owner(WIDE, ColorScheme.LIGHT, "/shape/coverage");
        page.waitForSelector(".cell-hole .cell-faces a");
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
        assertThat(page.textContent(".cell-hole:has-text('Reykjavik')")).contains("Nobody you have heard of");
        assertThat(page.locator(".cell-hole:has-text('Reykjavik') .cell-faces a")
                        .count())
                .isPositive();
        looksRight(page, "coverage-1600-light");
        looksRight(owner(PHONE, ColorScheme.DARK, "/shape/coverage"), "coverage-360-dark");
    }

    @Test
    void queuesAndPracticeAreShownWithTheirReasons() {
        furnish(120);
        Page page = owner(WIDE, ColorScheme.LIGHT, "/shape/queues");
        page.waitForSelector("section:has(#queue-hello) li");
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
