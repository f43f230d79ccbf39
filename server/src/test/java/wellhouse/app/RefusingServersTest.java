package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wellhouse.sync.Far;
import wellhouse.sync.Mirror;
import wellhouse.sync.Mirroring.Deed;
import wellhouse.sync.Mirroring.Tally;
import wellhouse.sync.Shelf;
import wellhouse.sync.Syncing;

/// Each way in which another server says no is told as what it is.
final class RefusingServersTest {

    private static final String BOOK = """
            <D:multistatus xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'><D:response><D:href>/book/</D:href>
            <D:propstat><D:prop><D:resourcetype><D:collection/><C:addressbook/></D:resourcetype>
            <D:displayname>Book</D:displayname></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
            </D:multistatus>""";

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final Map<String, Answer> answers = new TreeMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private DavHouse house;

    @BeforeEach
    void open() throws IOException {
        house = DavHouse.open();
        server = started(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10));
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        house.close();
    }

    private HttpServer started(HttpServer one) {
        one.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        one.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                String path = exchange.getRequestURI().getPath();
                answers.getOrDefault(
                                exchange.getRequestMethod() + " " + path,
                                answers.getOrDefault(path, answers.getOrDefault("*", status(404))))
                        .to(exchange);
            }
        });
        one.start();
        return one;
    }

    private static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private static Answer multistatus(String xml) {
        return exchange -> {
            byte[] body = xml.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(207, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private static Answer leadingTo(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void said(String url, String key) {
        assertThatThrownBy(() -> house.syncing().look(url, "me", "pw", Shelf.Kind.CARDS))
                .isInstanceOf(Far.Failed.class)
                .hasMessage("sync.problem." + key);
    }

    @ParameterizedTest
    @CsvSource({
        "401, password",
        "403, forbidden",
        "404, nothing",
        "410, nothing",
        "200, other",
        "405, other",
        "501, other",
        "400, other",
        "429, busy",
        "500, busy",
        "503, busy"
    })
    void aStatusIsToldAsWhatItIs(int status, String key) {
        answers.put("*", status(status));
        said(address("/some/where/"), key);
    }

    @ParameterizedTest
    @CsvSource({"403", "404", "500", "200"})
    void aWrongPathOnTheRightServerLeadsToItsBooksAllTheSame(int status) {
        answers.put("/wrong/", status(status));
        answers.put("/.well-known/carddav", leadingTo("/book/"));
        answers.put("/book/", multistatus(BOOK));
        assertThat(house.syncing().look(address("/wrong/"), "me", "pw", Shelf.Kind.CARDS))
                .extracting(Syncing.Found::title)
                .containsExactly("Book");
    }

    @Test
    void whereARedirectLeadsIsSaid() {
        answers.put("*", leadingTo("/round/"));
        said(address("/round/"), "circle");
        answers.put("*", leadingTo("https://elsewhere.example.org/"));
        said(address("/"), "elsewhere");
    }

    @Test
    void anAnswerThatIsNoXmlCannotBeUsed() {
        answers.put("*", multistatus("<html>"));
        said(address("/"), "answer");
    }

    @Test
    void nobodyThereAndNoSuchNameAreTwoThings() {
        int port = server.getAddress().getPort();
        server.stop(0);
        said("http://127.0.0.1:" + port + "/", "reach");
        said("https://no-such-name.invalid/", "name");
    }

    @Test
    void anAnswerThatNeverComesOrNeverEndsIsGivenUp() {
        Syncing hasty = house.syncing(Duration.ofMillis(200));
        Answer silent = exchange -> waits();
        Answer endless = exchange -> {
            exchange.sendResponseHeaders(207, 1_000_000);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            waits();
        };
        for (Answer slow : new Answer[] {silent, endless}) {
            answers.put("*", slow);
            assertThatThrownBy(() -> hasty.look(address("/"), "me", "pw", Shelf.Kind.CARDS))
                    .isInstanceOf(Far.Failed.class)
                    .hasMessage("sync.problem.slow");
        }
    }

    private void waits() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aCertificateThatNobodyKnowsIsSaid(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("store");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "here",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storepass",
                        "secret",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "secret".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer safe = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
        safe.setHttpsConfigurator(new HttpsConfigurator(context));
        started(safe);
        try {
            said("https://localhost:" + safe.getAddress().getPort() + "/", "tls");
        } finally {
            safe.stop(0);
        }
    }

    private Mirror mirror(boolean both) {
        answers.put("/book/", multistatus(BOOK));
        Syncing.Found found = house.syncing()
                .look(address("/book/"), "me", "pw", Shelf.Kind.CARDS)
                .getFirst();
        return house.syncing().add(house.book(), "far", found, "me", "pw", both);
    }

    @Test
    void anAddressBookThatMayOnlyBeReadTakesNoCardAndSaysSo() {
        house.put("ada.vcf", DavHouse.card("u1", "Ada"));
        Mirror mirror = mirror(true);
        answers.put("PUT /book/ada.vcf", status(403));
        Tally tally = house.syncing().run(house.book(), mirror, false);
        assertThat(tally.of(Deed.PUSH)).isZero();
        assertThat(tally.bad()).isEqualTo(1);
        assertThat(tally.missed()).isZero();
        answers.put("PUT /book/ada.vcf", status(507));
        assertThatThrownBy(() -> house.syncing().run(house.book(), mirror, false))
                .hasMessage("sync.problem.full");
    }

    @Test
    void anAddressBookThatIsGoneTakesNothingOffHere() {
        house.put("ada.vcf", DavHouse.card("u1", "Ada"));
        Mirror mirror = mirror(false);
        answers.put("/book/", status(404));
        assertThatThrownBy(() -> house.syncing().run(house.book(), mirror, true))
                .hasMessage("sync.problem.nothing");
        assertThat(house.get("ada.vcf").statusCode()).isEqualTo(200);
        answers.put("/book/", status(403));
        assertThatThrownBy(() -> house.syncing().run(house.book(), mirror, true))
                .hasMessage("sync.problem.forbidden");
    }
}
