package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

final class EntranceBrowserTest extends BrowserTest {

    @Test
    void theDoorLooksRightEverywhere() {
        looksRight(stranger(PHONE, ColorScheme.LIGHT, "/enter"), "enter-360-light");
        looksRightEverywhere("/welcome", "welcome");
        looksRightEverywhere("/nowhere", "nowhere");
    }

    @Test
    void theBrowserSaysWhereTheOwnerIs() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/welcome");

        assertThat(page.inputValue("select[name=zone]")).isEqualTo("Europe/London");
        assertThat(page.inputValue("select[name=country]")).isEqualTo("GB");
    }
}
