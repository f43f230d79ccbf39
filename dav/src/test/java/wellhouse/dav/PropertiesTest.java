package wellhouse.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.dav.Client.BOOK;
import static wellhouse.dav.Client.HOME;
import static wellhouse.dav.Client.card;

import org.junit.jupiter.api.Test;
import wellhouse.dav.Client.Answer;

/// Properties: found, set, kept; and address books that clients make.
final class PropertiesTest {

    private final Client client = new Client();

    @Test
    void discoveryLeadsFromTheRootToTheBook() {
        assertThat(client.propfind("/dav/", "0", "<D:current-user-principal/>").body())
                .contains("<D:href>/dav/principals/jo/</D:href>");
        assertThat(client.propfind("/dav/principals/jo/", "0", "<C:addressbook-home-set/>")
                        .body())
                .contains("<C:addressbook-home-set><D:href>" + HOME + "</D:href></C:addressbook-home-set>");
        Answer home = client.propfind(HOME, "1", "<D:resourcetype/><CS:getctag/><D:current-user-privilege-set/>");
        assertThat(home.status()).isEqualTo(207);
        assertThat(home.body()).contains("<C:addressbook/>", "<CS:getctag>", "<D:privilege><D:write/></D:privilege>");
    }

    @Test
    void whatIsNotThereIsSaidUnlessTheClientWantsItShort() {
        Answer whole = client.propfind(BOOK, "0", "<D:displayname/><X xmlns='urn:x'/>");
        assertThat(whole.body()).contains("404 Not Found", "<X xmlns=\"urn:x\"/>");

        Answer brief = client.ask(
                "PROPFIND",
                BOOK,
                "<propfind xmlns='DAV:'><prop><displayname/><X xmlns='urn:x'/></prop></propfind>",
                "Depth",
                "0",
                "Prefer",
                "return=minimal");
        assertThat(brief.body()).doesNotContain("404");
        assertThat(brief.header("Preference-Applied")).isEqualTo("return=minimal");
    }

    @Test
    void allAndNamesAreAnswered() {
        client.put("ada.vcf", card("u1", "Ada"));

        Answer all = client.ask("PROPFIND", BOOK, "", "Depth", "1");
        assertThat(all.body()).contains("<D:getetag>", "<D:displayname>Wellhouse</D:displayname>");
        assertThat(all.body()).doesNotContain("address-data", "404");
        Answer names = client.ask("PROPFIND", BOOK, "<propfind xmlns='DAV:'><propname/></propfind>", "Depth", "0");
        assertThat(names.body()).contains("<D:sync-token/>", "<C:supported-address-data/>");
    }

    @Test
    void endlessDepthIsRefusedAboveABook() {
        Answer deep = client.propfind(HOME, "infinity", "<D:getetag/>");

        assertThat(deep.status()).isEqualTo(403);
        assertThat(deep.body()).contains("<D:propfind-finite-depth/>");
        assertThat(client.propfind(BOOK, "infinity", "<D:getetag/>").status()).isEqualTo(207);
        assertThat(client.propfind(BOOK, "2", "<D:getetag/>").status()).isEqualTo(400);
    }

    @Test
    void brokenAndHostileBodiesAreRefused() {
        for (String body : new String[] {
            "<propfind xmlns='DAV:'><prop>",
            "<propfind xmlns='DAV:'><nothing/></propfind>",
            "<other xmlns='DAV:'><prop/></other>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><propfind xmlns='DAV:'><prop>&b;</prop></propfind>",
            "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><propfind xmlns='DAV:'><allprop>&c;</allprop></propfind>",
            "<propfind xmlns='DAV:'>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</propfind>",
            "{\"no\": \"xml\"}"
        }) {
            assertThat(client.ask("PROPFIND", BOOK, body, "Depth", "0").status())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void whatClientsNoteIsKeptWithItsLanguageAndAllOrNothingIsWritten() {
        Answer set = client.ask(
                "PROPPATCH",
                BOOK,
                "<propertyupdate xmlns='DAV:' xmlns:x='urn:x'><set><prop xml:lang='de'><displayname>Leute &lt;&amp; mehr"
                        + "</displayname><x:note><x:in a='1'>tief</x:in></x:note></prop></set></propertyupdate>");
        assertThat(set.body()).contains("200 OK");
        String read = client.propfind(BOOK, "0", "<D:displayname/><x:note xmlns:x='urn:x'/>")
                .body();
        assertThat(read).contains("Leute &lt;&amp; mehr", "<note xml:lang='de' xmlns=\"urn:x\">", "tief");

        Answer refused = client.ask(
                "PROPPATCH",
                BOOK,
                "<propertyupdate xmlns='DAV:'><set><prop><displayname>No</displayname><getetag>x</getetag></prop></set>"
                        + "</propertyupdate>");
        assertThat(refused.body())
                .contains("424 Failed Dependency", "403 Forbidden", "<D:cannot-modify-protected-property/>");
        assertThat(client.propfind(BOOK, "0", "<D:displayname/>").body()).contains("Leute");

        client.ask(
                "PROPPATCH",
                BOOK,
                "<propertyupdate xmlns='DAV:'><remove><prop><x:note xmlns:x='urn:x'/></prop></remove></propertyupdate>");
        assertThat(client.propfind(BOOK, "0", "<x:note xmlns:x='urn:x'/>").body())
                .contains("404");
    }

    @Test
    void clientsMakeBooksOfTheirOwn() {
        String body =
                "<mkcol xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'><set><prop><resourcetype><collection/>"
                        + "<C:addressbook/></resourcetype><displayname>Club</displayname></prop></set></mkcol>";

        assertThat(client.ask("MKCOL", HOME + "club/", body).status()).isEqualTo(201);
        assertThat(client.propfind(HOME + "club/", "0", "<D:displayname/>").body())
                .contains("Club");
        assertThat(client.ask("MKCOL", HOME + "club/", body).body()).contains("D:resource-must-be-null");
        assertThat(client.ask("MKCOL", HOME + "club/", "").status()).isEqualTo(405);
        assertThat(client.ask("MKCOL", HOME + "no/where/", "").status()).isEqualTo(409);
        assertThat(client.ask("MKCOL", HOME + "odd/", body.replace("<C:addressbook/>", "<x xmlns='urn:x'/>"))
                        .body())
                .contains("D:valid-resourcetype");
        assertThat(client.ask("MKCOL", HOME + "bad/", body.replace("displayname", "getetag"))
                        .body())
                .contains("D:mkcol-response", "403 Forbidden");
        assertThat(client.ask("DELETE", HOME + "club/", "").status()).isEqualTo(204);
        assertThat(client.propfind(HOME + "club/", "0", "<D:displayname/>").status())
                .isEqualTo(404);
    }

    @Test
    void principalsAreFoundByTheReportsForThem() {
        String prop = "<D:prop><D:displayname/></D:prop>";
        Answer match = client.report(
                "/dav/principals/", "<D:principal-match xmlns:D='DAV:'><D:self/>" + prop + "</D:principal-match>");
        assertThat(match.body()).contains("/dav/principals/jo/", "Jo Marsh");
        Answer search = client.report(
                "/dav/principals/",
                "<D:principal-property-search xmlns:D='DAV:'><D:property-search>" + prop
                        + "<D:match>marsh</D:match></D:property-search>" + prop + "</D:principal-property-search>");
        assertThat(search.body()).contains("/dav/principals/jo/");
        Answer expanded = client.report(
                "/dav/",
                "<expand-property xmlns='DAV:'><property name='current-user-principal'><property name='displayname'/>"
                        + "</property></expand-property>");
        assertThat(expanded.body()).contains("<D:current-user-principal><D:response>", "Jo Marsh");
        assertThat(client.report("/dav/", "<nothing xmlns='DAV:'/>").body()).contains("D:supported-report");
    }

    @Test
    void whatCanBeDoneIsSaid() {
        Answer options = client.ask("OPTIONS", BOOK, "");

        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("DAV")).contains("addressbook", "access-control", "extended-mkcol");
        assertThat(options.header("Allow")).contains("PROPFIND", "REPORT");
        assertThat(client.ask("LOCK", BOOK, "").status()).isEqualTo(405);
    }

    @Test
    void collectionsAreMadeWhereTheyMayBe() {
        client.put("ada.vcf", card("u1", "Ada"));

        Answer inside = client.ask("MKCOL", BOOK + "more/", "");
        assertThat(inside.status()).isEqualTo(403);
        assertThat(inside.body()).contains("<C:addressbook-collection-location-ok/>");
        assertThat(client.ask("MKCOL", BOOK + "ada.vcf", "").status()).isEqualTo(405);
        assertThat(client.ask("MKCOL", HOME + "new/", "plain text").status()).isIn(400, 415);
    }

    @Test
    void theResourceItselfIsLeftOutWhereTheClientWantsItsMembersOnly() {
        client.put("ada.vcf", card("u1", "Ada"));
        String body = "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>";

        Answer members = client.ask("PROPFIND", BOOK, body, "Depth", "1", "Prefer", "return=minimal, depth-noroot");
        assertThat(members.body()).contains("ada.vcf</D:href>").doesNotContain("everyone/</D:href>");
        assertThat(client.ask("PROPFIND", BOOK, body, "Depth", "0", "Prefer", "depth-noroot")
                        .body())
                .contains("everyone/</D:href>");
    }

    @Test
    void anExtendedMkcolSetsWhatItNamesAndPropertiesKeepTheirLanguage() {
        String body = "<D:mkcol xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'><D:set><D:prop><D:resourcetype>"
                + "<D:collection/><C:addressbook/></D:resourcetype><C:addressbook-description xml:lang='de'>Der Verein"
                + "</C:addressbook-description></D:prop></D:set></D:mkcol>";

        assertThat(client.ask("MKCOL", HOME + "club/", body).status()).isEqualTo(201);
        assertThat(client.propfind(HOME + "club/", "0", "<C:addressbook-description/>")
                        .body())
                .contains("<C:addressbook-description xml:lang='de'>Der Verein</C:addressbook-description>");
    }
}
