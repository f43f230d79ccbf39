package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Remark;

/// Asks, reading, who knows me and tone, in a browser; and what home says of a match.
final class GiveRoomsBrowserTest extends GivingBrowserTest {

    private Person ana;

    @BeforeEach
    void fill() {
        ana = kept("Ana Ruiz");
    }

    @Test
    void homeSaysWhoCouldMeetANeedAndWhyAndAKeyLeadsToTheIntroduction() {
        Person jonas = kept("Jonas Weber");
        offers(jonas, "Accountant, looks at small associations");
        needs(ana, "somebody for the bookkeeping");
        Page page = owner(WIDE, ColorScheme.LIGHT, "/");
        assertThat(page.locator(".line-meets").innerText())
                .contains("Jonas Weber can give")
                .contains("Both in the field of");
        looksRight(page, "home-match-1600-light");

        page.navigate(at("/give"));
        page.keyboard().press("j");
        page.keyboard().press("h");
        page.waitForSelector("h1:has-text('Bring two people together')");
        assertThat(page.inputValue("[name=why]")).contains("bookkeeping");
    }

    @Test
    void anAskGoesFromTheThoughtToTheThanks() {
        Person jonas = kept("Jonas Weber");
        offers(jonas, "can explain grant applications");
        Person never = kept("Nina Never");
        offers(never, "knows all about grant applications");
        write(() ->
                rooms.people().put(book.id(), never.withKeeping(never.keeping().withNeverAsk(true))));
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give/asks?what=help+with+a+grant+application");
        assertThat(page.locator(".lines").innerText())
                .contains("Jonas Weber")
                .contains("say hello first")
                .doesNotContain("Nina");
        looksRightEverywhere("/give/asks?what=help+with+a+grant+application", "give-asks");
        page.locator("a:has-text('Ask Jonas')").click();
        page.waitForSelector("#new [name=who][value='Jonas Weber']");
        page.locator("#new button:has-text('Begin')").click();
        page.waitForURL("**/give/asks/*");
        assertThat(page.locator("[role=note]").innerText())
                .contains("For whom")
                .contains("Why")
                .contains("By when");
        assertThat(page.getByText("I asked").count()).isZero();
        page.fill("[name=for]", "our club");
        page.fill("[name=why]", "you have done it before");
        page.fill("[name=by]", book.dayOf(rooms.clock().instant()).plusDays(9).toString());
        page.locator("form.card button:has-text('Save')").click();
        page.waitForSelector("button:has-text('I asked')");
        assertThat(page.inputValue("[name=words]")).contains("A no is perfectly fine");
        looksRight(page, "give-ask-1600-light");
        page.locator("button:has-text('I asked')").click();
        page.locator("button:has-text('They said yes')").click();
        page.locator("button:has-text('Close the ask')").click();
        page.waitForSelector("text=Say what came of it and thank them");
        page.goBack();
        page.fill("[name=outcome]", "we got it");
        page.check("[name=thanked]");
        page.locator("button:has-text('Close the ask')").click();
        page.waitForSelector(".eyebrow:has-text('Closed')");
        page.navigate(at("/give/asks"));
        assertThat(page.locator("main").innerText()).contains("1 of 1 answered with yes");
    }

    @Test
    void aDraftIsPutAwayAndComesBackByUndo() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/give/asks?whom=Ana+Ruiz&what=a+look+at+my+talk");
        page.locator("#new button:has-text('Begin')").click();
        page.waitForURL("**/give/asks/*");

        page.locator("button:has-text('Put the draft away')").click();
        page.waitForSelector("h2:has-text('No asks yet')");
        page.locator("[data-undo]").click();

        page.waitForSelector("a:has-text('a look at my talk')");
    }

    @Test
    void namesAreSuggestedAndNamesakesToldApart() {
        Person other = kept("Ana Ruiz");
        write(() -> rooms.people()
                .put(book.id(), new Place(rooms.pen().next(), other.id(), "home", "", "Porto", "", "", "")));
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give/ledger");
        page.locator("[name=who]").pressSequentially("ana r");
        page.waitForCondition(() -> page.locator("#near-help option").count() == 2);

        page.fill("[name=who]", "Ana Ruiz");
        page.locator("button:has-text('Save')").first().click();
        page.waitForSelector("[role=alert], [data-toast]");
        assertThat(page.content()).contains("Several people have that name");
        page.navigate(at("/give/ledger"));
        page.fill("[name=who]", "Ana Ruiz (Porto)");
        page.locator("button:has-text('Save')").first().click();

        page.waitForSelector("[data-undo]");
        assertThat(page.getAttribute(".ledger-text a", "href")).isEqualTo("/people/" + other.id());
    }

    @Test
    void readingFindsWhoWouldCareAndIsSharedOneByOneWithACap() {
        write(() -> rooms.people()
                .put(
                        book.id(),
                        new Remark(
                                rooms.pen().next(),
                                ana.id(),
                                Remark.Kind.INTEREST,
                                "bees and honey",
                                rooms.clock().instant(),
                                "test")));
        Page page = owner(WIDE, ColorScheme.LIGHT, "/give/reading");
        page.fill("[name=title]", "A year of a beekeeper <script>alert(1)</script>");
        page.fill("[name=topics]", "bees, honey");
        page.locator("form[action='/give/reading'] button").click();
        page.waitForSelector(".match:has-text('Ana Ruiz cares about: bees and honey')");
        looksRightEverywhere("/give/reading", "give-reading");
        for (int i = 0; i < 2; i++) {
            page.fill("[name=line]", "Thought of you");
            page.check("[name=gift]");
            page.waitForResponse(
                    answer -> answer.url().contains("/give/reading?done="),
                    () -> page.locator(".reading-line button:has-text('I shared it')")
                            .click());
            page.waitForLoadState();
        }
        page.fill("[name=line]", "And again");
        page.locator(".reading-line button:has-text('I shared it')").click();
        page.waitForSelector("text=Let it rest a little");
        page.navigate(at("/give/ledger"));
        assertThat(page.locator("main").innerText()).contains("something to read");

        page.navigate(at("/give/reading"));
        page.fill("form[action='/give/hearsay'] [name=what]", "they look for a teacher");
        page.selectOption("[name=reach]", "close");
        page.locator("form[action='/give/hearsay'] button").click();
        page.waitForSelector("text=they look for a teacher");
        page.fill(".things [name=who]", "Ana Ruiz");
        page.locator(".things button:has-text('Save')").click();
        page.waitForSelector("text=It may not go that far");
    }

    @Test
    void whoKnowsMeAndToneLookRight() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/give/known");
        page.fill("form[action='/give/known/vouchers'] [name=who]", "Ana Ruiz");
        page.fill("form[action='/give/known/vouchers'] [name=about]", "my teaching");
        page.check("[name=agreed]");
        page.locator("form[action='/give/known/vouchers'] button").click();
        page.waitForSelector("text=agreed today");
        page.fill("[name=words]", "Best course ever");
        page.locator("form[action='/give/known/kudos'] button").click();
        page.waitForSelector("blockquote");
        looksRightEverywhere("/give/known", "give-known");

        page.navigate(at("/give/tone"));
        page.fill("[name=text]", "You are amazing! Could you pick me up?");
        page.locator("button:has-text('Check it')").click();
        page.waitForSelector("mark");
        assertThat(page.locator("main").innerText()).contains("no easy way to say no");
        looksRight(page, "give-tone-360-light");
        page.check("[value=photo]");
        page.locator("button:has-text('Looked')").click();
        page.waitForSelector("text=You last looked today");
        looksRightEverywhere("/give/tone", "give-tone");
    }
}
