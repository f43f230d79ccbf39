package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import wellhouse.people.Listing;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.people.Tier;

final class WaitingBrowserTest extends BrowserTest {

    private List<Person> all(Standing standing) {
        return rooms
                .transactions()
                .read(() -> rooms.people()
                        .list(
                                rooms.signIn().owner().book(),
                                Listing.of(standing, Listing.Order.MOST_CONTACT_DAYS, 100)))
                .rows()
                .stream()
                .map(Row::person)
                .toList();
    }

    @Test
    void strangersAreDecidedAboutByKeyboard() {
        Page page = withStrangers();
        page.navigate(at("/waiting"));
        looksRight(page, "waiting-1600-light");
        assertThat(page.textContent(".stranger-name")).isEqualTo("Person Aberg");
        assertThat(page.textContent(".triage-far")).contains("0 of about 9 that matter");

        page.keyboard().type("f2");
        page.waitForSelector(".stranger-name:has-text('Person Bberg')");
        page.keyboard().type("rx");
        page.waitForSelector(".stranger-name:has-text('Person Dberg')");
        assertThat(page.textContent(".triage-far")).contains("3 of about 9 that matter");
        Person kept = all(Standing.KEPT).getFirst();
        assertThat(kept.keeping().tier()).isEqualTo(Tier.CLOSE);
        assertThat(kept.roles()).containsExactly(Role.FRIEND);
        assertThat(all(Standing.RESTING)).hasSize(1);
        assertThat(all(Standing.DISMISSED)).hasSize(1);

        page.keyboard().press("u");
        page.waitForSelector(".stranger-name:has-text('Person Cberg')");
        page.keyboard().press("j");
        page.waitForSelector(".stranger-name:has-text('Person Dberg')");
        page.keyboard().press("k");
        page.waitForSelector(".stranger-name:has-text('Person Cberg')");
        assertThat(all(Standing.DISMISSED)).isEmpty();

        page.click("summary:has-text('Let all the others rest')");
        page.click("button:has-text('Let 7 rest')");
        page.waitForSelector("h2:has-text('That was everybody who matters')");
        looksRight(page, "waiting-empty-1600-light");
        assertThat(all(Standing.WAITING)).isEmpty();
    }

    @Test
    void theWaitingRoomLooksRightEverywhere() {
        looksRight(owner(PHONE, ColorScheme.LIGHT, "/waiting"), "waiting-nobody-360-light");
        withStrangers();
        looksRightEverywhere("/waiting", "waiting");
    }
}
