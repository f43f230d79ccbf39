package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.app.Browser;
import wellhouse.app.House;
import wellhouse.app.Wiring;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;

/// A house with an empty book and a browser to visit it: what every test of pages begins with.
///
/// With `WELLHOUSE_SHOTS` set to a folder, [#looksRight] leaves pictures there.
public abstract class BrowserTest {

    protected static final int PHONE = 360;
    protected static final int WIDE = 1600;

    private final List<String> complaints = new ArrayList<>();

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
        browser.close();
        house.close();
        wiring.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
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
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
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
        page.navigate(at("/enter?token=" + rooms.signIn().link(rooms.signIn().owner())));
        page.navigate(at(path));
        return page;
    }

    /// No rule of accessibility is broken and nothing has to be scrolled sideways.
    protected void looksRight(Page page, String name) {
        String folder = System.getenv("WELLHOUSE_SHOTS");
        if (folder != null) {
            page.screenshot(new ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
        var faults = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
        assertThat(faults).as("accessibility of " + name).isEmpty();
        assertThat(page.evaluate(
                        "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                .as("scrolled sideways on " + name)
                .isEqualTo(0);
    }

    /// [#looksRight] on a phone and on a wide screen, in the light and in the dark.
    protected void looksRightEverywhere(String path, String name) {
        for (int width : new int[] {PHONE, WIDE}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = owner(width, scheme, path);
                looksRight(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
                page.context().close();
            }
        }
    }
}
