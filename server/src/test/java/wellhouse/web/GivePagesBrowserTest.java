package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.demo.SampleBook;
import wellhouse.exchange.known.Renown;
import wellhouse.people.Person;
import wellhouse.reading.Readings;

/// Promises, feeds and references, in a browser; and the rooms of giving and taking in a full book.
final class GivePagesBrowserTest extends GivingBrowserTest {

    @Test
    void promisesGoBothWaysMoveAndAreLetGo() {
        kept("Ana Ruiz");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give/promises");
        page.fill("form[action='/give/promises'] [name=who]", "Ana Ruiz");
        page.fill("form[action='/give/promises'] [name=what]", "the article on grants");
        page.locator("form[action='/give/promises'] button").click();
        page.waitForSelector("#mine-title");
        page.selectOption("form[action='/give/promises'] [name=mine]", "false");
        page.fill("form[action='/give/promises'] [name=who]", "Ana Ruiz");
        page.fill("form[action='/give/promises'] [name=what]", "the key to the shed");
        page.locator("form[action='/give/promises'] button").click();
        page.waitForSelector("#theirs-title");
        LocalDate day = book.dayOf(rooms.clock().instant()).plusDays(40);
        page.locator("section:has(#mine-title) summary").click();
        page.fill("section:has(#mine-title) [name=due]", day.toString());
        page.locator("section:has(#mine-title) form[action$='/move'] button").click();
        page.waitForSelector("[data-toast]:has-text('Moved to another day')");
        looksRightEverywhere("/give/promises", "give-promises");

        page.locator("section:has(#theirs-title) form[action$='/released'] button")
                .click();
        page.waitForSelector("[data-toast]:has-text('Let go')");
        assertThat(page.locator("#theirs-title").count()).isZero();
        page.locator("section:has(#mine-title) form[action$='/kept'] button").click();
        page.waitForSelector("h2:has-text('No promise is open')");
    }

    @Test
    void whatCannotBeNotedIsSaidAndWhatWasTypedStays() {
        kept("Ana Ruiz");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give/promises");
        page.fill("form[action='/give/promises'] [name=what]", "the article on grants");
        page.fill("form[action='/give/promises'] [name=who]", "Somebody Else");
        page.locator("form[action='/give/promises'] button").click();
        page.waitForSelector("[data-toast]:has-text('Nobody of that name')");

        page.fill("form[action='/give/promises'] [name=who]", "Ana Ruiz");
        page.fill("form[action='/give/promises'] [name=due]", "12026-03-01");
        page.locator("form[action='/give/promises'] button").click();
        page.waitForSelector("[data-toast]:has-text('a day of the calendar')");
        assertThat(page.inputValue("form[action='/give/promises'] [name=what]")).isEqualTo("the article on grants");
        assertThat(page.locator("#mine-title").count()).isZero();
    }

    @Test
    void nothingIsFetchedBeforeItIsAllowedAndNeverFromTheOwnersNetwork() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give/reading?url=https%3A%2F%2Freading.example%2F1&title=Rivers");
        assertThat(page.inputValue("form[action='/give/reading'] [name=url]")).isEqualTo("https://reading.example/1");
        assertThat(page.inputValue("form[action='/give/reading'] [name=title]")).isEqualTo("Rivers");
        page.navigate(at("/give/reading"));
        page.locator("summary:has-text('what may be fetched')").click();
        assertThat(page.locator("form[action='/give/feeds']").count()).isZero();
        page.locator("form[action='/give/reading/fetch'] button").click();
        page.waitForSelector("[data-toast]:has-text('is allowed')");

        page.fill("form[action='/give/reading'] [name=url]", at("/health"));
        page.locator("form[action='/give/reading'] button").click();
        page.waitForSelector("text=leads into your own network");
        page.navigate(at("/give/reading"));
        page.locator("summary:has-text('what may be fetched')").click();
        page.fill("form[action='/give/feeds'] [name=url]", at("/health"));
        page.locator("form[action='/give/feeds'] button").click();
        page.waitForSelector("text=leads into your own network");

        var feed = new Readings.Feed(
                rooms.pen().next(),
                "https://bees.example/feed.xml",
                "Bees",
                rooms.clock().instant(),
                Optional.empty(),
                "slow");
        rooms.pen()
                .write(
                        book.id(),
                        "test",
                        "change.import",
                        List.of("it"),
                        () -> rooms.readings().put(book.id(), feed));
        looksRightEverywhere("/give/reading", "give-feeds");
        page.navigate(at("/give/reading"));
        page.locator("form[action$='/remove'] button:has-text('Unsubscribe')").click();
        page.waitForSelector("[data-toast]:has-text('No longer subscribed to Bees')");
    }

    @Test
    void referencesToPrintNameOnlyThoseWhoAgreed() {
        Person ana = kept("Ana Ruiz");
        Person ben = kept("Ben Ode");
        LocalDate today = book.dayOf(rooms.clock().instant());
        rooms.pen().write(book.id(), "test", "change.import", List.of("it"), () -> {
            rooms.renown()
                    .put(book.id(), new Renown.Voucher(rooms.pen().next(), ana.id(), "teaching", Optional.of(today)));
            rooms.renown()
                    .put(book.id(), new Renown.Voucher(rooms.pen().next(), ben.id(), "sailing", Optional.empty()));
            rooms.renown()
                    .put(
                            book.id(),
                            new Renown.Kudos(
                                    rooms.pen().next(), Optional.empty(), "The best course.", "a letter", today));
        });
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give/known");
        page.click("a:has-text('References to print')");
        page.waitForSelector("#speak-title");
        assertThat(page.locator("main").innerText())
                .contains("Ana Ruiz", "teaching", "The best course.")
                .doesNotContain("Ben Ode");
        looksRight(page, "give-references-1600-light");
    }

    @Test
    void theRoomsLookRightInAFullBook() {
        SampleBook.fill(rooms, book, book.dayOf(rooms.clock().instant()), SampleBook.Size.usual("en"));
        for (String path : List.of(
                "/give",
                "/give/board",
                "/give/ledger",
                "/introductions",
                "/give/asks",
                "/give/reading",
                "/give/known")) {
            for (int width : new int[] {PHONE, WIDE}) {
                ColorScheme scheme = width == PHONE ? ColorScheme.DARK : ColorScheme.LIGHT;
                Page page = owner(width, scheme, path);
                looksRight(page, "full" + path.replace('/', '-') + "-" + width);
                page.context().close();
            }
        }
    }
}
