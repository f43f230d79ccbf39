package wellhouse.app;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The system's own Chromium without a window; nothing is downloaded.
///
/// Starting it takes longer than most tests, so there is one for all tests of a JVM, and what a test opens in it shares
/// nothing with what others open. It ends with the JVM: its driver stops when nobody is left to talk to. Like its
/// driver, it is for one thread.
public final class Browser {

    /// The environment variable with the path of Chromium; `./wellhouse test` sets it.
    public static final String ADDRESS = "WELLHOUSE_TEST_CHROMIUM";

    private static final List<String> ALONE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--enable-unsafe-swiftshader",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private static @Nullable Browser open;

    private final com.microsoft.playwright.Browser chromium;

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /// The one browser, started by whoever needs it first.
    public static Browser open() {
        Browser here = open;
        if (here == null) {
            here = new Browser(start());
            open = here;
        }
        return here;
    }

    private static com.microsoft.playwright.Browser start() {
        String path = Objects.requireNonNull(System.getenv(ADDRESS), ADDRESS + " is not set; use ./wellhouse test");
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options =
                new LaunchOptions().setExecutablePath(Path.of(path)).setArgs(ALONE);
        return playwright.chromium().launch(options);
    }

    /// A new page that shares nothing with others.
    public Page page(int width, int height, ColorScheme scheme) {
        return chromium.newContext(new NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
    }

    /// Closes every page that is still open.
    public void tidy() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }
}
