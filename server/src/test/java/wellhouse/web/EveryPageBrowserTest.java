package wellhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Account;
import wellhouse.demo.SampleBook;
import wellhouse.kernel.Book;

/// Follows every link of a lived-in book on a phone, in German, whose words are the longest, and looks at one page of
/// each kind with all that folds unfolded.
final class EveryPageBrowserTest extends BrowserTest {

    /// Fewer would mean that links were not found.
    private static final int FEWEST = 30;

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href^="/"]:not([download])')]
                .map(link => link.getAttribute('href').replace(/#.*/, ''))
                .filter(path => !/^\\/(assets|api|palette)|card\\.vcf|\\.(csv|svg|json|mobileconfig)/.test(path))
            """;

    private static final String UNFOLD = """
            () => document.querySelectorAll('main details:not(.menu)').forEach(folded => { folded.open = true; })
            """;

    /// What is wrong by itself, wherever it stands.
    private static final String FAULTS = """
            async () => {
              const root = document.documentElement;
              const found = [];
              if (root.scrollWidth > root.clientWidth) {
                found.push('wider than the screen: ' + root.scrollWidth);
              }
              const shown = document.body.innerText.match(/[0-9a-f]{8}-[0-9a-f]{4}-|\\{[0-9a-z]\\}|\\bundefined\\b|\\bNaN\\b/);
              if (shown) {
                found.push('not meant for people: ' + shown[0]);
              }
              const small = await axe.run(document, {runOnly: ['target-size']});
              return found.concat(small.violations.flatMap(rule => rule.nodes.map(node => 'hard to hit: ' + node.target)));
            }
            """;

    private final Deque<String> toSee = new ArrayDeque<>(List.of("/"));
    private final Set<String> kinds = new HashSet<>();

    @Test
    void noPageIsWiderThanAPhoneAndEverythingOnItCanBeHit() {
        Account owner = rooms.signIn().owner();
        Book book = rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
        SampleBook.fill(rooms, book, book.dayOf(rooms.clock().instant()), SampleBook.Size.usual("de"));
        Page page = owner(PHONE, ColorScheme.LIGHT, "/");

        List<String> faults = new ArrayList<>();
        while (!toSee.isEmpty()) {
            String path = toSee.removeFirst();
            if (kinds.add(kind(path))) {
                look(page, path).forEach(fault -> faults.add(path + " " + fault));
            }
        }

        assertThat(faults).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(FEWEST);
    }

    private List<String> look(Page page, String path) {
        Response answer = page.navigate(at(path));
        if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return List.of();
        }
        page.evaluate(UNFOLD);
        list(page, LINKS).forEach(toSee::add);
        bringAxe(page);
        return list(page, FAULTS);
    }

    private static List<String> list(Page page, String found) {
        return ((List<?>) page.evaluate(found)).stream().map(String.class::cast).toList();
    }

    /// Pages that differ by what they are about alone are of one kind.
    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceFirst("=.*", "");
    }
}
