package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.kernel.Book;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.ties.Relation;

/// Handing a need on to somebody who could meet it, a person's card, and the devices that are signed in.
final class HandOnBrowserTest extends BrowserTest {

    private Book book() {
        var owner = rooms.signIn().owner();
        return rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
    }

    @Test
    void aNeedIsHandedOnByAnIntroductionAndTakenBack() {
        Book book = book();
        Person ben = longKnown("Ben Carter");
        Person cara = longKnown("Cara Diaz");
        Need need = new Need(
                rooms.pen().next(),
                ben.id(),
                "repairs violins",
                Optional.of(LocalDate.now(book.zone()).plusDays(5)),
                Instant.parse("2024-02-01T00:00:00Z"),
                Need.Status.OPEN,
                "web");
        rooms.pen().write(book.id(), "web", "change.person.need", List.of("Ben Carter"), () -> {
            rooms.exchange().put(book.id(), need);
            rooms.people()
                    .put(
                            book.id(),
                            new Remark(
                                    rooms.pen().next(),
                                    cara.id(),
                                    Remark.Kind.STRENGTH,
                                    "repairs violins",
                                    Instant.parse("2024-02-01T00:00:00Z"),
                                    "web"));
        });
        Page page = owner(PHONE, ColorScheme.LIGHT, "/");
        page.click("#line-need-" + need.id() + " summary");
        page.click("text=Who could help?");
        page.click("a:has-text('Introduce them to')");
        page.click("button:has-text('Begin')");
        page.waitForSelector("h1:has-text('Cara Diaz and Ben Carter')");
        assertThat(page.locator(".letter").innerText())
                .contains("repairs violins")
                .doesNotContain("Ben");
        for (String step : List.of("I have asked Cara", "Cara Diaz agrees", "I have asked Ben", "Ben Carter agrees")) {
            page.click("button:has-text('" + step + "')");
        }
        assertThat(status(book, ben)).isEqualTo(Need.Status.OPEN);
        page.click("button:has-text('I have brought them together')");
        page.waitForSelector("[data-toast]:has-text('introduced')");
        assertThat(status(book, ben)).isEqualTo(Need.Status.HANDED_ON);
        assertThat(rooms.transactions().read(() -> rooms.acquaintances().relations(book.id(), cara.id())))
                .singleElement()
                .extracting(Relation::note)
                .isEqualTo("It would be about: repairs violins");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        page.waitForSelector(".step-now:has-text('Both agree')");
        assertThat(status(book, ben)).isEqualTo(Need.Status.OPEN);
        assertThat(rooms.transactions().read(() -> rooms.exchange().help(book.id(), ben.id())))
                .isEmpty();
    }

    @Test
    void whoIsKeptApartIsProposedToNobodyAndNotIntroduced() {
        Book book = book();
        Person ben = longKnown("Ben Carter");
        Person cara = longKnown("Cara Diaz");
        rooms.pen().write(book.id(), "web", "change.person.need", List.of("Ben Carter"), () -> {
            rooms.exchange()
                    .put(
                            book.id(),
                            new Need(
                                    rooms.pen().next(),
                                    ben.id(),
                                    "repairs violins",
                                    Optional.empty(),
                                    Instant.parse("2024-02-01T00:00:00Z"),
                                    Need.Status.OPEN,
                                    "web"));
            rooms.exchange()
                    .put(
                            book.id(),
                            new Offer(
                                    rooms.pen().next(),
                                    cara.id(),
                                    "repairs violins",
                                    Instant.parse("2024-02-01T00:00:00Z"),
                                    "web"));
        });
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give");
        page.waitForSelector(".match:has-text('Cara Diaz can give')");
        page.navigate(at("/people/" + ben.id()));
        page.click("summary:has-text('Keep apart')");
        page.locator("form[action$='/apart'] [name=who]").pressSequentially("Cara");
        page.click("#apart-choices button:has-text('Cara Diaz')");
        page.waitForSelector("form[action$='/lift']");
        looksRight(page, "apart-1600-light");

        page.navigate(at("/give"));
        assertThat(page.locator(".match").count()).isZero();
        page.navigate(at("/introductions/new?first=" + cara.id() + "&second=" + ben.id()));
        page.fill("[name=why]", "old violins");
        page.click("button:has-text('Begin')");
        page.waitForSelector("text=You keep these two apart");

        page.navigate(at("/people/" + cara.id()));
        page.click("form[action$='/lift'] button");
        page.waitForSelector("[data-toast]:has-text('no longer kept apart')");
        page.navigate(at("/give"));
        page.waitForSelector(".match:has-text('Cara Diaz can give')");
    }

    @Test
    void aPersonsCardIsTakenAlong() {
        Person ana = longKnown("Ana Ruiz");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people/" + ana.id());

        String card = page.context()
                .request()
                .get(at("/people/" + ana.id() + "/card.vcf"))
                .text();

        assertThat(card).startsWith("BEGIN:VCARD").contains("FN:Ana Ruiz");
    }

    @Test
    void anotherDeviceIsSignedOutFromHere() {
        Page here = owner(WIDE, ColorScheme.LIGHT, "/");
        Page phone = owner(PHONE, ColorScheme.DARK, "/");
        here.navigate(at("/settings"));
        looksRight(here, "visits-1600-light");
        assertThat(here.locator("#visits li").count()).isEqualTo(2);

        here.click("#visits button:has-text('Sign out there')");
        here.waitForSelector("#visits li >> nth=0");
        assertThat(here.locator("#visits li").count()).isEqualTo(1);
        phone.navigate(at("/people"));

        assertThat(phone.url()).endsWith("/enter");
    }

    private Need.Status status(Book book, Person person) {
        return rooms.transactions()
                .read(() -> rooms.exchange().needs(book.id(), person.id()))
                .getFirst()
                .status();
    }
}
