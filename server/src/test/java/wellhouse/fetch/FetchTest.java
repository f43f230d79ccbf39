package wellhouse.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wellhouse.reading.Outside.Answer;
import wellhouse.reading.Outside.Trouble;

/// Reading pages and feeds of servers that mean no good.
final class FetchTest {

    private static final String OPEN = "127.0.0.1";
    private static final String CLOSED = "127.0.0.2";
    private static final int MOST = 1 << 20;
    private static final String PAGE = "<title>Bees &amp; honey</title><article>A year <b>with</b> bees.</article>";

    private HostileServer server;
    private HostileServer inside;

    @BeforeEach
    void open() {
        server = new HostileServer(OPEN);
        inside = new HostileServer(CLOSED).on("/", "text/html", "<title>secret</title>");
    }

    @AfterEach
    void close() {
        server.close();
        inside.close();
    }

    private String at(String path) {
        return "http://" + OPEN + ":" + server.port() + path;
    }

    /// Lets the one address of the server be reached, and otherwise what is public.
    private static boolean may(InetAddress address) {
        return address.getHostAddress().equals(OPEN) || Networks.arePublic(address);
    }

    private static Fetch fetch(Duration whole) {
        return new Fetch(InetAddress::getAllByName, FetchTest::may, new Fetch.Limits(MOST, 3, whole));
    }

    private Answer read(String path) {
        return fetch(Duration.ofSeconds(20)).read(at(path));
    }

    private void redirect(String path, String to) {
        server.on(path, out -> out.write(HostileServer.head("302 Found", "Location: " + to, "Content-Length: 0")));
    }

    private static void not(Answer answer, Trouble why) {
        assertThat(answer).isEqualTo(new Answer.Not(why));
    }

    @Test
    void aPageGivesItsTitleTheBeginningOfItsTextAndItsFeed() {
        server.on(
                "/",
                "text/html; charset=utf-8",
                "<html><head>"
                        + PAGE.replace("<article>", "</head><body><nav>Menu</nav><script>evil()</script><article>")
                        + "<link rel='alternate' type='application/rss+xml' href='/feed.xml'></body></html>");

        Answer.Page page = (Answer.Page) read("/");

        assertThat(page.title()).isEqualTo("Bees & honey");
        assertThat(page.words()).isEqualTo("A year with bees.");
        assertThat(page.feed()).contains(at("/feed.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://[::1]/",
                "http://localhost:%d/",
                "http://0.0.0.0/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:127.0.0.2]/",
                "http://192.168.1.1/",
                "http://2130706434/",
                "http://[64:ff9b::7f00:2]/",
                "http://[2002:7f00:2::]/",
                "http://[fe80::1]/"
            })
    void nothingInsideIsReachedHoweverItIsWritten(String address) {
        Fetch real = new Fetch();
        String closed = address.formatted(inside.port());

        assertThat(real.read(closed)).isInstanceOf(Answer.Not.class);
        redirect("/away", closed);
        assertThat(read("/away"))
                .isIn(
                        new Answer.Not(Trouble.INSIDE),
                        new Answer.Not(Trouble.ADDRESS),
                        new Answer.Not(Trouble.UNREACHABLE));
        assertThat(inside.asked).isEmpty();
    }

    @Test
    void aRedirectToThisMachineIsRefusedBeforeAnythingIsAsked() {
        redirect("/away", "http://" + CLOSED + ":" + inside.port() + "/");

        not(read("/away"), Trouble.INSIDE);
        assertThat(inside.asked).isEmpty();
    }

    @Test
    void aRedirectWithinIsFollowedAndOneWithoutEndIsNot() {
        redirect("/moved", "/here");
        server.on("/here", "text/html", PAGE);
        redirect("/round", "/round");

        assertThat(((Answer.Page) read("/moved")).url()).isEqualTo(at("/here"));
        not(read("/round"), Trouble.REDIRECTS);
        assertThat(server.asked.stream().filter("/round"::equals)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "javascript:alert(1)",
                "gopher://example.org/",
                "http://user:word@example.org/",
                "http:///nowhere",
                "bees",
                "",
                "http://exa mple.org/"
            })
    void whatIsNoAddressOfTheWebIsNotTried(String address) {
        not(fetch(Duration.ofSeconds(5)).read(address), Trouble.ADDRESS);
        redirect("/away", address.isEmpty() ? "file:/x" : address.equals("bees") ? "data:text/html,x" : address);
        not(read("/away"), Trouble.ADDRESS);
    }

    @Test
    void aNameIsAskedForOnceAndThatMachineIsSpokenTo() {
        Deque<String> answers = new ArrayDeque<>(List.of(OPEN, CLOSED));
        Fetch fetch = new Fetch(
                host -> new InetAddress[] {InetAddress.getByName(answers.removeFirst())},
                FetchTest::may,
                new Fetch.Limits(MOST, 3, Duration.ofSeconds(20)));
        server.on("/", "text/html", PAGE);

        assertThat(((Answer.Page) fetch.read("http://changing.example:" + server.port() + "/")).title())
                .isEqualTo("Bees & honey");
        assertThat(answers).containsExactly(CLOSED);
    }

    @Test
    void aNameThatLeadsInsideTheSecondTimeIsRefusedThen() {
        Deque<String> answers = new ArrayDeque<>(List.of(OPEN, CLOSED));
        Fetch fetch = new Fetch(
                host -> new InetAddress[] {InetAddress.getByName(answers.removeFirst())},
                FetchTest::may,
                new Fetch.Limits(MOST, 3, Duration.ofSeconds(20)));
        redirect("/", "http://changing.example:" + inside.port() + "/");

        not(fetch.read("http://changing.example:" + server.port() + "/"), Trouble.INSIDE);
        assertThat(inside.asked).isEmpty();
    }

    @Test
    void aNameThatStandsForAnythingInsideIsRefusedWhole() {
        Fetch fetch = new Fetch(
                host -> new InetAddress[] {InetAddress.getByName(OPEN), InetAddress.getByName(CLOSED)},
                FetchTest::may,
                Fetch.Limits.USUAL);

        not(fetch.read("http://both.example:" + server.port() + "/"), Trouble.INSIDE);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aBodyWithoutEndIsLeftAfterItsShare() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        server.on("/endless", out -> {
            try {
                out.write(HostileServer.head("200 OK", "Content-Type: text/html"));
                byte[] more = "and on and on ".repeat(5_000).getBytes(StandardCharsets.UTF_8);
                while (true) {
                    out.write(more);
                }
            } catch (IOException e) {
                left.countDown();
                throw e;
            }
        });

        not(read("/endless"), Trouble.LARGE);
        left.await();
    }

    @Test
    void aBombIsNotUnpackedBeyondItsShare() {
        server.on("/bomb", out -> {
            out.write(HostileServer.head("200 OK", "Content-Type: text/html", "Content-Encoding: gzip"));
            try (OutputStream packed = new GZIPOutputStream(out)) {
                byte[] nothing = new byte[1 << 20];
                for (int i = 0; i < 1_000; i++) {
                    packed.write(nothing);
                }
            }
        });

        not(read("/bomb"), Trouble.LARGE);
    }

    @Test
    void aPackedPageIsRead() {
        server.on("/packed", out -> {
            out.write(HostileServer.head(
                    "200 OK", "Content-Type: text/html", "Content-Encoding: gzip", "Connection: close"));
            try (OutputStream packed = new GZIPOutputStream(out)) {
                packed.write(PAGE.getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(((Answer.Page) read("/packed")).title()).isEqualTo("Bees & honey");
    }

    @Test
    void aTitleOfTenMegabytesIsTooLargeAndAnOrdinaryLongOneIsCut() {
        server.on("/huge", "text/html", "<title>" + "a".repeat(10_000_000) + "</title>");
        server.on("/long", "text/html", "<title>" + "a".repeat(100_000) + "</title>");

        not(read("/huge"), Trouble.LARGE);
        assertThat(((Answer.Page) read("/long")).title()).hasSize(300).endsWith("…");
    }

    @Test
    void aTitleComesWithoutMarkupAndWithoutWhatTurnsWritingRound() {
        server.on(
                "/",
                "text/html; charset=utf-8",
                "<title>Bees <script>alert(1)</script>\u202Egnp.exe\u202C \u0007and\nhoney</title>");

        assertThat(((Answer.Page) read("/")).title()).isEqualTo("Bees <script>alert(1)</script>gnp.exe and honey");
    }

    @Test
    void aServerThatDripsIsLeftInTime() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        server.on("/slow", out -> {
            out.write(HostileServer.head("200 OK", "Content-Type: text/html"));
            out.flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        not(fetch(Duration.ofMillis(300)).read(at("/slow")), Trouble.SLOW);
        over.countDown();
    }

    @Test
    void headersWithoutEndAndOtherNonsenseAreNoAnswer() {
        server.on("/headers", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10_000; i++) {
                out.write(("X-" + i + ": x\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        });
        server.on(
                "/line",
                out -> out.write(("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000)).getBytes(StandardCharsets.US_ASCII)));
        server.on("/nonsense", out -> out.write("hello".getBytes(StandardCharsets.US_ASCII)));
        server.on("/picture", "image/png", "PNG");
        server.on("/untyped", out -> out.write(HostileServer.head("200 OK", "Content-Length: 0")));

        not(read("/headers"), Trouble.UNREACHABLE);
        not(read("/line"), Trouble.UNREACHABLE);
        not(read("/nonsense"), Trouble.UNREACHABLE);
        not(read("/picture"), Trouble.KIND);
        not(read("/untyped"), Trouble.KIND);
        not(read("/nothing"), Trouble.STATUS);
    }

    @Test
    void feedsOfAllKindsAreRead() {
        server.on(
                "/rss",
                "application/rss+xml",
                "<?xml version='1.0'?><rss version='2.0'><channel><title>Bees</title>"
                        + "<item><title>Swarms &amp;amp; more</title><link>/swarms</link><description>&lt;p&gt;In &lt;b&gt;May"
                        + "&lt;/b&gt;&lt;script&gt;x()&lt;/script&gt;&lt;/p&gt;</description></item>"
                        + "<item><title>Evil</title><link>javascript:alert(1)</link></item></channel></rss>");
        server.on(
                "/atom",
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Bees</title><entry>"
                        + "<title type='html'>Swarms &amp;amp; more</title><link rel='self' href='/no'/><link href='/swarms'/>"
                        + "<summary>In <![CDATA[<b>May</b>]]></summary></entry></feed>");
        server.on(
                "/rdf",
                "application/rdf+xml",
                "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel><title>Bees</title></channel>"
                        + "<item><title>Swarms &amp;amp; more</title><link>/swarms</link><description>In May</description></item></rdf:RDF>");
        server.on(
                "/json",
                "application/feed+json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Bees\","
                        + "\"items\":[{\"id\":\"1\",\"url\":\"/swarms\",\"title\":\"Swarms & more\",\"content_html\":\"<p>In <i>May</i></p>\"}]}");

        for (String path : List.of("/rss", "/atom", "/rdf", "/json")) {
            Answer.News news = (Answer.News) read(path);
            assertThat(news.title()).as(path).isEqualTo("Bees");
            assertThat(news.entries().getFirst()).as(path).satisfies(entry -> {
                assertThat(entry.title()).isEqualTo("Swarms & more");
                assertThat(entry.url()).isEqualTo(at("/swarms"));
                assertThat(entry.words()).isEqualTo("In May");
            });
        }
        assertThat(((Answer.News) read("/rss")).entries().get(1).url()).isEmpty();
    }

    @Test
    void entitiesOfAFeedDoNotGrowAndAreNotFetched() {
        StringBuilder bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'lol'>");
        for (char one = 'b'; one < 'k'; one++) {
            bomb.append("<!ENTITY ")
                    .append(one)
                    .append(" '")
                    .append(("&" + (char) (one - 1) + ";").repeat(10))
                    .append("'>");
        }
        bomb.append("<!ENTITY file SYSTEM 'file:///etc/hostname'>]><rss><channel><title>T&j;&file;</title>"
                + "<item><title>one</title></item></channel></rss>");
        server.on("/bomb", "application/rss+xml", bomb.toString());

        Answer.News news = (Answer.News) read("/bomb");

        assertThat(news.title()).hasSizeLessThan(40);
        assertThat(news.entries()).hasSize(1);
    }

    @Test
    void xmlAndJsonThatAreNoFeedAreNot() {
        server.on("/xml", "text/xml", "<note>hello</note>");
        server.on("/json", "application/json", "[".repeat(100_000));
        server.on("/other", "application/json", "{\"version\":1}");

        not(read("/xml"), Trouble.KIND);
        not(read("/json"), Trouble.KIND);
        not(read("/other"), Trouble.KIND);
    }
}
