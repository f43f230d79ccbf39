package wellhouse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import wellhouse.app.House;
import wellhouse.app.Wiring;
import wellhouse.demo.SampleBook;

/// `./wellhouse bench picture [PEOPLE..]`: the picture of the network in a browser: when it is first seen, and how long
/// each frame takes while it is moved, zoomed, and while the mouse only goes over it.
///
/// Wants `chromium` on the path, or in `WELLHOUSE_TEST_CHROMIUM`.
final class PictureBench {

    private static final List<String> SIZES = List.of("300", "20000");
    private static final int MOVES = 240;

    /// Time from one event of a mouse to the next.
    private static final long EVENT_NANOS = 16_000_000;

    private static final String COUNT = """
            window.frames60 = []; window.counting = true;
            (() => { let last = performance.now();
              (function next(now) { if (!window.counting) return;
                window.frames60.push(now - last); last = now; requestAnimationFrame(next); })(last); })()""";

    private PictureBench() {}

    static void run(String[] words) throws Exception {
        for (String word : words.length > 0 ? List.of(words) : SIZES) {
            Path folder = Files.createTempDirectory("wellhouse-bench-picture");
            try (Wiring wiring = Trial.house(folder)) {
                int people = Integer.parseInt(word);
                SampleBook.fill(
                        wiring.rooms(),
                        wiring.book(),
                        LocalDate.now(ZoneOffset.UTC),
                        SampleBook.Size.of(people, people * 10));
                measure(wiring);
            } finally {
                Cost.remove(folder);
            }
        }
    }

    static void measure(Wiring wiring) throws Exception {
        try (House house = House.open("127.0.0.1", 0, wiring.rooms());
                Chromium browser = new Chromium()) {
            String base = "http://127.0.0.1:" + house.port();
            browser.go(base + "/enter?token=" + wiring.rooms().signIn().link(wiring.owner()));
            browser.until("document.readyState === 'complete' && location.href.startsWith('" + base + "')");
            seen("first, before there is a network", browser, base);
            seen("again", browser, base);
            var network = wiring.rooms().networks().of(wiring.book());
            System.out.printf(
                    "%,d people, %,d ties%n",
                    network.people().size(), network.graph().ties());
            JsonNode box = browser.evaluate(
                    "(() => { const r = document.querySelector('#shape-stage').getBoundingClientRect();"
                            + " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
            double x = box.get(0).asDouble(0);
            double y = box.get(1).asDouble(0);
            System.out.println("painted by "
                    + browser.evaluate("document.querySelector('#shape-stage').dataset.shapePainter")
                            .asString(""));
            hand("idle", browser, i -> {});
            hand("pan", browser, i -> {
                if (i == 0) {
                    browser.mouse("mousePressed", x, y, true);
                }
                browser.mouse("mouseMoved", x + 160 * Math.sin(i / 9.0), y + 90 * Math.sin(i / 14.0), true);
            });
            browser.mouse("mouseReleased", x, y, true);
            hand("zoom", browser, i -> browser.wheel(x, y, i % 60 < 30 ? -60 : 60));
            hand("hover", browser, i -> browser.mouse("mouseMoved", x + 300 * Math.sin(i / 20.0), y + i / 2.0, false));
        }
    }

    private static void seen(String when, Chromium browser, String base) throws Exception {
        long began = System.nanoTime();
        browser.go(base + "/shape");
        browser.until("location.pathname === '/shape' && !!document.querySelector('h1')");
        double page = (System.nanoTime() - began) / 1e9;
        browser.until("!!document.querySelector('#shape-stage[data-shape-ready]')");
        browser.evaluate("new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))");
        System.out.printf(
                "%s: page after %.2f s, picture seen after %.2f s%n", when, page, (System.nanoTime() - began) / 1e9);
        System.out.println("  "
                + browser.evaluate("performance.getEntries().filter(e => e.entryType === 'resource'"
                                + " || e.entryType === 'navigation').filter(e => /shape/.test(e.name)).map(e => e.name.replace(/.*\\//,"
                                + " '') + ' ' + Math.round(e.startTime) + '-' + Math.round(e.responseEnd) + ' ms ' + e.decodedBodySize"
                                + " + ' B').join(', ')")
                        .asString(""));
    }

    private interface Act {
        void at(int i) throws Exception;
    }

    /// Moves for four seconds or longer and tells of the frames.
    private static void hand(String what, Chromium browser, Act act) throws Exception {
        browser.evaluate(COUNT);
        long next = System.nanoTime();
        for (int i = 0; i < MOVES; i++) {
            act.at(i);
            next = Math.max(next + EVENT_NANOS, System.nanoTime());
            LockSupport.parkNanos(next - System.nanoTime());
        }
        browser.evaluate("window.counting = false");
        List<Double> frames = new ArrayList<>();
        for (JsonNode frame : browser.evaluate("window.frames60.slice(1)")) {
            frames.add(frame.asDouble(0));
        }
        frames.sort(null);
        double whole = frames.stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(
                "%-6s %d frames in %.1f s (%.0f a second), median %.1f ms, 95th %.1f ms, longest %.0f ms%n",
                what,
                frames.size(),
                whole / 1e3,
                frames.size() / whole * 1e3,
                frames.get(frames.size() / 2),
                frames.get(frames.size() * 95 / 100),
                frames.getLast());
    }
}
