package wellhouse.app;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The system's own Chromium without a window; nothing is downloaded.
final class Browser implements AutoCloseable {

    /// The environment variable with the path of Chromium; `./wellhouse test` sets it.
    static final String ADDRESS = "WELLHOUSE_TEST_CHROMIUM";

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

    static Browser open() {
        String path = Objects.requireNonNull(System.getenv(ADDRESS), ADDRESS + " is not set; use ./wellhouse test");
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options =
                new LaunchOptions().setExecutablePath(Path.of(path)).setArgs(ALONE);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /// A new page, 1280 by 720, that shares nothing with others.
    Page page() {
        return chromium.newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
