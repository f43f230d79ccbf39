package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.app.Browser;
import wellhouse.app.House;
import wellhouse.app.Wiring;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;

/// A house with an empty book and a browser to visit it: what every test of pages begins with.
///
/// With `WELLHOUSE_SHOTS` set to a folder, [#looksRight] leaves pictures there.
public abstract class BrowserTest {

    /// Waits until no colour is on its way to another.
    private static final String AT_REST = """
            async () => {
              await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
              const moving = document.getAnimations()
                  .filter(one => one.effect.getComputedTiming().iterations !== Infinity);
              await Promise.allSettled(moving.map(one => one.finished));
            }
            """;

    protected static final int PHONE = 360;
    protected static final int WIDE = 1600;

    private static final String AXE = AxeBuilder.getAxeScript();

    /// Pages have no frames, so that axe runs in one go, and only what is wrong leaves the browser.
    private static final String FAULTS = """
            async rules => {
              const found = await axe.run(document, {resultTypes: ['violations'], ...rules});
              return found.violations.map(rule => rule.id + ': '
                  + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join(' | '));
            }
            """;

    private static final Map<String, List<String>> COLOURS = Map.of("runOnly", List.of("color-contrast"));

    /// What the console says of answers that tests ask for, and of a request that is given up because the page is left;
    /// one that fails is told of as a fault of sending or of the answer as well.
    private static final List<String> EXPECTED =
            List.of("the server responded with a status of", "htmx:sendAbort", "htmx:afterRequest");

    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>(EXPECTED);

    /// What the house is made of, to prepare and to look behind the pages.
    protected Rooms rooms;

    private Wiring wiring;
    private House house;
    private Browser browser;

    @BeforeEach
    void begin(@TempDir Path folder) {
        Assumptions.assumeTrue(System.getenv(Browser.ADDRESS) != null, Browser.ADDRESS + " is not set");
        wiring = Wiring.open(StoreConfig.embedded(folder, clock()));
        rooms = wiring.rooms();
        house = House.open("127.0.0.1", 0, rooms, folder);
        browser = Browser.open();
    }

    @AfterEach
    void end() {
        if (System.getenv(Browser.ADDRESS) == null) {
            return;
        }
        browser.tidy();
        house.close();
        wiring.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    /// Says what the console will tell of in this test alone.
    protected void expect(String complaint) {
        expected.add(complaint);
    }

    /// The time in this house.
    protected InstantSource clock() {
        return InstantSource.system();
    }

    /// The address of a path in this house.
    protected String at(String path) {
        return "http://127.0.0.1:" + house.port() + path;
    }

    /// A page of somebody who is not signed in.
    protected Page stranger(int width, ColorScheme scheme) {
        Page page = browser.page(width, width < 700 ? 780 : 1000, scheme);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && expected.stream().noneMatch(message.text()::contains)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /// [#stranger(int, ColorScheme)], opened at `path`.
    protected Page stranger(int width, ColorScheme scheme, String path) {
        Page page = stranger(width, scheme);
        page.navigate(at(path));
        return page;
    }

    /// A page of the owner, signed in by a link and opened at `path`.
    protected Page owner(int width, ColorScheme scheme, String path) {
        Page page = stranger(width, scheme);
        page.context()
                .request()
                .get(
                        at("/enter?token=" + rooms.signIn().link(rooms.signIn().owner())),
                        RequestOptions.create().setMaxRedirects(0));
        page.navigate(at(path));
        return page;
    }

    /// Somebody who is kept since the beginning of 2024.
    protected Person longKnown(String name) {
        Person person = Person.named(
                rooms.pen().next(), Name.shown(name), Standing.KEPT, Instant.parse("2024-01-01T00:00:00Z"));
        var book = rooms.signIn().owner().book();
        rooms.pen()
                .write(
                        book,
                        "web",
                        "change.person.added",
                        List.of(name),
                        () -> rooms.people().put(book, person));
        return person;
    }

    /// A page of the owner who brought in mail of nine strangers, on what was brought.
    protected Page withStrangers() {
        Page page = owner(WIDE, ColorScheme.LIGHT, "/imports");
        page.setInputFiles(
                "[data-files]",
                new FilePayload(
                        "mail.mbox",
                        "application/mbox",
                        ImportBrowserTest.mail(9, 12).getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Bring it in')");
        page.waitForSelector("#brought");
        return page;
    }

    /// No rule of accessibility is broken and nothing has to be scrolled sideways.
    protected void looksRight(Page page, String name) {
        looksRight(page, name, Map.of());
    }

    /// [#looksRight] on a phone and on a wide screen, in the light and in the dark. The dark changes colours alone,
    /// so that only they are looked at again.
    protected void looksRightEverywhere(String path, String name) {
        for (int width : new int[] {PHONE, WIDE}) {
            Page page = owner(width, ColorScheme.LIGHT, path);
            looksRight(page, name + "-" + width + "-light");
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            // Rows that are not on the screen would keep their colours.
            page.reload();
            looksRight(page, name + "-" + width + "-dark", COLOURS);
            page.context().close();
        }
    }

    private static void looksRight(Page page, String name, Map<String, ?> rules) {
        page.evaluate(AT_REST);
        String folder = System.getenv("WELLHOUSE_SHOTS");
        if (folder != null) {
            page.screenshot(new ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
        bringAxe(page);
        assertThat((List<?>) page.evaluate(FAULTS, rules))
                .as("accessibility of " + name)
                .isEmpty();
        assertThat(page.evaluate(
                        "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                .as("scrolled sideways on " + name)
                .isEqualTo(0);
    }

    /// Lets what is evaluated in this page use axe.
    protected static void bringAxe(Page page) {
        if (page.evaluate("typeof axe === 'undefined'").equals(true)) {
            page.evaluate(AXE);
        }
    }
}
