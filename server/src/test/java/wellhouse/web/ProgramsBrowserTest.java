package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

final class ProgramsBrowserTest extends BrowserTest {

    @Test
    void aProgramIsLetInForWhatWasTickedAndTakenBack() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/settings");
        page.click("a:has-text('Let programs in')");
        page.fill("[name=label]", "calendar script");
        page.click("button:has-text('Make a token')");
        page.waitForSelector("text=Tick at least one thing");
        assertThat(page.inputValue("[name=label]")).isEqualTo("calendar script");
        page.check("[name=scope][value='people:read']");
        page.click("button:has-text('Make a token')");
        page.waitForSelector("#new-token");
        String token = page.textContent("#new-token");
        assertThat(token).matches("wellhouse_[a-z2-9]{24}");
        looksRight(page, "programs-made-1600-light");
        RequestOptions asking = RequestOptions.create().setHeader("Authorization", "Bearer " + token);
        assertThat(page.context().request().get(at("/api/v1/people"), asking).status())
                .isEqualTo(200);
        assertThat(page.context().request().get(at("/api/v1/needs"), asking).status())
                .isEqualTo(403);

        page.navigate(at("/settings/programs"));
        assertThat(page.content()).doesNotContain(token).contains("Last asked something on");
        page.click("button[aria-label='Take the token of calendar script back']");
        page.waitForSelector("text=None yet.");
        assertThat(page.context().request().get(at("/api/v1/people"), asking).status())
                .isEqualTo(401);
    }

    @Test
    void theProgramsPageLooksRightEverywhere() {
        looksRightEverywhere("/settings/programs", "programs");
    }
}
