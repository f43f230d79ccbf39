package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Settings;

final class SettingsBrowserTest extends BrowserTest {

    private Settings settings() {
        return rooms.transactions()
                .read(() -> rooms.accounts().settings(rooms.signIn().owner().book()));
    }

    @Test
    void theOwnerSaysHowItShallBe() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/settings");
        page.fill("#profile [name=name]", "Ada");
        page.selectOption("#profile [name=language]", "de");
        page.click("#profile label:has-text('Dark')");
        page.click("#profile button:has-text('Save')");
        page.waitForSelector("h1:has-text('Einstellungen')");
        assertThat(settings().theme()).isEqualTo(Settings.Theme.DARK);
        assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");

        page.click("[data-toast] [data-undo]");
        page.waitForSelector("h1:has-text('Settings')");

        page.click("#practice label:has-text('Networking')");
        page.click("#practice label:has-text('30 minutes')");
        page.click("#practice button:has-text('Save')");
        page.waitForSelector("h2:has-text('Networking')");
        assertThat(settings().minutes()).isEqualTo(30);

        page.fill("#addresses [type=email]", "Ada@Home.example");
        page.click("#addresses button:has-text('Add')");
        page.waitForSelector("#addresses strong:has-text('ada@home.example')");
        page.click("#pause button");
        page.waitForSelector("text=Everything rests since");
        assertThat(settings().pausedSince()).isPresent();
        page.click("#pause button:has-text('Go on')");
        page.waitForSelector("#pause button:has-text('Pause now')");

        page.navigate(at("/history"));
        assertThat(page.textContent("main")).contains("Pause begun", "Your address: ada@home.example");
        looksRight(page, "history-1600-light");
        page.click("li:has-text('Your address') button");
        page.waitForSelector("li.is-undone:has-text('Your address')");
    }

    @Test
    void theOwnerSaysWhatATierMeansAndTakesItBack() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/settings");
        assertThat(page.inputValue("#tiers [name=regular]")).isEqualTo("90");
        page.fill("#tiers [name=regular]", "60");
        page.click("#tiers button:has-text('Save')");
        page.waitForSelector("[data-toast]:has-text('Rhythms of the tiers')");
        assertThat(page.inputValue("#tiers [name=regular]")).isEqualTo("60");
        page.navigate(at("/help"));
        assertThat(page.locator("#rhythm").innerText()).contains("every 60 days");

        page.navigate(at("/settings"));
        page.locator("#tiers form").evaluate("form => form.noValidate = true");
        page.fill("#tiers [name=regular]", "3");
        page.click("#tiers button:has-text('Save')");
        page.waitForSelector("[role=alert]:has-text('from 7 to 730')");
        page.navigate(at("/history"));
        page.click("li:has-text('Rhythms of the tiers') button");
        page.waitForSelector("li.is-undone:has-text('Rhythms of the tiers')");
        page.navigate(at("/settings"));
        assertThat(page.inputValue("#tiers [name=regular]")).isEqualTo("90");
    }

    @Test
    void theQuietRoomsLookRightEverywhere() {
        looksRightEverywhere("/settings", "settings");
        looksRightEverywhere("/history", "history-empty");
    }

    @Test
    void helpLooksRightEverywhere() {
        looksRightEverywhere("/help", "help");
        looksRightEverywhere("/help/keys", "keys");
        looksRight(owner(PHONE, ColorScheme.LIGHT, "/palette"), "palette-page-360-light");
    }
}
