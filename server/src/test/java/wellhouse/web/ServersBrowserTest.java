package wellhouse.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Devices;
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
        assertThat(page.textContent("#questions"))
                .contains("Ada Here", "Ada There")
                .doesNotContain("FN:", "N:Here");
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

    /// Two devices of this house, as programs would be.
    private String ask(Devices.Made device, String method, String body) {
        String both = device.user() + ":" + device.password();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(at("/dav/addressbooks/" + device.user() + "/everyone/ada.vcf")))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCardThatTwoDevicesChangedAtOnceIsShownWithBothAndTheOwnerChooses() {
        Devices.Made phone = rooms.devices().make(rooms.signIn().owner(), "phone");
        Devices.Made tablet = rooms.devices().make(rooms.signIn().owner(), "tablet");
        String card = DavHouse.card("u1", "Ada Byron", "TEL:+43 1 111", "TITLE:Countess");
        ask(phone, "PUT", card);
        ask(tablet, "GET", "");
        ask(phone, "PUT", card.replace("Countess", "Programmer").replace("111", "222"));
        ask(tablet, "PUT", card.replace("Countess", "Poet"));

        Page page = owner(WIDE, ColorScheme.LIGHT, "/settings/devices");
        page.click("a:has-text('See and decide')");
        page.waitForSelector("#questions");
        assertThat(page.textContent("#questions"))
                .contains("Poet", "Programmer", "tablet changed this card")
                .doesNotContain("TITLE:");
        looksRight(page, "clash-1600-light");
        looksRight(owner(PHONE, ColorScheme.DARK, "/settings/servers"), "clash-360-dark");
        page.click("button:has-text('Take what was there before')");
        page.waitForSelector("main:not(:has(#questions))");
        assertThat(ask(phone, "GET", "")).contains("TITLE:Programmer", "222").doesNotContain("Poet");
    }

    @Test
    void thePageOfOtherServersLooksRightEverywhere() {
        looksRightEverywhere("/settings/servers", "servers");
    }
}
