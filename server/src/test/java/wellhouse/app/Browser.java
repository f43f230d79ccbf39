package wellhouse.app;

import com.microsoft.playwright.Browser.NewContextOptions;
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

/// The system's own Chromium without a window; nothing is downloaded.
public final class Browser implements AutoCloseable {

    /// The environment variable with the path of Chromium; `./wellhouse test` sets it.
    public static final String ADDRESS = "WELLHOUSE_TEST_CHROMIUM";

    private static final List<String> ALONE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser open() {
        String path = Objects.requireNonNull(System.getenv(ADDRESS), ADDRESS + " is not set; use ./wellhouse test");
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options =
                new LaunchOptions().setExecutablePath(Path.of(path)).setArgs(ALONE);
        return new Browser(playwright, playwright.chromium().launch(options));
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

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
