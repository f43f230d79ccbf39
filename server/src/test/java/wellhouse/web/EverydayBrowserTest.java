package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import wellhouse.exchange.Promise;
import wellhouse.people.Person;
import wellhouse.people.Standing;

/// What people do now and then: take somebody out, give a face, drop files, keep a view of the list, look up the keys.
final class EverydayBrowserTest extends BrowserTest {

    private int people() {
        return rooms.transactions()
                .read(() -> rooms.people().count(rooms.signIn().owner().book()))
                .getOrDefault(Standing.KEPT, 0);
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void somebodyIsErasedForGoodAfterASecondLook() {
        Person ana = longKnown("Ana Ruiz");
        Page page = owner(PHONE, ColorScheme.LIGHT, "/people/" + ana.id());

        click(page, "Erase this person");
        page.waitForSelector("#edit-erase:not([hidden])");
        click(page, "Cancel");
        assertThat(people()).isOne();
        click(page, "Erase this person");
        click(page, "Erase");
        page.waitForSelector("[data-toast]:has-text('Ana Ruiz erased')");
        assertThat(people()).isZero();

        assertThat(page.locator("[data-undo]").count()).isZero();
        page.navigate(at("/history"));
        assertThat(page.locator("li:has-text('Ana Ruiz erased') button").count())
                .isZero();
    }

    @Test
    void aButtonPressedTwiceBeginsOneIntroduction() {
        Person ana = longKnown("Ana Ruiz");
        Person ben = longKnown("Ben Okafor");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/introductions/new?first=" + ana.id() + "&second=" + ben.id());
        page.fill("main [name=why]", "Both grow pears");
        page.locator("main .button-main").dblclick();
        page.waitForURL(Pattern.compile(".*/introductions/0[-0-9a-f]+$"));

        page.navigate(at("/introductions"));
        assertThat(page.locator("main a[href^='/introductions/0']").count()).isOne();
    }

    @Test
    void aNameLongerThanALineIsRefusedAndWhatWasThereStays() {
        Person ana = longKnown("Ana Ruiz");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people/" + ana.id());
        page.evaluate("document.querySelector('#edit-name').hidden = false");
        page.evaluate(
                "document.querySelectorAll('#edit-name input').forEach(field => field.removeAttribute('maxlength'))");
        page.fill("#edit-name [name=given]", "w".repeat(3_000));
        page.click("#edit-name .button-main");
        page.waitForSelector("text=longer than");

        assertThat(page.inputValue("#edit-name [name=given]")).hasSize(3_000);
        page.navigate(at("/people/" + ana.id()));
        assertThat(page.textContent("h1")).contains("Ana Ruiz");
    }

    @Test
    void afterAContactWhatWasSaidIsWrittenDownFromTheToast() {
        Person ana = longKnown("Ana Ruiz");
        Page page = owner(PHONE, ColorScheme.LIGHT, "/people/" + ana.id());
        page.click("summary:has-text('Note a contact')");
        click(page, "We met today");
        page.waitForSelector("[data-toast] a:has-text('What was said?')");
        looksRight(page, "toast-debrief-360-light");
        page.click("[data-toast] a");
        page.waitForURL("**/capture?line=**");
        assertThat(page.inputValue("main [name=line]")).startsWith("Ana Ruiz:");
        page.click("main [name=line]");
        page.keyboard().press("End");
        page.keyboard().type(" i promised to send the book by Friday, likes jazz");
        page.waitForSelector("main .understood-chip >> nth=2");
        click(page, "Save");
        page.waitForSelector("[data-toast]:has-text('Noted with Ana Ruiz')");

        var book = rooms.signIn().owner().book();
        assertThat(rooms.transactions().read(() -> rooms.exchange().promises(book, ana.id())))
                .extracting(Promise::what)
                .containsExactly("send the book");
    }

    @Test
    void theHistoryTakesTheLastChangeBackByKey() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people/new");
        page.fill("[name=name]", "Ana Ruiz");
        page.keyboard().press("Enter");
        page.waitForURL("**/people/0**");
        page.navigate(at("/history"));
        page.keyboard().press("z");
        page.waitForSelector("[data-toast]:has-text('Taken back')");
        assertThat(people()).isZero();
    }

    @Test
    void aPictureIsGivenAndShown() throws IOException {
        Person ana = longKnown("Ana Ruiz");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        Page page = owner(WIDE, ColorScheme.DARK, "/people/" + ana.id());

        page.setInputFiles("input[name=photo]", new FilePayload("ana.png", "image/png", png.toByteArray()));

        page.waitForSelector("#person img");
        assertThat(page.evaluate("document.querySelector('#person img').complete"))
                .isEqualTo(true);
        looksRight(page, "person-photo-1600-dark");
    }

    @Test
    void filesLetGoOverThePageAreTakenInAndWhatCouldNotBeReadIsListed() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/imports");

        page.evaluate("""
                () => {
                    const carried = new DataTransfer();
                    const card = name => 'BEGIN:VCARD\\r\\nVERSION:3.0\\r\\nFN:' + name + '\\r\\nEMAIL:'
                        + name.toLowerCase() + '@example.org\\r\\nEND:VCARD\\r\\n';
                    carried.items.add(new File([card('Ana'), 'BEGIN:VCARD\\r\\nVERSION:3.0\\r\\nFN:Cut'], 'one.vcf'));
                    carried.items.add(new File([card('Ben')], 'two.vcf'));
                    for (const kind of ['dragenter', 'dragover', 'drop']) {
                        document.body.dispatchEvent(new DragEvent(kind, {
                            bubbles: true, cancelable: true, dataTransfer: carried,
                        }));
                    }
                }
                """);
        click(page, "Bring it in");
        page.waitForURL(Pattern.compile(".*/imports/[0-9a-f-]{36}.*"));
        page.waitForSelector("#brought");

        assertThat(page.textContent("main")).contains("2 people new in your book", "1 record that could not be read");
        String report = page.context()
                .request()
                .get(at(page.locator("a[href$='rejected.csv']").getAttribute("href")))
                .text();
        assertThat(report).contains("one.vcf");
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void aViewOfTheListIsKeptUsedAndLetGo() {
        longKnown("Ana Ruiz");
        longKnown("Ben Carter");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/people?q=ana");

        page.click("summary:has-text('Save view')");
        page.fill("[data-save-view] [name=name]", "The Anas");
        page.click("[data-save-view] button");
        page.waitForSelector("nav.views >> text=The Anas");
        page.navigate(at("/people"));
        assertThat(page.locator("#people > li").count()).isEqualTo(2);
        page.click("nav.views >> text=The Anas");
        page.waitForURL("**/people?*q=ana*");
        assertThat(page.locator("#people > li").count()).isOne();
        looksRight(page, "people-view-1600-light");

        page.click("nav.views button");
        page.waitForSelector("[data-toast]");
        assertThat(page.locator("nav.views").count()).isZero();
    }

    @Test
    void theKeysAreListedOnOneKey() {
        Page page = owner(WIDE, ColorScheme.DARK, "/");

        page.keyboard().press("?");

        page.waitForSelector("text=Keys");
        looksRight(page, "keys-1600-dark");
    }
}
