package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.app.DavHouse.card;
import static wellhouse.app.DavHouse.token;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What programs send, in their order, as their sources and documentation have it; docs/devices.md names them.
final class ProgramsTest {

    private static final String SPACES =
            " xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:CS='http://calendarserver.org/ns/'";

    private DavHouse house;

    @BeforeEach
    void open() {
        house = DavHouse.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String book() {
        return house.home() + "everyone/";
    }

    private String find(String path, String depth, String properties) {
        HttpResponse<String> answer = house.ask(
                "PROPFIND",
                path,
                "<D:propfind" + SPACES + "><D:prop>" + properties + "</D:prop></D:propfind>",
                "Depth",
                depth,
                "Content-Type",
                "application/xml; charset=utf-8");
        assertThat(answer.statusCode()).isEqualTo(207);
        return answer.body();
    }

    private String multiget(String data, String... names) {
        StringBuilder hrefs = new StringBuilder();
        for (String name : names) {
            hrefs.append("<D:href>").append(book()).append(name).append("</D:href>");
        }
        return house.ask(
                        "REPORT",
                        book(),
                        "<C:addressbook-multiget" + SPACES + "><D:prop><D:getetag/>" + data + "</D:prop>" + hrefs
                                + "</C:addressbook-multiget>",
                        "Depth",
                        "1")
                .body();
    }

    private String sync(String token, String properties) {
        return house.ask(
                        "REPORT",
                        book(),
                        "<D:sync-collection" + SPACES + "><D:sync-token>" + token
                                + "</D:sync-token><D:sync-level>1</D:sync-level><D:prop>" + properties
                                + "</D:prop></D:sync-collection>",
                        "Depth",
                        "1")
                .body();
    }

    private static String etag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /// Contacts on iOS and macOS: asks without a password first, wants the tag and privileges of the book, syncs by
    /// token and writes with conditions.
    @Test
    void appleContacts() {
        String principal = "/dav/principals/" + house.device().user() + "/";
        HttpResponse<String> led = house.as("", "", "PROPFIND", "/.well-known/carddav", "");
        assertThat(led.statusCode()).isEqualTo(301);
        HttpResponse<String> first = house.as("", "", "PROPFIND", "/dav/", "", "Depth", "0");
        assertThat(first.statusCode()).isEqualTo(401);
        assertThat(first.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
        assertThat(find("/dav/", "0", "<D:current-user-principal/><D:principal-URL/><D:resourcetype/>"))
                .contains("<D:href>" + principal + "</D:href>");
        assertThat(house.ask("OPTIONS", principal, "")
                        .headers()
                        .firstValue("DAV")
                        .orElseThrow())
                .contains("addressbook", "access-control");
        assertThat(
                        find(
                                principal,
                                "0",
                                "<C:addressbook-home-set/><C:directory-gateway/><D:displayname/><CS:email-address-set/>"
                                        + "<D:principal-collection-set/><D:principal-URL/><D:resource-id/><D:supported-report-set/>"))
                .contains("<D:href>" + house.home() + "</D:href>");
        assertThat(find(
                        house.home(),
                        "1",
                        "<D:add-member/><X:bulk-requests xmlns:X='http://me.com/_namespace/'/>"
                                + "<D:current-user-privilege-set/><D:displayname/><C:max-image-size/><C:max-resource-size/>"
                                + "<CS:me-card/><D:owner/><CS:getctag/><D:quota-available-bytes/><D:resourcetype/>"
                                + "<D:supported-report-set/><D:sync-token/>"))
                .contains("<C:addressbook/>", "<CS:getctag>urn:", "<D:write/>", "<D:sync-collection/>");
        String token = token(sync("", "<D:getetag/>"));

        HttpResponse<String> made = house.put("A-B-C.vcf", card("A-B-C", "Ada"), "If-None-Match", "*");
        assertThat(made.statusCode()).isEqualTo(201);
        HttpResponse<String> changed = house.put("A-B-C.vcf", card("A-B-C", "Ada Byron"), "If-Match", etag(made));
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(sync(token, "<D:getetag/>")).contains("A-B-C.vcf", etag(changed));
        assertThat(multiget("<C:address-data/>", "A-B-C.vcf")).contains("FN:Ada Byron");
        assertThat(house.ask("DELETE", book() + "A-B-C.vcf", "", "If-Match", etag(changed))
                        .statusCode())
                .isEqualTo(204);
    }

    /// DAVx5: asks for version 4.0 where it is offered, and puts it with the version in the media type.
    @Test
    void davx5() {
        assertThat(
                        find(
                                "/dav/",
                                "0",
                                "<D:resourcetype/><D:displayname/><C:addressbook-description/>"
                                        + "<D:current-user-privilege-set/><C:addressbook-home-set/><D:current-user-principal/>"))
                .contains(house.home());
        assertThat(find(house.home(), "1", "<D:resourcetype/><D:displayname/><C:supported-address-data/><D:owner/>"))
                .contains("version=\"4.0\"");
        assertThat(find(
                        book(),
                        "0",
                        "<C:max-resource-size/><C:supported-address-data/><D:supported-report-set/><CS:getctag/>"
                                + "<D:sync-token/>"))
                .contains("<D:sync-collection/>", "<C:max-resource-size>10485760");
        String four = card("u4", "Ada").replace("VERSION:3.0", "VERSION:4.0");
        HttpResponse<String> put = house.put(
                "u4.vcf", four, "Content-Type", "text/vcard; charset=utf-8; version=4.0", "If-None-Match", "*");
        assertThat(put.statusCode()).isEqualTo(201);
        house.put("u3.vcf", card("u3", "Bob"));

        assertThat(sync("", "<D:getetag/>")).contains("u4.vcf", "u3.vcf");
        String both = multiget("<C:address-data content-type='text/vcard' version='4.0'/>", "u4.vcf", "u3.vcf");
        assertThat(both).contains("FN:Ada", "FN:Bob").doesNotContain("VERSION:3.0");
        assertThat(house.put("u4.vcf", four, "If-Match", etag(put), "Content-Type", "text/vcard; version=4.0")
                        .statusCode())
                .isEqualTo(204);
    }

    /// Thunderbird: lists with tags, fetches cards in the sync itself, and goes by the token from then on.
    @Test
    void thunderbird() {
        HttpResponse<String> made = house.put("t.vcf", card("t", "Ada"), "If-None-Match", "*");
        assertThat(find(
                        "/dav/",
                        "0",
                        "<D:resourcetype/><D:displayname/><D:current-user-principal/>"
                                + "<D:current-user-privilege-set/>"))
                .contains("principals");
        assertThat(find(book(), "1", "<D:resourcetype/><D:getetag/><CS:getctag/>"))
                .contains("t.vcf", etag(made));
        assertThat(multiget("<C:address-data/>", "t.vcf")).contains("FN:Ada");
        String now = find(book(), "0", "<D:displayname/><CS:getctag/><D:sync-token/>");
        String token = token(now);

        assertThat(sync(token, "<D:getetag/><C:address-data/>")).doesNotContain("<D:response>");
        HttpResponse<String> changed = house.put("t.vcf", card("t", "Ada Byron"), "If-Match", etag(made));
        assertThat(sync(token, "<D:getetag/><C:address-data/>")).contains("FN:Ada Byron", etag(changed));
        house.ask("DELETE", book() + "t.vcf", "");
        assertThat(sync(token, "<D:getetag/><C:address-data/>")).contains("t.vcf", "404 Not Found");
        assertThat(sync("urn:unheard:of", "<D:getetag/>")).contains("valid-sync-token");
    }

    /// Evolution: looks at what is allowed, polls the tag, lists all tags where it changed and fetches what it lacks.
    @Test
    void evolution() {
        HttpResponse<String> options = house.ask("OPTIONS", book(), "");
        assertThat(options.headers().firstValue("DAV").orElseThrow()).contains("addressbook");
        assertThat(options.headers().firstValue("Allow").orElseThrow()).contains("PROPFIND", "REPORT", "DELETE");
        String before = find(book(), "0", "<CS:getctag/>");
        assertThat(find(book(), "0", "<CS:getctag/>")).isEqualTo(before);

        assertThat(house.put("e%20e.vcf", card("e", "Ada"), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(201);
        assertThat(find(book(), "0", "<CS:getctag/>")).isNotEqualTo(before);
        assertThat(find(
                        book(),
                        "1",
                        "<D:resourcetype/><D:getcontentlength/><D:getetag/><D:displayname/><D:getlastmodified/>"
                                + "<D:current-user-privilege-set/>"))
                .contains("e%20e.vcf", "<D:getetag>");
        assertThat(multiget("<C:address-data/>", "e%20e.vcf", "gone.vcf")).contains("FN:Ada", "404 Not Found");
        HttpResponse<String> read = house.ask("GET", book() + "e%20e.vcf", "");
        assertThat(house.ask("DELETE", book() + "e%20e.vcf", "", "If-Match", etag(read))
                        .statusCode())
                .isEqualTo(204);
    }
}
