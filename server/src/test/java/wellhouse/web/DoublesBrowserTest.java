package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Remark;
import wellhouse.people.Standing;

/// Two who may be one person, looked at side by side.
final class DoublesBrowserTest extends BrowserTest {

    private Id<wellhouse.kernel.Book> book() {
        return rooms.signIn().owner().book();
    }

    private void write(Runnable work) {
        rooms.pen().write(book(), "test", "change.person.added", List.of(""), work);
    }

    private Person somebody(String name, String mail, String phone, String job, String city, int day) {
        Person person = Person.named(
                        rooms.pen().next(),
                        Name.shown(name),
                        Standing.KEPT,
                        rooms.clock().instant())
                .withBirthday(day == 0 ? Optional.empty() : Optional.of(new PartialDate(1984, 5, day)));
        write(() -> {
            rooms.people().put(book(), person);
            point(person, ContactPoint.Kind.EMAIL, mail);
            point(person, ContactPoint.Kind.PHONE, phone);
            if (!job.isEmpty()) {
                rooms.people()
                        .put(
                                book(),
                                new Position(
                                        rooms.pen().next(),
                                        person.id(),
                                        rooms.people().organization(book(), job).id(),
                                        job,
                                        "Head gardener",
                                        "",
                                        Optional.empty(),
                                        Optional.empty()));
            }
            rooms.people().put(book(), new Place(rooms.pen().next(), person.id(), "home", "", city, "", "", ""));
        });
        return person;
    }

    private void point(Person person, ContactPoint.Kind kind, String value) {
        if (!value.isEmpty()) {
            rooms.people()
                    .put(book(), new ContactPoint(rooms.pen().next(), person.id(), kind, value, value, "", false));
        }
    }

    private Person now(Person person) {
        return rooms.transactions()
                .read(() -> rooms.people().find(book(), person.id()))
                .orElseThrow();
    }

    private Person[] pairs() {
        return new Person[] {
            somebody("Anna Ruiz", "ana@orchard.example", "+447700900123", "The Open Orchard", "Leeds", 6),
            somebody("Ana Ruiz", "ana.ruiz84@gmail.com", "+447700900123", "Open Orchard", "Leeds", 7),
            somebody("Bill Penhaligon", "bill@harbour.example", "+447700900456", "", "Truro", 0),
            somebody("William Penhaligon", "w.penhaligon@post.example", "+447700900456", "Harbour Trust", "", 0)
        };
    }

    @Test
    void twoAreMadeOneByKeyboardAndTakenApartAgain() {
        Person[] all = pairs();
        write(() -> rooms.people()
                .put(
                        book(),
                        new Remark(
                                rooms.pen().next(),
                                all[1].id(),
                                Remark.Kind.NOTE,
                                "sings in a choir",
                                rooms.clock().instant(),
                                "hand")));
        Page page = owner(WIDE, ColorScheme.LIGHT, "/doubles");
        assertThat(page.textContent(".pair-review [role=status]")).contains("2 pairs");
        looksRight(page, "doubles-1600-light");
        String first = page.textContent(".pair-heads");
        page.keyboard().press("j");
        page.waitForSelector("[data-key=k]");
        page.keyboard().press("k");
        page.waitForSelector(".pair-review:not(:has([data-key=k]))");
        assertThat(page.textContent(".pair-heads")).isEqualTo(first);

        boolean orchard = first.contains("Ruiz");
        Person stays = all[orchard ? 0 : 2];
        Person goes = all[orchard ? 1 : 3];
        page.check("input[name=name][value=other]");
        page.keyboard().press("m");
        page.waitForSelector(".pair-review [role=status]:has-text('One pair')");
        assertThat(now(goes).id()).isEqualTo(stays.id());
        assertThat(now(stays).name()).isEqualTo(goes.name());

        page.keyboard().press("n");
        page.waitForSelector("h2:has-text('Everybody is here once')");
        looksRight(page, "doubles-none-1600-light");

        page.navigate(at("/people/" + stays.id()));
        looksRight(page, "person-parts-1600-light");
        page.click("button:has-text('Take apart')");
        page.waitForSelector("#toasts:has-text('a person of their own again')");
        assertThat(now(goes).id()).isEqualTo(goes.id());
        assertThat(now(stays).name()).isEqualTo(stays.name());
        page.navigate(at("/doubles"));
        page.waitForSelector("h2:has-text('Everybody is here once')");
    }

    @Test
    void aMergeIsTakenBackFromTheToast() {
        Person[] all = pairs();
        Page page = owner(PHONE, ColorScheme.LIGHT, "/doubles");
        page.click("button:has-text('One person')");
        page.waitForSelector(".pair-review [role=status]:has-text('One pair')");
        page.click("#toasts [data-undo]");
        page.waitForSelector(".pair-review [role=status]:has-text('2 pairs')");
        for (Person person : all) {
            assertThat(now(person).id()).isEqualTo(person.id());
        }
    }

    @Test
    void theReviewLooksRightEverywhere() {
        pairs();
        looksRightEverywhere("/doubles", "doubles");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people");
        page.click("a:has-text('may be here twice')");
        page.waitForSelector(".pair-heads");
    }
}
