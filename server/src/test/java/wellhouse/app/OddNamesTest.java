package wellhouse.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.app.DavHouse.card;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names of cards as programs send them, percent-encoded or not, over a plain socket: clients of Java would encode
/// them.
final class OddNamesTest {

    private DavHouse house;

    @BeforeEach
    void open() {
        house = DavHouse.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String ask(String method, String path, String body) throws IOException {
        URI at = URI.create(house.address());
        String both = house.device().user() + ":" + house.device().password();
        byte[] octets = body.getBytes(UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + at.getAuthority()
                + "\r\nConnection: close\r\nContent-Type: text/vcard\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(both.getBytes(UTF_8)) + "\r\nContent-Length: " + octets.length
                + "\r\n\r\n";
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(octets);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{AB-1}.vcf",
                "\u00e9l\u00e8ve.vcf",
                "\u521d\u65e5.vcf",
                "\ud83d\ude42 mixed.vcf",
                "a\"b'.vcf",
                "a|b^c`.vcf",
                "a@b.vcf",
                "a[1].vcf",
                "a<b>.vcf"
            })
    void aNameIsTheSameHoweverItIsWritten(String name) throws IOException {
        String raw = name.replace(" ", "%20");
        String text = card("u1", "Ada");
        assertThat(ask("PUT", house.home() + "everyone/" + raw, text)).startsWith("HTTP/1.1 201");

        String listed = house.ask("PROPFIND", house.home() + "everyone/", "", "Depth", "1")
                .body();
        String href = listed.replaceAll("(?s).*<D:href>(/dav/[^<]*[.]vcf)</D:href>.*", "$1");
        assertThat(URLDecoder.decode(href.replace("+", "%2B"), UTF_8)).endsWith("/" + name);
        assertThat(href.chars()).allMatch(one -> one > ' ' && one < 127 && "{}\"<>^`|[]".indexOf(one) < 0);
        assertThat(house.ask("GET", href, "").body()).isEqualTo(text);
        assertThat(ask("GET", house.home() + "everyone/" + raw, "")).endsWith(text);
        assertThat(ask("DELETE", href, "")).startsWith("HTTP/1.1 204");
    }

    @Test
    void aSpaceThatIsNotEncodedIsNoRequest() throws IOException {
        assertThat(ask("PUT", house.home() + "everyone/a b.vcf", card("u1", "Ada")))
                .startsWith("HTTP/1.1 400");
        assertThat(ask("GET", "/dav/../etc/passwd", "")).doesNotContain("root:");
    }
}
