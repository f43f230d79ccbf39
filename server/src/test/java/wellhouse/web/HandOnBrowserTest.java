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
import wellhouse.kernel.Book;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.ties.Relation;

/// Handing a need on to somebody who could meet it, a person's card, and the devices that are signed in.
final class HandOnBrowserTest extends BrowserTest {

    private Book book() {
        var owner = rooms.signIn().owner();
        return rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
    }

    private Person kept(Book book, String name) {
        Person person = Person.named(
                rooms.pen().next(), Name.shown(name), Standing.KEPT, Instant.parse("2024-01-01T00:00:00Z"));
        rooms.pen()
                .write(
                        book.id(),
                        "web",
                        "change.person.added",
                        List.of(name),
                        () -> rooms.people().put(book.id(), person));
        return person;
    }

    @Test
    void aNeedIsHandedOnAndTakenBack() {
        Book book = book();
        Person ben = kept(book, "Ben Carter");
        Person cara = kept(book, "Cara Diaz");
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
        page.click("button:has-text('Hand on to')");
        page.waitForSelector("[data-toast]:has-text('Handed on to Cara Diaz')");
        assertThat(status(book, ben)).isEqualTo(Need.Status.HANDED_ON);
        assertThat(rooms.transactions().read(() -> rooms.acquaintances().relations(book.id(), cara.id())))
                .singleElement()
                .extracting(Relation::note)
                .isEqualTo("repairs violins");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        page.waitForSelector("#line-need-" + need.id());
        looksRight(page, "hand-on-360-light");
        assertThat(status(book, ben)).isEqualTo(Need.Status.OPEN);
    }

    @Test
    void aPersonsCardIsTakenAlong() {
        Book book = book();
        Person ana = kept(book, "Ana Ruiz");
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
