package wellhouse.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.dav.Client.BOOK;
import static wellhouse.dav.Client.HOME;
import static wellhouse.dav.Client.card;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wellhouse.dav.Client.Answer;

/// Many cards in one POST.
final class BulkTest {

    private static final Pattern NEW = Pattern.compile("<D:href>([^<]+)</D:href>.*?<D:getetag>([^<]+)</D:getetag>");

    private final Client client = new Client();

    private Answer post(String body, String type, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = type;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return client.ask("POST", BOOK, body, all);
    }

    private static String multiput(String... resources) {
        return "<M:multiput xmlns:M='http://me.com/_namespace/' xmlns:D='DAV:'"
                + " xmlns:C='urn:ietf:params:xml:ns:carddav'>" + String.join("", resources) + "</M:multiput>";
    }

    private static String resource(String inside) {
        return "<M:resource>" + inside + "</M:resource>";
    }

    private static String holding(String card) {
        return "<D:set><D:prop><C:address-data>" + card + "</C:address-data></D:prop></D:set>";
    }

    @Test
    void severalCardsAreMadeAndEachIsToldOf() {
        client.put("eve.vcf", card("u3", "Eve"));

        Answer answer = post(
                card("u1", "Ada") + card("u2", "Bob") + card("u3", "Eve again") + "BEGIN:VCARD\r\nFN:cut",
                "text/vcard");

        assertThat(answer.status()).isEqualTo(207);
        List<String> made =
                NEW.matcher(answer.body()).results().map(one -> one.group(1)).toList();
        assertThat(made)
                .hasSize(2)
                .allSatisfy(
                        href -> assertThat(client.ask("GET", href, "").status()).isEqualTo(200));
        assertThat(answer.body())
                .contains("<CS:uid>u1</CS:uid></D:prop><D:status>HTTP/1.1 200 OK")
                .contains("<C:no-uid-conflict><D:href>" + BOOK
                        + "eve.vcf</D:href></C:no-uid-conflict><CS:uid>u3</CS:uid>")
                .contains("<C:valid-address-data/>");
        assertThat(client.get("eve.vcf").body()).contains("FN:Eve\r\n");
    }

    @Test
    void aMultiputMakesWritesAndRemoves() {
        String etag = client.put("ada.vcf", card("u1", "Ada")).etag();
        client.put("bob.vcf", card("u2", "Bob"));

        Answer answer = post(
                multiput(
                        resource("<D:href>" + BOOK + "ada.vcf</D:href><M:if-match><D:getetag>" + etag
                                + "</D:getetag></M:if-match>" + holding(card("u1", "Ada L"))),
                        resource("<D:href>" + BOOK + "bob.vcf</D:href><M:delete/>"),
                        resource(holding(card("u4", "Dan")))),
                "application/xml");

        assertThat(answer.status()).isEqualTo(207);
        assertThat(client.get("ada.vcf").body()).isEqualTo(card("u1", "Ada L"));
        assertThat(client.get("bob.vcf").status()).isEqualTo(404);
        assertThat(answer.body()).contains("<CS:uid>u4</CS:uid>");
    }

    @Test
    void whatHasChangedOrIsElsewhereIsRefusedByItself() {
        client.put("ada.vcf", card("u1", "Ada"));
        Answer answer = post(
                multiput(
                        resource("<D:href>" + BOOK + "ada.vcf</D:href><M:if-match>\"old\"</M:if-match><M:delete/>"),
                        resource("<D:href>" + BOOK + "nobody.vcf</D:href><M:delete/>"),
                        resource("<D:href>/dav/addressbooks/other/everyone/x.vcf</D:href>" + holding(card("u5", "X"))),
                        resource("")),
                "text/xml");

        assertThat(answer.body())
                .contains("HTTP/1.1 412 Precondition Failed", "HTTP/1.1 404 Not Found", "HTTP/1.1 403 Forbidden")
                .contains("<C:valid-address-data/>")
                .doesNotContain("200 OK");
        assertThat(client.get("ada.vcf").status()).isEqualTo(200);
    }

    @Test
    void whoSaysHowTheBookWasWantsItToBeSoStill() {
        client.put("ada.vcf", card("u1", "Ada"));
        String ctag = client.propfind(BOOK, "0", "<CS:getctag/>")
                .body()
                .replaceAll("(?s).*<CS:getctag>([^<]*)</CS:getctag>.*", "$1");
        String both = card("u2", "Bob") + card("u3", "Eve");

        assertThat(post(both, "text/vcard", "If", "(<http://me.com/_namespace/ctag/old>)")
                        .status())
                .isEqualTo(412);
        assertThat(post(both, "text/vcard", "If", "(<http://me.com/_namespace/ctag/" + ctag + ">)")
                        .status())
                .isEqualTo(207);
    }

    @Test
    void oneCardIsAddedAsEverAndNonsenseIsRefused() {
        assertThat(post(card("u1", "Ada"), "text/vcard").status()).isEqualTo(201);
        assertThat(post("<a/>", "application/xml").status()).isEqualTo(400);
        assertThat(post(multiput(), "application/xml").status()).isEqualTo(400);
        assertThat(post("<a", "application/xml").status()).isEqualTo(400);
        assertThat(post("hello", "text/vcard").status()).isEqualTo(403);
        assertThat(client.ask(
                                "POST",
                                BOOK + ";add-member",
                                card("u2", "B") + card("u3", "C"),
                                "Content-Type",
                                "text/vcard")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void howManyAreTakenIsSaid() {
        String body =
                "<D:propfind xmlns:D='DAV:' xmlns:M='http://me.com/_namespace/'><D:prop><M:bulk-requests/></D:prop>"
                        + "</D:propfind>";
        String said = client.ask("PROPFIND", BOOK, body, "Depth", "0").body();

        assertThat(said)
                .contains("<simple><max-resources>1000</max-resources><max-bytes>10485760</max-bytes></simple>");
        assertThat(post(card("u", "A").repeat(1_001), "text/vcard").status()).isEqualTo(403);
    }

    @Test
    void aQueryOfAHomeReachesEveryBookAtDepthInfinity() {
        client.ask("MKCOL", HOME + "more/", "");
        client.put("ada.vcf", card("u1", "Ada"));
        client.ask("PUT", HOME + "more/bob.vcf", card("u2", "Ada B"));
        String query =
                "<C:addressbook-query xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:prop><D:getetag/>"
                        + "</D:prop><C:filter><C:prop-filter name='FN'><C:text-match>ada</C:text-match></C:prop-filter></C:filter>";
        String end = "</C:addressbook-query>";

        assertThat(client.report(HOME, query + end, "Depth", "infinity").body()).contains("ada.vcf", "bob.vcf");
        assertThat(client.report(HOME, query + end, "Depth", "1").body()).doesNotContain("vcf");
        assertThat(client.report(
                                HOME,
                                query + "<C:limit><C:nresults>1</C:nresults></C:limit>" + end,
                                "Depth",
                                "infinity")
                        .body())
                .contains("507 Insufficient Storage");
        assertThat(client.report(
                                HOME,
                                "<C:addressbook-multiget xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:prop>"
                                        + "<D:getetag/></D:prop><D:href>" + HOME + "more/bob.vcf</D:href>"
                                        + "</C:addressbook-multiget>")
                        .body())
                .contains("200 OK");
    }
}
