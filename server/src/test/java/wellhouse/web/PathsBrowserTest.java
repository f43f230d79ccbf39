package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Keeping;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Position;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.ties.Relation;

/// The owner knows Ada and Ben well, nobody at Fjordline Ferries; Ada's sister Ingrid works there, and Ben worked with
/// her.
final class PathsBrowserTest extends BrowserTest {

    private Id<Book> book() {
        return rooms.signIn().owner().book();
    }

    private Person person(String name, int closeness) {
        Person person = Person.named(rooms.pen().next(), Name.shown(name), Standing.KEPT, Instant.now());
        Person close = person.withKeeping(Keeping.USUAL.withCloseness(closeness));
        write(() -> rooms.people().put(book(), close));
        return close;
    }

    private void write(Runnable work) {
        rooms.pen().write(book(), "test", "change.test", List.of(), work);
    }

    private void job(Person person, String where, String title) {
        write(() -> {
            var organization = rooms.people().organization(book(), where);
            rooms.people()
                    .put(
                            book(),
                            new Position(
                                    rooms.pen().next(),
                                    person.id(),
                                    organization.id(),
                                    where,
                                    title,
                                    "",
                                    Optional.empty(),
                                    Optional.empty()));
        });
    }

    private void furnish() {
        Person ada = person("Ada Solberg", 4);
        Person ben = person("Ben Ode", 5);
        Person ingrid = person("Ingrid Solberg", 0);
        write(() -> rooms.acquaintances()
                .put(book(), new Relation(rooms.pen().next(), ada.id(), ingrid.id(), Relation.Kind.SIBLING, "")));
        job(ingrid, "Fjordline Ferries", "Head of people");
        job(ben, "Fjordline Ferries", "Deckhand");
        write(() -> rooms.people()
                .put(
                        book(),
                        new Remark(
                                rooms.pen().next(),
                                ingrid.id(),
                                Remark.Kind.STRENGTH,
                                "hires for a whole shipping line",
                                Instant.now(),
                                "capture")));
        person("Zoe Lone", 0);
    }

    @Test
    void theWayToSomebodyIsFoundDoubtedAndAvoided() {
        furnish();
        Page page = owner(WIDE, ColorScheme.LIGHT, "/paths");
        looksRight(page, "paths-begin-1600-light");

        page.fill("input[name=q]", "shipping line");
        page.click("a:has-text('Ask Ada Solberg first')");

        assertThat(page.textContent(".page-head")).contains("Ask Ada Solberg first");
        assertThat(page.textContent("#way-0")).isEqualTo("Through Ada Solberg");
        assertThat(page.textContent("#way-1")).isEqualTo("Or through Ben Ode");
        assertThat(page.textContent("section:has(#way-1)"))
                .contains("probably")
                .contains("Both at Fjordline Ferries at the same time");

        page.click("section:has(#way-1) button:has-text('No, they do not')");
        page.waitForSelector(".toast:has-text('do not know each other')");
        assertThat(page.locator("#way-1").count()).isZero();
        page.click(".toast-undo");
        page.waitForSelector("#way-1");

        page.click("section:has(#way-0) summary");
        page.click("a:has-text('Show ways without Ada')");
        assertThat(page.textContent("#way-0")).isEqualTo("Through Ben Ode");
        page.click("a.chip");
        page.click("section:has(#way-0) summary");
        page.click("button:has-text('Never ask through Ada')");
        page.waitForSelector("#way-0:has-text('Through Ben Ode')");
    }

    @Test
    void aWayIsMarkedInThePicture() {
        furnish();
        Page page = owner(WIDE, ColorScheme.LIGHT, "/paths?q=shipping");
        page.click("a:has-text('Ask Ada Solberg first')");

        page.click("section:has(#way-0) a:has-text('in the picture')");
        page.waitForSelector("[data-shape-ready]");

        assertThat(page.textContent("[data-shape-chosen]")).isEqualTo("You → Ada Solberg → Ingrid Solberg");
        assertThat(page.getAttribute("#shape-stage", "data-shape-found")).isEqualTo("3");
    }

    @Test
    void anOrganizationIsEnteredThroughWhoIsNearestAndNobodyYetIsSaidPlainly() {
        furnish();
        Page page = owner(WIDE, ColorScheme.LIGHT, "/paths?q=ferries");

        page.click("a:has-text('Anybody at Fjordline Ferries')");
        assertThat(page.textContent(".page-head")).contains("You know somebody at Fjordline Ferries yourself");

        page.navigate(at("/paths?q=Zoe"));
        page.click("a:has-text('Zoe Lone')");
        assertThat(page.textContent("main")).contains("Nobody yet").contains("Where to begin");
        looksRight(page, "paths-nobody-1600-light");
    }

    @Test
    void anIntroductionIsBegunFromAWayAndGoesOnStepByStep() {
        furnish();
        Page page = owner(WIDE, ColorScheme.LIGHT, "/paths?q=shipping");
        page.click("a:has-text('Ask Ada Solberg first')");
        page.click("section:has(#way-0) summary:has-text('Begin the introduction')");
        page.fill("section:has(#way-0) input[name=why]", "I would like to learn how ships find their people.");
        page.click("section:has(#way-0) button:has-text('Begin')");

        page.waitForSelector("h1:has-text('Ada Solberg could introduce you to Ingrid Solberg')");
        assertThat(page.textContent(".letter"))
                .contains("I believe you know Ingrid Solberg")
                .contains("a short no is perfectly fine");
        assertThat(page.getAttribute("a:has-text('Open in my mail')", "href"))
                .startsWith("mailto:?subject=A%20small%20question&body=Dear%20Ada");
        looksRight(page, "introduction-1600-light");
        page.click("button:has-text('I have asked Ada')");
        page.waitForSelector(".toast:has-text('the first is asked')");
        page.click("button:has-text('Ada Solberg is glad to')");
        page.click("button:has-text('has asked Ingrid')");
        page.click("button:has-text('Rather not')");
        page.waitForSelector("main:has-text('It was declined, and that is fine')");

        page.navigate(at("/introductions"));
        assertThat(page.textContent("main")).contains("Declined");
        page.click("a:has-text('Bring two people together')");
        page.fill("main input[name=q]", "Ada");
        page.click("button:has-text('Find')");
        page.click(".faces a:has-text('Ada Solberg')");
        page.fill("main input[name=q]", "Ben");
        page.click("button:has-text('Find')");
        page.click(".faces a:has-text('Ben Ode')");
        page.fill("main input[name=why]", "You both mend boats.");
        page.click("button:has-text('Begin')");
        assertThat(page.textContent(".letter")).doesNotContain("Ben").contains("You both mend boats.");
        page.navigate(at("/introductions"));
        looksRight(page, "introductions-1600-light");
        looksRight(owner(PHONE, ColorScheme.DARK, "/introductions"), "introductions-360-dark");
    }

    @Test
    void pagesAboutWaysLookRightEverywhere() {
        furnish();
        looksRight(owner(PHONE, ColorScheme.LIGHT, "/paths?q=Solberg"), "paths-360-light");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/paths?q=Ingrid");
        page.click("#named-title + ul a");
        looksRightEverywhere(page.url().replaceFirst("http://[^/]*", ""), "paths-way");
    }
}
