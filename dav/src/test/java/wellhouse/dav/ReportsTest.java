package wellhouse.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.dav.Client.BOOK;
import static wellhouse.dav.Client.HOME;
import static wellhouse.dav.Client.card;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.dav.Client.Answer;

/// Queries, multigets and syncs.
final class ReportsTest {

    private static final Pattern HREF = Pattern.compile("<D:response><D:href>[^<]*/([^/<]*)</D:href>");

    private final Client client = new Client();

    @BeforeEach
    void fill() {
        client.put("ada.vcf", card("u1", "Ada Müller", "EMAIL;TYPE=WORK:ada@example.org", "EMAIL:ada@home.example"));
        client.put("bob.vcf", card("u2", "Bob", "item1.TEL;TYPE=CELL,PREF:123", "NICKNAME:Bobby"));
        client.put("eve.vcf", card("u3", "EVE", "NOTE:first line\\nsecond, with comma"));
    }

    private static List<String> hrefs(Answer answer) {
        return HREF.matcher(answer.body())
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    private List<String> found(String filter) {
        return hrefs(client.query("<C:filter>" + filter + "</C:filter>", ""));
    }

    private static String prop(String name, String inside) {
        return "<C:prop-filter name='" + name + "'>" + inside + "</C:prop-filter>";
    }

    private static String text(String attributes, String wanted) {
        return "<C:text-match " + attributes + ">" + wanted + "</C:text-match>";
    }

    @Test
    void textsAreComparedAsTheCollationSays() {
        assertThat(found(prop("FN", text("", "ada")))).containsExactly("ada.vcf");
        assertThat(found(prop("fn", text("collation='i;unicode-casemap'", "MÜLLER"))))
                .containsExactly("ada.vcf");
        assertThat(found(prop("FN", text("collation='i;octet'", "eve")))).isEmpty();
        assertThat(found(prop("FN", text("collation='i;ascii-casemap' match-type='equals'", "eve"))))
                .containsExactly("eve.vcf");
        assertThat(found(prop("NICKNAME", text("match-type='ends-with'", "bby"))))
                .containsExactly("bob.vcf");
        assertThat(found(prop("NICKNAME", text("match-type='starts-with'", "bby"))))
                .isEmpty();
        assertThat(found(prop("NOTE", text("", "line\nsecond, with")))).containsExactly("eve.vcf");
        assertThat(client.query("<C:filter>" + prop("FN", text("collation='i;none'", "x")) + "</C:filter>", "")
                        .body())
                .contains("C:supported-collation");
    }

    @Test
    void propertiesAndParametersThatAreThereOrNot() {
        assertThat(found(prop("EMAIL", ""))).containsExactly("ada.vcf");
        assertThat(found(prop("EMAIL", "<C:is-not-defined/>"))).containsExactly("bob.vcf", "eve.vcf");
        assertThat(found(prop("TEL", "<C:param-filter name='TYPE'>" + text("", "cell") + "</C:param-filter>")))
                .containsExactly("bob.vcf");
        assertThat(found(prop("item1.TEL", ""))).containsExactly("bob.vcf");
        assertThat(found(prop("item2.TEL", ""))).isEmpty();
        assertThat(found(prop("EMAIL", "<C:param-filter name='TYPE'><C:is-not-defined/></C:param-filter>")))
                .containsExactly("ada.vcf");
    }

    @Test
    void filtersAreJoinedByAnyOrAll() {
        String both = prop("FN", text("", "bob")) + prop("EMAIL", text("", "home"));

        assertThat(found(both)).containsExactly("ada.vcf", "bob.vcf");
        assertThat(hrefs(client.query("<C:filter test='allof'>" + both + "</C:filter>", "")))
                .isEmpty();
        String all =
                "<C:prop-filter name='EMAIL' test='allof'>" + text("", "ada") + text("", "org") + "</C:prop-filter>";
        assertThat(found(all)).containsExactly("ada.vcf");
        assertThat(found(prop("FN", text("negate-condition='yes'", "o")))).containsExactly("ada.vcf", "eve.vcf");
        assertThat(hrefs(client.query("", ""))).hasSize(3);
    }

    @Test
    void aFilterThatMakesNoSenseIsRefusedAndNothingBreaks() {
        for (String filter : new String[] {
            "<C:filter><C:nonsense/></C:filter>",
            "<C:filter><C:prop-filter/></C:filter>",
            "<C:filter test='some'>" + prop("FN", "") + "</C:filter>",
            "<C:filter>" + prop("FN", text("match-type='regex'", ".*")) + "</C:filter>"
        }) {
            Answer answer = client.query(filter, "");
            assertThat(answer.status()).as(filter).isEqualTo(403);
            assertThat(answer.body()).contains("C:supported-filter");
        }
    }

    @Test
    void aQueryThatFindsMoreThanIsWantedSaysSo() {
        Answer limited = client.query("<C:filter/>", "<C:limit><C:nresults>2</C:nresults></C:limit>");

        assertThat(hrefs(limited)).containsExactly("ada.vcf", "bob.vcf", "");
        assertThat(limited.body())
                .contains(
                        "507 Insufficient Storage",
                        "<D:number-of-matches-within-limits/>",
                        "<D:href>" + BOOK + "</D:href>");
        assertThat(client.query("<C:filter/>", "<C:limit><C:nresults>3</C:nresults></C:limit>")
                        .body())
                .doesNotContain("507");
    }

    @Test
    void partsOfCardsAreGiven() {
        String body = "<C:addressbook-multiget xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:prop>"
                + "<C:address-data><C:prop name='FN'/><C:prop name='EMAIL' novalue='yes'/></C:address-data></D:prop><D:href>"
                + BOOK + "ada.vcf</D:href></C:addressbook-multiget>";
        String answer = client.report(BOOK, body).body();

        assertThat(answer).contains("FN:Ada Müller", "EMAIL;TYPE=WORK:&#13;").doesNotContain("UID", "example.org");
        assertThat(client.report(BOOK, body.replace("<C:address-data>", "<C:address-data version='2.1'>"))
                        .body())
                .contains("C:supported-address-data");
    }

    @Test
    void everyMemberThatIsAskedForIsAnsweredAlsoTheMissing() {
        String body =
                "<C:addressbook-multiget xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:prop><D:getetag/>"
                        + "<C:address-data/></D:prop><D:href>http://house.example" + BOOK + "ada.vcf</D:href><D:href>"
                        + BOOK
                        + "b%6Fb.vcf</D:href><D:href>" + BOOK
                        + "nobody.vcf</D:href><D:href>/dav/addressbooks/other/x/y.vcf</D:href>"
                        + "</C:addressbook-multiget>";
        Answer answer = client.report(BOOK, body);

        assertThat(hrefs(answer)).containsExactly("ada.vcf", "bob.vcf", "nobody.vcf", "y.vcf");
        assertThat(answer.body().split("404 Not Found", -1)).hasSize(3);
        assertThat(answer.body()).contains("BEGIN:VCARD&#13;\nVERSION:3.0&#13;\n");
    }

    @Test
    void aSyncTellsWhatChangedSinceAndWhatWent() {
        Answer first = client.sync("");
        assertThat(hrefs(first)).containsExactly("ada.vcf", "bob.vcf", "eve.vcf");
        assertThat(client.sync(first.token()).body()).doesNotContain("<D:response>");

        client.put("new.vcf", card("u9", "New"));
        client.ask("DELETE", BOOK + "bob.vcf", "");
        Answer second = client.sync(first.token());
        assertThat(hrefs(second)).containsExactly("new.vcf", "bob.vcf");
        assertThat(second.body()).containsOnlyOnce("404 Not Found");
        assertThat(client.sync(second.token()).body()).doesNotContain("<D:response>");
        assertThat(client.sync("").body()).doesNotContain("bob.vcf");
    }

    @Test
    void aTokenIsAnAddressAndAnUnknownOneMeansToStartOver() {
        assertThat(client.sync("").token()).startsWith("urn:x-wellhouse:");
        for (String token : new String[] {
            "nonsense", "urn:x-wellhouse:sync:1", client.sync("").token() + "0", "-1"
        }) {
            Answer answer = client.sync(token);
            assertThat(answer.status()).as(token).isEqualTo(403);
            assertThat(answer.body()).contains("<D:valid-sync-token/>");
        }
    }

    @Test
    void aShortenedSyncGoesOnWhereItStopped() {
        String limit = "<limit><nresults>2</nresults></limit>";
        Answer one = client.sync("", limit);
        assertThat(hrefs(one)).containsExactly("ada.vcf", "bob.vcf", "");
        assertThat(one.body()).contains("507 Insufficient Storage");
        Answer two = client.sync(one.token(), limit);

        assertThat(hrefs(two)).containsExactly("eve.vcf");
        assertThat(two.body()).doesNotContain("507");
        assertThat(client.sync(two.token()).body()).doesNotContain("<D:response>");
    }

    @Test
    void aHomeTellsWhichOfItsBooksChanged() {
        client.ask("MKCOL", HOME + "club/", "");
        String ask =
                "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token><sync-level>%s</sync-level><prop/></sync-collection>";
        Answer first = client.report(HOME, ask.formatted("", "infinite"));
        assertThat(first.body()).contains("everyone/ada.vcf", "club/</D:href>");

        client.ask("PUT", HOME + "club/x.vcf", card("u9", "X"));
        Answer second = client.report(HOME, ask.formatted(first.token(), "1"));
        assertThat(second.body()).contains("club/</D:href>").doesNotContain("everyone/");
        client.ask("DELETE", HOME + "club/", "");
        assertThat(client.report(HOME, ask.formatted(second.token(), "1")).body())
                .contains("club/</D:href>", "404");
    }

    @Test
    void aListThatIsKeptFollowsEveryChange() {
        String etag = client.get("ada.vcf").etag();
        for (int i = 0; i < 2; i++) {
            assertThat(client.propfind(BOOK, "1", "<D:getetag/>").body()).contains(etag, "bob.vcf");
            assertThat(hrefs(client.sync(""))).containsExactlyInAnyOrder("ada.vcf", "bob.vcf", "eve.vcf");
        }
        assertThat(client.propfind(BOOK, "1", "<D:getcontenttype/>").body()).doesNotContain("getetag");

        String changed = client.put("ada.vcf", card("u1", "Ada L")).etag();
        client.ask("DELETE", BOOK + "bob.vcf", "");
        assertThat(client.propfind(BOOK, "1", "<D:getetag/>").body())
                .contains(changed)
                .doesNotContain(etag, "bob.vcf");
        assertThat(hrefs(client.sync(""))).containsExactlyInAnyOrder("ada.vcf", "eve.vcf");
        client.ask(
                "PROPPATCH",
                BOOK + "eve.vcf",
                "<D:propertyupdate xmlns:D='DAV:'><D:set><D:prop><x xmlns='urn:x'>y</x></D:prop></D:set></D:propertyupdate>");
        assertThat(client.propfind(BOOK, "1", "<x xmlns='urn:x'/>").body()).contains(">y</x>");
    }

    @Test
    void aReportThatDoesNotBelongIsRefused() {
        assertThat(client.report("/dav/", "<C:addressbook-query xmlns:C='urn:ietf:params:xml:ns:carddav'/>")
                        .body())
                .contains("D:supported-report");
        assertThat(client.report(BOOK, "").status()).isEqualTo(400);
        assertThat(client.report(BOOK, "<sync-collection xmlns='DAV:'><sync-token/><prop/></sync-collection>")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void wholeCardsAndPartsAreGivenByQueriesAndSyncsToo() {
        String asked = "<C:address-data>%s</C:address-data>";
        String query =
                "<C:addressbook-query xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:prop>%s</D:prop>"
                        + "<C:filter>" + prop("FN", text("", "bob")) + "</C:filter></C:addressbook-query>";
        String sync = "<D:sync-collection xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:sync-token/>"
                + "<D:sync-level>1</D:sync-level><D:prop>%s</D:prop></D:sync-collection>";

        String all = asked.formatted("<C:allprop/>");
        String part = asked.formatted("<C:prop name='item1.TEL'/><C:prop name='fn'/>");
        assertThat(client.report(BOOK, query.formatted(all)).body()).contains("NICKNAME:Bobby", "UID:u2");
        assertThat(client.report(BOOK, query.formatted(part)).body())
                .contains("item1.TEL;TYPE=CELL,PREF:123", "FN:Bob", "VERSION:3.0", "END:VCARD")
                .doesNotContain("NICKNAME", "UID:u2");
        assertThat(client.report(BOOK, sync.formatted(part)).body())
                .contains("FN:Bob", "FN:EVE")
                .doesNotContain("NICKNAME");
    }

    @Test
    void propertiesOfMembersAreGivenAllOrByName() {
        String multiget =
                "<C:addressbook-multiget xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:%s/><D:href>" + BOOK
                        + "ada.vcf</D:href></C:addressbook-multiget>";

        assertThat(client.report(BOOK, multiget.formatted("allprop")).body())
                .contains("<D:getetag>\"", "<D:getcontenttype>text/vcard")
                .doesNotContain("BEGIN:VCARD");
        assertThat(client.report(BOOK, multiget.formatted("propname")).body())
                .contains("<D:getetag/>")
                .doesNotContain("<D:getetag>");
    }

    @Test
    void parametersAreComparedToo() {
        String type = "<C:param-filter name='TYPE'>%s</C:param-filter>";

        assertThat(found(prop("EMAIL", type.formatted(text("match-type='equals'", "work")))))
                .containsExactly("ada.vcf");
        assertThat(found(prop("EMAIL", type.formatted(text("match-type='equals' collation='i;octet'", "work")))))
                .isEmpty();
        assertThat(found(prop("TEL", type.formatted(text("negate-condition='yes'", "fax")))))
                .containsExactly("bob.vcf");
        assertThat(client.query(
                                "<C:filter>" + prop("TEL", type.formatted(text("collation='i;none'", "x")))
                                        + "</C:filter>",
                                "")
                        .body())
                .contains("C:supported-collation");
    }

    @Test
    void whatCanBeComparedIsSaid() {
        assertThat(client.propfind(BOOK, "0", "<C:supported-collation-set/><C:supported-address-data/>")
                        .body())
                .contains(
                        "<C:supported-collation>i;ascii-casemap</C:supported-collation>",
                        "<C:supported-collation>i;unicode-casemap</C:supported-collation>",
                        "version=\"4.0\"");
    }

    @Test
    void noFilterHoweverOddBreaksAnything() {
        List<String> parts = List.of(
                "<C:prop-filter name='FN'>",
                "<C:prop-filter name='' test='allof'>",
                "<C:prop-filter name='a.b.c'>",
                "</C:prop-filter>",
                "<C:param-filter name='TYPE'>",
                "<C:param-filter>",
                "</C:param-filter>",
                "<C:is-not-defined/>",
                "<C:text-match>a</C:text-match>",
                "<C:text-match match-type='ends-with' collation='i;octet' negate-condition='yes'></C:text-match>",
                "<C:text-match match-type='none'>x</C:text-match>",
                "<X xmlns='urn:x'/>",
                "plain");
        for (int seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder filter = new StringBuilder("<C:filter>");
            for (int i = random.nextInt(6); i >= 0; i--) {
                filter.append(parts.get(random.nextInt(parts.size())));
            }
            filter.append("</C:filter>");

            assertThat(client.query(filter.toString(), "").status())
                    .as("seed " + seed + ": " + filter)
                    .isIn(207, 400, 403);
        }
    }
}
