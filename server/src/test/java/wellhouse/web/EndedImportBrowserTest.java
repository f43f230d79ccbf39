package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wellhouse.intake.Import;
import wellhouse.people.Standing;

/// An import that somebody ends while it runs. The house's clock holds it back in the midst, at a place where it asks
/// whether to go on and something is stored already.
final class EndedImportBrowserTest extends BrowserTest {

    private static final int CARDS = 4_000;
    private static final Pattern RESULT = Pattern.compile(".*/imports/[0-9a-f-]{36}.*");
    private static final Pattern LOOK = Pattern.compile(".*/imports/look/[0-9a-f-]{36}.*");

    private final CountDownLatch ended = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        ended.countDown();
    }

    @Override
    protected InstantSource clock() {
        return () -> {
            if (Thread.currentThread().getName().equals("import") && asksWhetherToGoOn() && kept() > 0) {
                try {
                    ended.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Instant.now();
        };
    }

    private static boolean asksWhetherToGoOn() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().endsWith(".Taking")
                        && frame.getMethodName().equals("at")));
    }

    private int kept() {
        return rooms.transactions()
                .read(() -> rooms.people().count(rooms.signIn().owner().book()))
                .getOrDefault(Standing.KEPT, 0);
    }

    @Test
    void whatCameUntilItWasEndedIsWholeTheRestComesLaterAndAllGoesBack() {
        Page page = owner(PHONE, ColorScheme.LIGHT, "/imports");
        bring(page);
        page.waitForSelector("button:has-text('End it here')");
        page.waitForSelector("[data-part]:has-text('new')");
        looksRight(page, "import-running-360-light");
        page.click("button:has-text('End it here')");
        page.waitForSelector("button:has-text('End it here')");
        ended.countDown();
        page.waitForSelector("h1:has-text('Ended early')");
        looksRight(page, "import-ended-360-light");

        int some = kept();
        assertThat(some).isBetween(1, CARDS - 1).isEqualTo(run().count().newPeople());
        assertThat(run().status()).isEqualTo(Import.Status.CANCELLED);
        assertThat(page.textContent("main")).contains("What had come until then is whole and safe");
        assertThat(addresses()).as("nobody came without their address").isEqualTo(some);

        page.navigate(at("/imports"));
        bring(page);
        page.waitForSelector("h1:has-text('Done')");
        assertThat(kept()).isEqualTo(CARDS);
        assertThat(run().count().unchanged()).isEqualTo(some);

        undo(page);
        assertThat(kept()).isEqualTo(some);
        page.navigate(at("/imports"));
        page.click("li:has-text('Ended early') a");
        undo(page);
        assertThat(kept()).isZero();
    }

    private void bring(Page page) {
        page.setInputFiles("[data-files]", cards());
        page.waitForURL(LOOK);
        page.click("button:has-text('Bring it in')");
        page.waitForURL(RESULT);
    }

    private static void undo(Page page) {
        page.click("summary:has-text('Take this import back')");
        page.click("button:has-text('Take it back')");
        page.waitForSelector("h1:has-text('Taken back')");
    }

    private Import run() {
        return rooms.transactions()
                .read(() ->
                        rooms.imports().recent(rooms.signIn().owner().book(), 1).getFirst());
    }

    private int addresses() {
        return rooms.transactions().read(() -> {
            var book = rooms.signIn().owner().book();
            int found = 0;
            for (int i = 0; i < CARDS; i++) {
                found += rooms.people()
                        .whoHas(
                                book,
                                java.util.List.of(new wellhouse.people.Key(
                                        wellhouse.people.Key.Kind.EMAIL, "somebody" + i + "@example.org")))
                        .size();
            }
            return found;
        });
    }

    private static FilePayload cards() {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < CARDS; i++) {
            cards.append("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Somebody Number " + i + "\r\nEMAIL:somebody" + i
                    + "@example.org\r\nEND:VCARD\r\n");
        }
        return new FilePayload("friends.vcf", "text/vcard", cards.toString().getBytes(StandardCharsets.UTF_8));
    }
}
