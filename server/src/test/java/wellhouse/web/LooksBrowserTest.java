package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Account;
import wellhouse.demo.SampleBook;
import wellhouse.kernel.Book;
import wellhouse.people.Listing;
import wellhouse.people.Standing;

/// Pages of a lived-in book, at both widths, in the light and in the dark.
final class LooksBrowserTest extends BrowserTest {

    private String person = "";

    @BeforeEach
    void fill() {
        Account owner = rooms.signIn().owner();
        Book book = rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
        LocalDate today = book.dayOf(rooms.clock().instant());
        SampleBook.fill(rooms, book, today, SampleBook.Size.usual("en"));
        person = rooms.transactions()
                .read(() ->
                        rooms.people().list(book.id(), Listing.of(Standing.KEPT, Listing.Order.MOST_CONTACT_DAYS, 1)))
                .rows()
                .getFirst()
                .id()
                .toString();
    }

    @Test
    void everyPageLooksRightEverywhere() {
        looksRightEverywhere("/", "home");
        looksRightEverywhere("/people", "people");
        looksRightEverywhere("/people/" + person, "person");
        looksRightEverywhere("/people/new", "new");
        assertThat(person).isNotEmpty();
    }

    @Test
    void whatTakesAFactAwayStandsBesideIt() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people/" + person);

        assertThat(page.locator(".facts .pre ~ form").count()).isPositive();
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('.facts form')].filter(form => {
                    const row = form.closest('.facts > div').getBoundingClientRect();
                    const button = form.querySelector('button').getBoundingClientRect();
                    return button.top < row.top - 1 || button.bottom > row.bottom + 1;
                }).length
                """)).isEqualTo(0);
    }

    @Test
    void aSessionEndsByItselfAndEveryAnswerCanBeTakenBack() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/?minutes=5");
        int acts = page.locator(".act").count();
        assertThat(acts).isPositive();
        page.locator(".act").first().getByText("Not now").click();
        page.waitForCondition(() -> page.locator(".act").count() == acts - 1);
        page.locator("[data-undo]").click();
        page.waitForCondition(() -> page.getByText("Taken back:").isVisible());
        assertThat(page.locator(".act").count()).isEqualTo(acts);

        while (page.locator(".act").count() > 0) {
            int left = page.locator(".act").count();
            page.locator(".act").first().getByText("Not now").click();
            page.waitForCondition(() -> page.locator(".act").count() == left - 1);
        }
        assertThat(page.getByText("That was your session. Well kept.").isVisible())
                .isTrue();
        looksRight(page, "session-end-1600-light");
    }
}
