package wellhouse.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.dav.Client.BOOK;
import static wellhouse.dav.Client.HOME;
import static wellhouse.dav.Client.card;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import wellhouse.dav.Client.Answer;

/// Writing, reading and carrying cards.
final class CardsTest {

    private final Client client = new Client();

    @Test
    void whatIsPutComesBackOctetForOctetUnderItsTag() {
        String odd = card("u1", "Ada", "item1.X-ABLabel:_$!<Other>!$_", "X-UNKNOWN;A=\"b:c\":  two  blanks  ");
        Answer put = client.put("ada.vcf", odd, "If-None-Match", "*");

        assertThat(put.status()).isEqualTo(201);
        Answer get = client.get("ada.vcf");
        assertThat(get.body()).isEqualTo(odd);
        assertThat(get.etag()).isEqualTo(put.etag()).startsWith("\"").endsWith("\"");
        assertThat(client.put("ada.vcf", card("u1", "Ada L")).status()).isEqualTo(204);
        assertThat(client.get("ada.vcf").etag()).isNotEqualTo(put.etag());
    }

    @Test
    void theTagIsTheSameInEveryAnswer() {
        String etag = client.put("ada.vcf", card("u1", "Ada")).etag();

        assertThat(client.propfind(BOOK, "1", "<D:getetag/>").body()).contains("<D:getetag>" + etag + "</D:getetag>");
        assertThat(client.sync("").body()).contains(etag);
        assertThat(client.query("<C:filter/>", "").body()).contains(etag);
    }

    @Test
    void conditionsAreHeldToWithStarsAndLists() {
        client.put("ada.vcf", card("u1", "Ada"));
        String etag = client.get("ada.vcf").etag();

        assertThat(client.put("ada.vcf", card("u1", "B"), "If-None-Match", "*").status())
                .isEqualTo(412);
        assertThat(client.put("ada.vcf", card("u1", "B"), "If-Match", "\"other\"")
                        .status())
                .isEqualTo(412);
        assertThat(client.put("new.vcf", card("u2", "C"), "If-Match", "*").status())
                .isEqualTo(412);
        assertThat(client.put("ada.vcf", card("u1", "B"), "If-Match", "\"other\", " + etag)
                        .status())
                .isEqualTo(204);
        assertThat(client.put("ada.vcf", card("u1", "D"), "If-Match", etag).status())
                .isEqualTo(412);
        assertThat(client.put("ada.vcf", card("u1", "D"), "If-Match", "*").status())
                .isEqualTo(204);
        assertThat(client.put(
                                "ada.vcf",
                                card("u1", "E"),
                                "If-Match",
                                "W/" + client.get("ada.vcf").etag())
                        .status())
                .isEqualTo(412);
        assertThat(client.ask("DELETE", BOOK + "ada.vcf", "", "If-Match", etag).status())
                .isEqualTo(412);
        assertThat(client.ask("DELETE", BOOK + "ada.vcf", "", "If", "([\"x\"]) (Not [\"x\"])")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatTheClientHasNeedNotBeSentAgain() {
        client.put("ada.vcf", card("u1", "Ada"));
        Answer first = client.get("ada.vcf");

        assertThat(client.get("ada.vcf", "If-None-Match", first.etag()).status())
                .isEqualTo(304);
        assertThat(client.get("ada.vcf", "If-None-Match", "\"x\", " + first.etag())
                        .status())
                .isEqualTo(304);
        assertThat(client.get("ada.vcf", "If-None-Match", "\"x\"").status()).isEqualTo(200);
        assertThat(client.get("ada.vcf", "If-Modified-Since", first.header("Last-Modified"))
                        .status())
                .isEqualTo(304);
        Answer head = client.ask("HEAD", BOOK + "ada.vcf", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length"))
                .isEqualTo(Integer.toString(card("u1", "Ada").length()));
    }

    @Test
    void aSecondCardWithTheSameUidIsRefusedWithTheAddressOfTheFirst() {
        client.put("ada.vcf", card("u1", "Ada"));
        Answer second = client.put("other.vcf", card("urn:uuid:u1", "Ada again"));

        assertThat(second.status()).isEqualTo(403);
        assertThat(second.body())
                .contains("<C:no-uid-conflict><D:href>" + BOOK + "ada.vcf</D:href></C:no-uid-conflict>");
    }

    @Test
    void theSameUidMayBeInAnotherBook() {
        client.put("ada.vcf", card("u1", "Ada"));
        client.ask("MKCOL", HOME + "second/", "");

        assertThat(client.ask("PUT", HOME + "second/ada.vcf", card("u1", "Ada")).status())
                .isEqualTo(201);
        assertThat(client.ask("COPY", BOOK + "ada.vcf", "", "Destination", HOME + "second/ada.vcf")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatIsNoCardIsRefusedWithTheReason() {
        assertThat(client.put("a.vcf", "no card at all").body()).contains("C:valid-address-data");
        assertThat(client.put("a.vcf", card("u1", "A") + card("u2", "B")).status())
                .isEqualTo(403);
        assertThat(client.put("a.vcf", "").body()).contains("C:valid-address-data");
        assertThat(client.ask("PUT", BOOK + "a.vcf", new byte[] {(byte) 0xC3, 0x28})
                        .body())
                .contains("C:valid-address-data");
        Answer type = client.put("a.vcf", card("u1", "A"), "Content-Type", "text/calendar");
        assertThat(type.status()).isEqualTo(403);
        assertThat(type.body()).contains("C:supported-address-data");
    }

    @Test
    void aCardThatIsTooLargeIsRefusedBeforeItIsRead() {
        Answer said = client.put("a.vcf", "x", "Content-Length", "104857600");

        assertThat(said.status()).isEqualTo(403);
        assertThat(said.body()).contains("C:max-resource-size");
        assertThat(client.ask("PUT", BOOK + "a.vcf", new byte[(10 << 20) + 1]).body())
                .contains("C:max-resource-size");
    }

    @Test
    void oddNamesAreComparedDecoded() {
        String odd = BOOK + "%7Bada%7D%20%40home%27s%22.vcf";

        assertThat(client.ask("PUT", odd, card("u1", "Ada")).status()).isEqualTo(201);
        assertThat(client.ask("GET", BOOK + "%7bada%7d%20@home's%22.vcf", "").status())
                .isEqualTo(200);
        String listed = client.propfind(BOOK, "1", "<D:getetag/>").body();
        assertThat(listed).contains("%7Bada%7D%20@home's%22.vcf</D:href>");
        assertThat(listed).doesNotContain("%25");
    }

    @Test
    void waysOutOfTheTreeLeadNowhere() {
        for (String path : new String[] {
            BOOK + "..%2F..%2Fetc", BOOK + "%2e%2e/x.vcf", BOOK + "a%00b.vcf", BOOK + "%ff.vcf", BOOK + "%2", "/dav//x"
        }) {
            assertThat(client.ask("GET", path, "").status()).as(path).isEqualTo(404);
            assertThat(client.ask("PUT", path, card("u", "x")).status())
                    .as(path)
                    .isIn(404, 405, 409);
        }
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        String theirs = "/dav/addressbooks/somebody/everyone/";

        assertThat(client.propfind(theirs, "1", "<D:getetag/>").status()).isEqualTo(404);
        assertThat(client.ask("PUT", theirs + "x.vcf", card("u", "x")).status()).isEqualTo(404);
        assertThat(client.ask("GET", "/dav/principals/somebody/", "").status()).isEqualTo(404);
        assertThat(client.ask("MKCOL", "/dav/addressbooks/somebody/new/", "").status())
                .isEqualTo(404);
    }

    @Test
    void aCardIsMovedUnderItsNewNameAndNoOther() {
        client.put("ada.vcf", card("u1", "Ada"));
        client.put("bob.vcf", card("u2", "Bob"));

        assertThat(client.ask(
                                "MOVE",
                                BOOK + "ada.vcf",
                                "",
                                "Destination",
                                "http://house.example" + BOOK + "bob.vcf",
                                "Overwrite",
                                "F")
                        .status())
                .isEqualTo(412);
        assertThat(client.ask("MOVE", BOOK + "ada.vcf", "", "Destination", "http://house.example" + BOOK + "eve.vcf")
                        .status())
                .isEqualTo(201);
        assertThat(client.get("ada.vcf").status()).isEqualTo(404);
        assertThat(client.get("eve.vcf").body()).isEqualTo(card("u1", "Ada"));
        assertThat(client.ask("MOVE", BOOK + "eve.vcf", "", "Destination", "http://elsewhere.example/x.vcf")
                        .status())
                .isEqualTo(502);
    }

    @Test
    void aMemberIsAddedUnderANameOfOurChoice() {
        assertThat(client.propfind(BOOK, "0", "<D:add-member/>").body())
                .contains("<D:add-member><D:href>" + BOOK + ";add-member</D:href></D:add-member>");
        Answer added = client.ask("POST", BOOK + ";add-member", card("u1", "Ada"), "Content-Type", "text/vcard");

        assertThat(added.status()).isEqualTo(201);
        assertThat(client.ask("GET", added.header("Location"), "").body()).isEqualTo(card("u1", "Ada"));
    }

    @Test
    void aCardIsGivenInTheVersionThatIsAskedForAndElseAsItIs() {
        client.put("ada.vcf", card("u1", "Ada", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "TEL;TYPE=cell,pref:1"));

        assertThat(client.get("ada.vcf").body()).contains("VERSION:3.0");
        assertThat(client.get("ada.vcf", "Accept", "text/vcard").body()).contains("VERSION:3.0");
        Answer four = client.get("ada.vcf", "Accept", "text/vcard; version=4.0");
        assertThat(four.body()).contains("VERSION:4.0", "BDAY:--0229", "TEL;TYPE=cell;PREF=1:1");
        assertThat(four.etag()).isNotEqualTo(client.get("ada.vcf").etag());
        assertThat(client.put("ada.vcf", card("u1", "B"), "If-Match", four.etag())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatIsInTheWayOfARangeIsRefused() {
        assertThat(client.put("a.vcf", card("u1", "A"), "Content-Range", "bytes 0-1/2")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theDefaultBookAlwaysStays() {
        assertThat(client.ask("DELETE", BOOK, "").status()).isEqualTo(403);
        assertThat(client.ask("DELETE", HOME, "").status()).isEqualTo(403);
        assertThat(client.ask("DELETE", "/", "").status()).isEqualTo(403);
        assertThat(new String(
                        client.ask("GET", BOOK, "").body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .contains("<html>");
    }

    @Test
    void datesAreConditionsTooWhereThereIsNoTag() {
        client.put("ada.vcf", card("u1", "Ada"));
        String changed = client.get("ada.vcf").header("Last-Modified");
        String before = "Mon, 01 Jan 2001 00:00:00 GMT";
        String later = "Tue, 01 Jan 2199 00:00:00 GMT";

        assertThat(client.get("ada.vcf", "If-Modified-Since", later).status()).isEqualTo(304);
        assertThat(client.get("ada.vcf", "If-Modified-Since", before).status()).isEqualTo(200);
        assertThat(client.get("ada.vcf", "If-Modified-Since", "yesterday").status())
                .isEqualTo(200);
        assertThat(client.get("ada.vcf", "If-Unmodified-Since", before).status())
                .isEqualTo(412);
        assertThat(client.put("ada.vcf", card("u1", "B"), "If-Unmodified-Since", before)
                        .status())
                .isEqualTo(412);
        assertThat(client.put("ada.vcf", card("u1", "B"), "If-Unmodified-Since", changed)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aVersionThatIsNotGivenIsRefusedUnlessAnythingElseWillDo() {
        client.put("ada.vcf", card("u1", "Ada"));

        Answer old = client.get("ada.vcf", "Accept", "text/vcard; version=2.1");
        assertThat(old.status()).isEqualTo(406);
        assertThat(old.body()).contains("<C:supported-address-data-conversion/>");
        assertThat(client.get("ada.vcf", "Accept", "text/vcard;version=2.1, */*;q=0.1")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("ada.vcf", "Accept", "text/vcard; version=2.1, text/vcard; version=\"4.0\"")
                        .body())
                .contains("VERSION:4.0");
    }

    @Test
    void aCardOfVersionFourStaysOneUnlessAnotherIsAskedFor() {
        String four = "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:4\r\nFN:Vier\r\nKIND:individual\r\nEND:VCARD\r\n";
        client.put("four.vcf", four);
        String multiget = "<C:addressbook-multiget xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:prop>"
                + "<C:address-data%s/></D:prop><D:href>" + BOOK + "four.vcf</D:href></C:addressbook-multiget>";

        assertThat(client.get("four.vcf").body()).isEqualTo(four);
        assertThat(client.report(BOOK, multiget.formatted("")).body()).contains("VERSION:4.0");
        assertThat(client.report(BOOK, multiget.formatted(" content-type='text/vcard' version='3.0'"))
                        .body())
                .contains("VERSION:3.0")
                .doesNotContain("VERSION:4.0");
    }

    @Test
    void collectionsGoWholeAndOverOthersOnlyWhereThatIsMeant() {
        client.ask("MKCOL", HOME + "one/", "");
        client.ask("MKCOL", HOME + "two/", "");
        client.ask("PUT", HOME + "one/ada.vcf", card("u1", "Ada"));
        String[] to = {"Destination", HOME + "two/"};

        assertThat(client.ask("MOVE", HOME + "one/", "", "Depth", "0", to[0], to[1])
                        .status())
                .isEqualTo(400);
        assertThat(client.ask("MOVE", HOME + "one/", "", "Overwrite", "perhaps", to[0], to[1])
                        .status())
                .isEqualTo(400);
        assertThat(client.ask("MOVE", HOME + "one/", "", "Overwrite", "F", to[0], to[1])
                        .status())
                .isEqualTo(412);
        assertThat(client.ask("MOVE", HOME + "one/", "", "Destination", BOOK).status())
                .isEqualTo(403);
        assertThat(client.ask("MOVE", HOME + "one/", "", to).status()).isEqualTo(204);
        assertThat(client.ask("GET", HOME + "two/ada.vcf", "").body()).isEqualTo(card("u1", "Ada"));
        assertThat(client.ask("GET", HOME + "one/", "").status()).isEqualTo(404);
        assertThat(client.ask("DELETE", HOME + "two/", "", "Depth", "0").status())
                .isEqualTo(400);
        assertThat(client.ask("DELETE", HOME + "two/", "", "Depth", "infinity").status())
                .isEqualTo(204);
    }

    @Test
    void aBodyInACodingIsRefused() {
        assertThat(client.put("a.vcf", card("u1", "A"), "Content-Encoding", "gzip")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void whatIsCarriedSaysWhereToAndTheSourceStaysTillItIsThere() {
        client.put("ada.vcf", card("u1", "Ada"));

        assertThat(client.ask("COPY", BOOK + "ada.vcf", "").status()).isEqualTo(400);
        assertThat(client.ask("COPY", BOOK + "nobody.vcf", "", "Destination", BOOK + "x.vcf")
                        .status())
                .isEqualTo(404);
        assertThat(client.ask("MOVE", BOOK + "ada.vcf", "", "Destination", HOME + "nowhere/ada.vcf")
                        .status())
                .isEqualTo(409);
        assertThat(client.ask("MOVE", BOOK + "ada.vcf", "", "Destination", BOOK + "ada.vcf")
                        .status())
                .isEqualTo(403);
        assertThat(client.get("ada.vcf").status()).isEqualTo(200);
    }
}
