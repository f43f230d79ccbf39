package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.app.DavHouse;
import wellhouse.kernel.Book;
import wellhouse.people.Editing;
import wellhouse.people.Listing;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;

final class ServersBrowserTest extends BrowserTest {

    private DavHouse other;

    @BeforeEach
    void openOther() {
        other = DavHouse.open();
    }

    @AfterEach
    void closeOther() {
        other.close();
    }

    private Page added() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/settings/servers");
        page.fill("[name=label]", "old server");
        page.fill("[name=url]", other.address() + "/");
        page.fill("[name=user]", other.device().user());
        page.fill("[name=password]", "wrong");
        page.check("[name=both]");
        page.click("button:has-text('Add')");
        assertThat(page.textContent("[role=alert]")).contains("refuses the user or the password");

        page.fill("[name=label]", "old server");
        page.fill("[name=url]", other.address() + "/");
        page.fill("[name=user]", other.device().user());
        page.fill("[name=password]", other.device().password());
        page.check("[name=both]");
        page.click("button:has-text('Add')");
        page.waitForSelector("button[aria-label='Sync old server']");
        assertThat(page.content()).doesNotContain(other.device().password());
        return page;
    }

    private void rename(Name name) {
        Book book = rooms.transactions()
                .read(() -> rooms.accounts().book(rooms.signIn().owner().book()));
        Person person = rooms.transactions()
                .read(() -> rooms.people().list(book.id(), Listing.of(Standing.KEPT, Listing.Order.NAME, 10)))
                .rows()
                .getFirst()
                .person();
        new Editing(rooms.transactions(), rooms.pen(), rooms.people())
                .put(book, person.withName(name), "change.person.name", "web");
    }

    @Test
    void anotherServerIsLookedAtSyncedAndAskedAbout() {
        other.put("ada.vcf", DavHouse.card("u1", "Ada Byron"));
        Page page = added();
        page.click("button[aria-label='Look what old server would bring']");
        page.waitForSelector("[role=status]:has-text('Bring here: 1')");
        page.click("[role=status] button");
        page.waitForSelector("[role=status]:has-text('old server is synced')");
        assertThat(page.textContent("[role=status]")).contains("Bring here: 1");

        other.put("ada.vcf", DavHouse.card("u1", "Ada There"));
        rename(Name.of("Ada", "Here"));
        page.click("button[aria-label='Sync old server']");
        page.waitForSelector("#questions");
        assertThat(page.textContent("#questions")).contains("FN:Ada Here", "FN:Ada There");
        looksRight(page, "servers-question-1600-light");
        page.click("button[aria-label='Keep what is there of Ada There']");
        page.waitForSelector("main:not(:has(#questions))");
        page.click("button[aria-label='Sync old server']");
        page.waitForSelector("[role=status]:has-text('old server is synced')");
        page.navigate(at("/people?q=Ada"));
        assertThat(page.textContent("main")).contains("Ada There");

        page.navigate(at("/settings/servers"));
        page.click("button[aria-label='Forget old server']");
        page.waitForSelector("text=None yet.");
    }

    @Test
    void thePageOfOtherServersLooksRightEverywhere() {
        looksRightEverywhere("/settings/servers", "servers");
    }
}
