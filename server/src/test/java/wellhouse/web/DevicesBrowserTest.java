package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.CalendarFeed;

final class DevicesBrowserTest extends BrowserTest {

    private List<AppPassword> passwords() {
        return rooms.transactions()
                .read(() -> rooms.appPasswords().all(rooms.signIn().owner().book()));
    }

    private List<CalendarFeed> feeds() {
        return rooms.transactions()
                .read(() -> rooms.appPasswords().feeds(rooms.signIn().owner().book()));
    }

    @Test
    void aDeviceIsLetInOnceShownAndTakenBack() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/settings/devices");
        page.fill("[name=label]", "phone");
        page.click("button:has-text('Make a password')");
        page.waitForSelector("#new-password");
        assertThat(page.textContent("#new-password")).matches("[a-z2-9]{4}(-[a-z2-9]{4}){5}");
        looksRight(page, "devices-made-1600-light");

        page.navigate(at("/settings/devices"));
        assertThat(page.content()).doesNotContain("new-password").contains("Has not been here yet");
        page.click("button[aria-label='Take the password of phone back']");
        page.waitForSelector("text=None yet.");
        assertThat(passwords()).isEmpty();
    }

    @Test
    void aCalendarLinkIsShownOnceAndCanBeClosed() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/settings/devices");
        page.click("button:has-text('Make a link')");
        page.waitForSelector("#new-feed");
        String link = page.textContent("#new-feed");
        assertThat(link).startsWith(at("/feed/")).endsWith(".ics");
        assertThat(page.context().request().get(link).text()).startsWith("BEGIN:VCALENDAR");
        looksRight(page, "devices-feed-1600-light");

        page.navigate(at("/settings/devices"));
        assertThat(page.content()).doesNotContain(link);
        page.click("#calendar button:has-text('Close')");
        page.waitForSelector("#calendar:not(:has(button:has-text('Close')))");
        assertThat(feeds()).isEmpty();
        assertThat(page.context().request().get(link).status()).isEqualTo(404);

        page.click("button:has-text('Show as days')");
        page.waitForSelector("button:has-text('Show as tasks')");
    }

    @Test
    void theDevicesPageLooksRightEverywhere() {
        looksRightEverywhere("/settings/devices", "devices");
        Page page = owner(PHONE, ColorScheme.LIGHT, "/settings/devices");
        page.click("summary:has-text('Thunderbird')");
        looksRight(page, "devices-steps-360-light");
    }
}
