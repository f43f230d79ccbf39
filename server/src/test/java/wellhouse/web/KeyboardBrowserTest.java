package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import wellhouse.people.Person;
import wellhouse.people.Tier;

/// Nothing needs the mouse, and the focus is never lost.
final class KeyboardBrowserTest extends BrowserTest {

    private Tier tier(Person person) {
        var book = rooms.signIn().owner().book();
        return rooms.transactions()
                .read(() -> rooms.people().find(book, person.id()).orElseThrow())
                .keeping()
                .tier();
    }

    private static Object focused(Page page, String what) {
        return page.evaluate("document.activeElement." + what);
    }

    @Test
    void severalPeopleAreTickedAndChangedByKeys() {
        Person ana = longKnown("Ana Ruiz");
        Person ben = longKnown("Ben Okafor");
        Person cem = longKnown("Cem Aydın");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people");
        page.waitForSelector("[data-tick-all]:not([hidden])");
        page.locator(".person-tick input").first().focus();

        page.keyboard().press("Enter");
        assertThat(page.locator(".person-tick input:checked").count()).isOne();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("b");
        assertThat(focused(page, "name")).isEqualTo("action");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-toast]:has-text('2 selected')");
        assertThat(List.of(tier(ana), tier(ben), tier(cem))).containsExactly(Tier.CLOSE, Tier.CLOSE, Tier.REGULAR);

        page.locator("[data-tick-all]").focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".person-tick input:checked").count()).isEqualTo(3);
        looksRight(page, "people-all-ticked-1600-light");
        page.keyboard().press("Space");
        assertThat(page.locator(".person-tick input:checked").count()).isZero();
    }

    @Test
    void whoeverDecidesByButtonsGoesOnWithTheNextStranger() {
        Page page = withStrangers();
        page.navigate(at("/waiting?everybody=true"));
        assertThat(page.getAttribute(".triage-far progress", "value")).isEqualTo("0");

        page.locator("button[value=CLOSE]").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("[data-toast]:has-text('Kept')");

        page.waitForSelector(".stranger-name:focus");
        assertThat(page.getAttribute(".triage-far progress", "value")).isEqualTo("1");
        assertThat(page.getAttribute(".triage-far progress", "max")).isEqualTo("9");
    }

    @Test
    void whatWasSavedInPlaceGivesTheFocusBackToWhatOpenedIt() {
        Person ana = longKnown("Ana Ruiz");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people/" + ana.id());
        page.locator("[data-show=edit-name]").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("#edit-name:not([hidden])");
        page.keyboard().press("Enter");

        page.waitForSelector("[data-show=edit-name]:focus");
    }

    @Test
    void escapeAndGoingOnCloseWhatIsOpen() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people");
        page.keyboard().press("Control+k");
        page.waitForSelector("#palette[open]");
        page.keyboard().type("ana");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]").count()).isZero();

        page.locator(".columns summary").focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".columns[open]");
        page.locator("[data-search]").focus();
        page.waitForSelector(".columns:not([open])");
    }

    @Test
    void whatWasWrittenOutlivesASignOut() {
        expect("Response Status Error Code 401");
        expect("Response Status Error Code 403");
        Person ana = longKnown("Ana Ruiz");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people/" + ana.id());
        page.click("[data-show=edit-next]");
        page.fill("#edit-next textarea", "a long thought");
        page.context().clearCookies();

        page.keyboard().press("Control+Enter");
        page.waitForSelector("#signed-out a:focus");
        looksRight(page, "signed-out-1600-light");
        page.context()
                .request()
                .get(
                        at("/enter?token=" + rooms.signIn().link(rooms.signIn().owner())),
                        RequestOptions.create().setMaxRedirects(0));
        page.focus("#edit-next textarea");
        page.keyboard().press("Control+Enter");
        page.waitForSelector("#trouble:has-text('signed in again')");
        page.keyboard().press("Control+Enter");

        page.waitForSelector("#person :text('a long thought')");
    }

    @Test
    void whoeverIsSignedOutAndWroteNothingIsAtTheDoor() {
        expect("Response Status Error Code 401");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people");
        page.context().clearCookies();
        page.fill("[data-search]", "ana");

        page.waitForURL("**/enter");
    }
}
