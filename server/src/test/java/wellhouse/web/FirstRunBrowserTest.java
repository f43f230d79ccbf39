package wellhouse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Account;
import wellhouse.kernel.Book;
import wellhouse.people.Listing;
import wellhouse.people.Row;
import wellhouse.people.Standing;

/// From an empty book to the first logged hello, as a visitor sees it.
final class FirstRunBrowserTest extends BrowserTest {

    @Test
    void fromAnEmptyBookToTheFirstLoggedHello() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/");
        looksRight(page, "begin-360-light");
        page.getByLabel("Somebody you would like to hear from").fill("Ana Ruiz");
        page.getByRole(AriaRole.BUTTON, button("Begin with them")).click();

        assertThat(page.getByRole(AriaRole.HEADING, heading("Ana Ruiz"))).isVisible();
        assertThat(page.getByText("Added: Ana Ruiz")).isVisible();
        page.getByLabel("Add an address").click();
        page.getByLabel("E-mail, phone or web address").fill("ana@ruiz.example");
        page.keyboard().press("Enter");
        assertThat(page.getByText("ana@ruiz.example")).isVisible();

        page.getByText("Note a contact").click();
        page.getByText("We called today").click();
        assertThat(page.getByText("Fresh: you were in touch today.")).isVisible();
        looksRight(page, "first-hello-360-light");

        page.getByRole(AriaRole.BUTTON, button("Undo")).click();
        assertThat(page.locator("#timeline-title ~ p")).hasText("No contact is noted yet.");
    }

    @Test
    void aHelloIsLoggedInTwoActionsAndTakenBackInOne() {
        Page page = owner(WIDE, ColorScheme.DARK, "/people/new");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Ben Adler");
        page.getByLabel("How to reach them").fill("+44 20 7946 0000");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Ben Adler"))).isVisible();
        page.evaluate("document.addEventListener('click', e => { if (e.target.closest('a[href^=\"tel:\"],"
                + "a[href^=\"sms:\"]')) e.preventDefault(); })");

        page.locator(".portrait-acts a.button-main").click();
        page.getByText("Yes, it happened").click();

        assertThat(page.getByText("Fresh: you were in touch today.")).isVisible();
        page.keyboard().press("z");
        assertThat(page.locator("#tie-title")).isVisible();
        assertThat(page.getByText("Fresh: you were in touch today.")).hasCount(0);
    }

    @Test
    void theListFiltersAsOneTypesAndManyAreChangedAtOnce() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/");
        page.getByLabel("Somebody you would like to hear from").fill("Ana Ruiz");
        page.getByLabel("Somebody who once helped you").fill("Ben Adler");
        page.getByLabel("Somebody you could help").fill("Zoë Okafor");
        page.getByRole(AriaRole.BUTTON, button("Begin with them")).click();
        page.navigate(at("/people"));
        page.keyboard().press("/");
        page.keyboard().type("okaf");

        page.waitForURL(at("/people?q=okaf"));
        assertThat(page.locator(".person")).hasCount(1);
        page.getByLabel("Select Zoë Okafor").check();
        page.locator("[data-bulk-action]").selectOption("tier:inner");
        page.getByRole(AriaRole.BUTTON, button("Apply")).click();
        assertThat(page.getByText("Tier changed for 1 selected")).isVisible();
        assertThat(tierOf("Zoë Okafor")).isEqualTo("INNER");
        page.getByRole(AriaRole.BUTTON, button("Undo")).click();
        assertThat(page.getByText("Taken back:")).isVisible();
        assertThat(tierOf("Zoë Okafor")).isEqualTo("REGULAR");
    }

    @Test
    void everyValueStandsUnderItsHeadingAlsoOfSomebodyWithoutAState() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/");
        page.getByLabel("Somebody you would like to hear from").fill("Ana Ruiz");
        page.getByRole(AriaRole.BUTTON, button("Begin with them")).click();
        for (int width : new int[] {1000, 1200, WIDE}) {
            page.setViewportSize(width, 800);
            page.navigate(at("/people"));
            String column = width == 1000 ? " .col-last" : " .col-tier";
            double heading = page.locator(".people-head" + column).boundingBox().x;
            double value = page.locator(".person" + column).boundingBox().x;
            assertThat(value).as("at " + width).isCloseTo(heading, within(2.0));
        }
        looksRight(page, "people-without-contact-1600-light");
    }

    @Test
    void theFocusIsSeenAlsoOnTheLinkToThePageOneIsOn() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people");
        String ring = "";
        for (String link : List.of("a:not([aria-current])", "a[aria-current]")) {
            page.locator(".rooms " + link).first().focus();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Tab");
            Object shadow = page.evaluate("getComputedStyle(document.activeElement).boxShadow");
            assertThat(shadow).as(link).isNotEqualTo("none");
            ring = ring.isEmpty() ? shadow.toString() : ring;
            assertThat(shadow).as(link).isEqualTo(ring);
        }
    }

    @Test
    void somebodyElsesPersonIsNotThere() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people/0198c3a0-0000-7000-8000-000000000000");

        assertThat(page.getByText("There is nothing here")).isVisible();
    }

    private String tierOf(String name) {
        Account owner = rooms.signIn().owner();
        Book book = rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
        return rooms
                .transactions()
                .read(() -> rooms.people().list(book.id(), Listing.of(Standing.KEPT, Listing.Order.NAME, 100)))
                .rows()
                .stream()
                .map(Row::person)
                .filter(person -> person.name().shown().equals(name))
                .findFirst()
                .orElseThrow()
                .keeping()
                .tier()
                .name();
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1);
    }
}
