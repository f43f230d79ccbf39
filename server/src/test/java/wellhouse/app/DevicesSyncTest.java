package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.app.DavHouse.card;
import static wellhouse.app.DavHouse.token;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Devices;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.people.ContactPoint;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Profile;
import wellhouse.people.Remark;

/// Devices and people together, over HTTP and on a real store.
final class DevicesSyncTest {

    private DavHouse house;

    @BeforeEach
    void open() {
        house = DavHouse.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatADeviceWritesIsAPersonAndComesBackOctetForOctet() {
        String odd =
                card("u1", "Ada Byron", "item1.EMAIL:ada@example.org", "item1.X-ABLabel:_$!<Other>!$_", "X-ODD:  1 ");
        assertThat(house.put("ada.vcf", odd).statusCode()).isEqualTo(201);

        assertThat(house.people()).hasSize(1);
        assertThat(house.people().getFirst().name().shown()).isEqualTo("Ada Byron");
        assertThat(house.profile(house.people().getFirst()).points().getFirst().value())
                .isEqualTo("ada@example.org");
        assertThat(house.get("ada.vcf").body()).isEqualTo(odd);
    }

    @Test
    void whatADeviceTakesAwayIsTakenAwayAndComesBackByUndo() {
        house.put("ada.vcf", card("u1", "Ada", "EMAIL:ada@example.org", "TEL:+4930123456"));
        house.put("ada.vcf", card("u1", "Ada Byron", "TEL:+4930123456", "NOTE:met in spring"));

        Person ada = house.people().getFirst();
        Profile profile = house.profile(ada);
        assertThat(ada.name().shown()).isEqualTo("Ada Byron");
        assertThat(profile.points()).extracting(ContactPoint::kind).containsExactly(ContactPoint.Kind.PHONE);
        assertThat(profile.remarks()).extracting(Remark::text).contains("met in spring");

        ChangeLog.Entry edit = house.rooms()
                .transactions()
                .read(() -> house.rooms().changes().recent(house.book().id(), Optional.empty(), 1))
                .getFirst();
        assertThat(edit.change().by()).isEqualTo("carddav:phone");
        house.rooms()
                .changes()
                .undo(
                        edit.change().id(),
                        new Change(house.rooms().pen().next(), house.book().id(), "test", "change.undone", List.of()));
        assertThat(house.profile(ada).points()).hasSize(2);
        assertThat(house.get("ada.vcf").body()).contains("EMAIL").contains("FN:Ada\r\n");
    }

    @Test
    void anEditInTheHouseChangesOnlyItsOwnLines() {
        String odd =
                card("u1", "Ada", "item1.EMAIL:ada@example.org", "item1.X-ABLabel:_$!<Other>!$_", "X-ODD;P=1:  keep ");
        HttpResponse<String> put = house.put("ada.vcf", odd);
        String token = token(house.sync(""));
        Person ada = house.people().getFirst();
        house.editing().put(house.book(), ada.withName(Name.of("Ada", "Byron")), "change.person.name", "web");

        String now = house.get("ada.vcf").body();
        assertThat(now).contains("FN:Ada Byron", "X-ODD;P=1:  keep \r\n", "item1.X-ABLabel:_$!<Other>!$_\r\n");
        String delta = house.sync(token);
        assertThat(delta)
                .contains("ada.vcf")
                .doesNotContain(put.headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void whatIsNotOfTheCardLeavesItAlone() {
        house.put("ada.vcf", card("u1", "Ada"));
        String token = token(house.sync(""));
        Person ada = house.people().getFirst();
        house.editing().remark(house.book(), ada, Remark.Kind.NOTE, "a private thought", ada.since(), "web");
        house.editing()
                .put(house.book(), ada.withKeeping(ada.keeping().withCloseness(5)), "change.person.keeping", "web");

        assertThat(house.get("ada.vcf").body()).isEqualTo(card("u1", "Ada"));
        assertThat(house.sync(token)).doesNotContain("<D:response>");
    }

    @Test
    void peopleFromElsewhereAreOnTheShelfAndNothingPrivateIs() {
        house.editing()
                .add(
                        house.book(),
                        List.of(Name.of("Grace", "Hopper")),
                        house.rooms().clock().instant(),
                        "web",
                        one -> one.withKeeping(one.keeping().withCloseness(4)));
        Person grace = house.people().getFirst();
        house.editing().addPoint(house.book(), grace, ContactPoint.Kind.EMAIL, "grace@example.org", "work", "web");
        house.editing().remark(house.book(), grace, Remark.Kind.NOTE, "owes me lunch", grace.since(), "web");

        String listed = house.sync("");
        assertThat(listed).contains(grace.id() + ".vcf");
        String card = house.get(grace.id() + ".vcf").body();
        assertThat(card)
                .contains("FN:Grace Hopper", "grace@example.org")
                .doesNotContain("lunch", "loseness", "WELLHOUSE");
    }

    @Test
    void aCardWithAKnownAddressTakesThePlaceOfTheOneTheHouseMade() {
        house.editing()
                .add(
                        house.book(),
                        List.of(Name.of("Grace", "Hopper")),
                        house.rooms().clock().instant(),
                        "web",
                        one -> one);
        house.editing()
                .addPoint(
                        house.book(),
                        house.people().getFirst(),
                        ContactPoint.Kind.EMAIL,
                        "grace@example.org",
                        "",
                        "web");
        String token = token(house.sync(""));
        house.put("mine.vcf", card("u1", "Grace Hopper", "EMAIL:grace@example.org"));

        assertThat(house.people()).hasSize(1);
        String delta = house.sync(token);
        assertThat(delta).contains("mine.vcf", "404 Not Found");
        assertThat(house.sync("")).containsOnlyOnce("<D:response>");
    }

    @Test
    void twoCardsOfADeviceWithOneAddressStayTwo() {
        house.put("a.vcf", card("u1", "Office", "EMAIL:office@example.org"));
        house.put("b.vcf", card("u2", "Office", "EMAIL:office@example.org"));

        assertThat(house.get("a.vcf").body()).isEqualTo(card("u1", "Office", "EMAIL:office@example.org"));
        assertThat(house.get("b.vcf").body()).isEqualTo(card("u2", "Office", "EMAIL:office@example.org"));
        assertThat(house.people()).hasSize(2);
    }

    @Test
    void whoIsTakenOffIsOutOfSightAndComesBackWithTheSameCard() {
        house.put("ada.vcf", card("u1", "Ada", "EMAIL:ada@example.org"));
        Person ada = house.people().getFirst();
        assertThat(house.ask("DELETE", house.home() + "everyone/ada.vcf", "").statusCode())
                .isEqualTo(204);
        assertThat(house.people()).isEmpty();
        assertThat(house.get("ada.vcf").statusCode()).isEqualTo(404);

        house.put("again.vcf", card("u1", "Ada", "EMAIL:ada@example.org"));
        assertThat(house.people()).extracting(Person::id).containsExactly(ada.id());
    }

    @Test
    void groupsAndFirmsAreKeptAndAreNoPeople() {
        String group = card("g1", "Club", "X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:u1");
        house.put("g.vcf", group);
        house.put("f.vcf", card("f1", "ACME", "ORG:ACME;", "X-ABShowAs:COMPANY"));

        assertThat(house.get("g.vcf").body()).isEqualTo(group);
        assertThat(house.sync("")).contains("g.vcf", "f.vcf");
        assertThat(house.people()).isEmpty();
    }

    @Test
    void aBookOfTheClientsOwnHoldsItsPeopleAlone() {
        house.ask("MKCOL", house.home() + "club/", "");
        house.ask("PUT", house.home() + "club/ada.vcf", card("u1", "Ada"));

        assertThat(house.people()).hasSize(1);
        assertThat(house.sync("")).doesNotContain("<D:response>");
        assertThat(house.ask("DELETE", house.home() + "club/", "").statusCode()).isEqualTo(204);
        assertThat(house.people()).isEmpty();
    }

    @Test
    void ofSeveralWhoChangeTheSameCardAtOnceOneWins() throws Exception {
        String etag = house.put("ada.vcf", card("u1", "Ada"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "Ada " + i;
                all.add(() ->
                        house.put("ada.vcf", card("u1", name), "If-Match", etag).statusCode());
            }
            List<Integer> codes = new ArrayList<>();
            for (var future : threads.invokeAll(all)) {
                codes.add(future.get());
            }
            assertThat(codes).containsOnlyOnce(204).hasSize(8);
            assertThat(codes.stream().filter(code -> code == 412)).hasSize(7);
        }
    }

    @Test
    void onlyTheRightPasswordOpensAndOnlyWrongOnesAreSlowed() {
        String root = "/dav/";
        assertThat(house.as("", "", "PROPFIND", root, "", "Depth", "0").statusCode())
                .isEqualTo(401);
        assertThat(house.as("", "", "PROPFIND", root, "", "Depth", "0")
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        String user = house.device().user();
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            wrong.add(house.as(user, "guess" + i, "PROPFIND", root, "", "Depth", "0")
                    .statusCode());
        }
        assertThat(wrong.getFirst()).isEqualTo(401);
        assertThat(wrong.getLast()).isEqualTo(429);
        assertThat(house.ask("PROPFIND", root, "", "Depth", "0").statusCode()).isEqualTo(207);
        assertThat(house.as("other", house.device().password(), "PROPFIND", root, "", "Depth", "0")
                        .statusCode())
                .isIn(401, 429);

        house.rooms().devices().revoke(house.book().id(), house.device().entry().id());
        assertThat(house.ask("PROPFIND", root, "", "Depth", "0").statusCode()).isIn(401, 429);
    }

    @Test
    void aDevicesVisitsAndErrorsAreNoted() {
        house.ask("PROPFIND", "/dav/", "", "Depth", "0", "User-Agent", "Phone/1");
        house.put("bad.vcf", "no card");

        var entry = house.rooms().devices().all(house.book().id()).getFirst();
        assertThat(entry.used()).isPresent();
        assertThat(entry.agent()).isEqualTo("Phone/1");
        assertThat(entry.failure()).isEqualTo("PUT 403 valid-address-data");
    }

    @Test
    void discoveryLeadsToTheRootWithoutAPassword() {
        for (String method : List.of("GET", "PROPFIND")) {
            HttpResponse<String> lead = house.as("", "", method, "/.well-known/carddav", "");
            assertThat(lead.statusCode()).isEqualTo(301);
            assertThat(lead.headers().firstValue("Location")).contains("/dav/");
        }
        assertThat(house.as("", "", "GET", "/.well-known/caldav", "").statusCode())
                .isEqualTo(301);
        assertThat(house.as("", "", "PROPFIND", "/", "", "Depth", "0").statusCode())
                .isEqualTo(401);
        assertThat(house.ask("PROPFIND", "/", "", "Depth", "0").body()).contains("<D:href>/</D:href>");
    }

    private String found(String property, String text) {
        return house.ask(
                        "REPORT",
                        house.home() + "everyone/",
                        "<C:addressbook-query xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'><D:prop>"
                                + "<D:getetag/></D:prop><C:filter><C:prop-filter name='" + property
                                + "'><C:text-match>" + text + "</C:text-match></C:prop-filter></C:filter>"
                                + "</C:addressbook-query>",
                        "Depth",
                        "1")
                .body();
    }

    @Test
    void whoIsLookedForByNameIsFoundAsTheyAreNow() {
        house.put(
                "ada.vcf",
                card("u1", "Ada Byron", "NOTE:a long\r\n er note", "PHOTO;ENCODING=b:" + "QUFB".repeat(2_000)));
        house.put("bea.vcf", card("u2", "Bea"));
        assertThat(found("FN", "ADA")).contains("ada.vcf").doesNotContain("bea.vcf");
        assertThat(found("NOTE", "longer")).contains("ada.vcf");
        assertThat(found("PHOTO", "QUFBQUFB")).contains("ada.vcf").doesNotContain("bea.vcf");

        house.put("bea.vcf", card("u2", "Beada"));
        house.put("cleo.vcf", card("u3", "Cleo"));
        assertThat(found("FN", "ada")).contains("ada.vcf", "bea.vcf").doesNotContain("cleo.vcf");

        house.ask("DELETE", house.home() + "everyone/ada.vcf", "");
        house.put("bea.vcf", card("u2", "Bea"));
        assertThat(found("FN", "ada")).doesNotContain("<D:response>");
        assertThat(found("FN", "cle")).contains("cleo.vcf");
    }

    @Test
    void hugeBodiesAndOddPathsAreTurnedAway() {
        String huge = "x".repeat(11 << 20);
        assertThat(house.put("a.vcf", huge).statusCode()).isEqualTo(403);
        assertThat(house.ask("PROPFIND", house.home(), huge, "Depth", "0").statusCode())
                .isEqualTo(413);
        for (String path : List.of("..%2f..%2fx", "%2e%2e/x", "a%00b", "%ff")) {
            assertThat(house.ask("GET", house.home() + "everyone/" + path, "").statusCode())
                    .as(path)
                    .isIn(400, 404);
        }
        assertThat(house.ask("PUT", "/dav/addressbooks/other/everyone/a.vcf", card("u", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCardWithoutUidIsKeptAsItIsAndMayGetOneLater() {
        String without = card("u1", "Ada").replace("UID:u1\r\n", "");

        assertThat(house.put("ada.vcf", without).statusCode()).isEqualTo(201);
        assertThat(house.put("bob.vcf", without.replace("Ada", "Bob")).statusCode())
                .isEqualTo(201);
        assertThat(house.get("ada.vcf").body()).isEqualTo(without);
        assertThat(house.put("ada.vcf", card("u1", "Ada")).statusCode()).isEqualTo(204);
        assertThat(house.put("ada.vcf", card("u2", "Ada")).body()).contains("no-uid-conflict");
        assertThat(house.put("ada.vcf", without).statusCode()).isEqualTo(204);
        assertThat(house.put("eve.vcf", card("u1", "Eve")).body()).contains("no-uid-conflict", "ada.vcf");
        assertThat(house.people()).extracting(person -> person.name().shown()).containsExactly("Ada", "Bob");
    }

    @Test
    void manyDevicesThatSyncAtOnceAllEndWithTheSameCards() throws Exception {
        List<Callable<Set<String>>> devices = new ArrayList<>();
        CountDownLatch written = new CountDownLatch(8);
        for (int i = 0; i < 24; i++) {
            Devices.Made device = house.rooms().devices().make(house.owner(), "device " + i);
            int number = i;
            devices.add(() -> synced(device, number, written));
        }
        Set<Set<String>> ends = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
            for (var end : threads.invokeAll(devices)) {
                ends.add(end.get());
            }
        }

        assertThat(ends).hasSize(1);
        assertThat(ends.iterator().next()).hasSize(8 * 5);
    }

    /// A device that follows the book by its token; one in three writes too. Ends when all is written and told.
    private Set<String> synced(Devices.Made device, int number, CountDownLatch written) throws InterruptedException {
        String book = house.home() + "everyone/";
        Set<String> known = new TreeSet<>();
        String token = "";
        for (int round = 0; round < 5; round++) {
            if (number % 3 == 0) {
                String uid = number + "-" + round;
                house.as(device.user(), device.password(), "PUT", book + uid + ".vcf", card(uid, "Person " + uid));
            }
            token = follow(device, book, token, known);
        }
        if (number % 3 == 0) {
            written.countDown();
        }
        assertThat(written.await(1, TimeUnit.MINUTES)).isTrue();
        follow(device, book, token, known);
        return known;
    }

    private String follow(Devices.Made device, String book, String token, Set<String> known) {
        String body = "<sync-collection xmlns='DAV:'><sync-token>" + token
                + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";
        String told =
                house.as(device.user(), device.password(), "REPORT", book, body).body();
        Pattern.compile("/([0-9]+-[0-9]+\\.vcf)</D:href>")
                .matcher(told)
                .results()
                .forEach(one -> known.add(one.group(1)));
        return token(told);
    }
}
