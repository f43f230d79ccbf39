package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.app.DavHouse.card;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Account;
import wellhouse.accounts.Settings;
import wellhouse.exchange.Promise;
import wellhouse.people.Listing;
import wellhouse.people.Person;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.sync.Shelf;

/// Birthdays and promises in the calendars of devices.
final class CalendarsSyncTest {

    private DavHouse house;

    @BeforeEach
    void open() {
        house = DavHouse.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String calendar(String name) {
        return "/dav/calendars/" + house.device().user() + "/" + name + "/";
    }

    private Person ada() {
        house.put("ada.vcf", card("u1", "Ada Byron", "BDAY:1815-12-10"));
        Listing all = Listing.of(Standing.KEPT, Listing.Order.NAME, 10);
        return house
                .rooms()
                .transactions()
                .read(() -> house.rooms().people().list(house.book().id(), all))
                .rows()
                .stream()
                .map(Row::person)
                .findFirst()
                .orElseThrow();
    }

    private Promise promise(Person person) {
        Promise made = new Promise(
                house.rooms().pen().next(),
                person.id(),
                "send the article",
                true,
                Optional.of(LocalDate.of(2026, 12, 1)),
                house.rooms().clock().instant(),
                Promise.Status.OPEN);
        house.write(made);
        return made;
    }

    private Promise.Status status(Promise promise) {
        return house.rooms()
                .transactions()
                .read(() -> house.rooms().exchange().promises(house.book().id(), promise.person()))
                .getFirst()
                .status();
    }

    private String query(String calendar, String component) {
        return house.ask(
                        "REPORT",
                        calendar(calendar),
                        "<C:calendar-query xmlns:C='urn:ietf:params:xml:ns:caldav' xmlns:D='DAV:'><D:prop><D:getetag/>"
                                + "<C:calendar-data/></D:prop><C:filter><C:comp-filter name='VCALENDAR'><C:comp-filter name='"
                                + component + "'/></C:comp-filter></C:filter></C:calendar-query>",
                        "Depth",
                        "1")
                .body();
    }

    @Test
    void aBirthdayComesRoundEveryYearAndBeginsWhereOldProgramsShowIt() {
        Person ada = ada();

        String days = query("days", "VEVENT");
        assertThat(days)
                .contains("SUMMARY:\uD83C\uDF82 Ada Byron (1815)", "DTSTART;VALUE=DATE:19721210", "RRULE:FREQ=YEARLY")
                .contains("UID:" + ada.id() + "-birthday");
        assertThat(query("days", "VTODO")).doesNotContain("SUMMARY");
        house.put("ada.vcf", card("u1", "Ada Byron"));
        assertThat(query("days", "VEVENT")).doesNotContain("Ada Byron");
    }

    @Test
    void completingATaskOnADeviceKeepsThePromiseHere() {
        Promise made = promise(ada());
        String path = calendar("promises") + made.id() + ".ics";
        String task = house.ask("GET", path, "").body();
        assertThat(task).contains("SUMMARY:send the article (Ada Byron)", "DUE;VALUE=DATE:20261201", "NEEDS-ACTION");

        String done = task.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nX-DEVICE:kept")
                .replace("DUE;VALUE=DATE:20261201", "DUE;VALUE=DATE:20261203");
        assertThat(house.ask("PUT", path, done, "Content-Type", "text/calendar").statusCode())
                .isEqualTo(204);
        assertThat(status(made)).isEqualTo(Promise.Status.KEPT);
        assertThat(house.ask("GET", path, "").body()).isEqualTo(done);
        assertThat(house.ask("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(status(made)).isEqualTo(Promise.Status.KEPT);
    }

    @Test
    void whatIsDoneHereIsDoneOnTheDeviceAndTakingATaskOffLetsThePromiseGo() {
        Person ada = ada();
        Promise first = promise(ada);
        String path = calendar("promises") + first.id() + ".ics";
        house.ask("GET", path, "");
        house.write(first.withStatus(Promise.Status.KEPT));
        assertThat(house.ask("GET", path, "").body()).contains("STATUS:COMPLETED");
    }

    @Test
    void daysAndTasksRemindAtNineAndADevicesOwnAlarmStays() {
        Person ada = ada();
        Promise made = promise(ada);
        assertThat(query("days", "VEVENT")).contains("BEGIN:VALARM", "TRIGGER:PT9H");
        String path = calendar("promises") + made.id() + ".ics";
        String task = house.ask("GET", path, "").body();
        assertThat(task).contains("UID:" + made.id() + "-alarm", "TRIGGER;RELATED=END:PT9H");

        String own = "BEGIN:VALARM\r\nUID:mine\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n";
        house.ask("PUT", path, task.replace("END:VTODO", own + "END:VTODO"), "Content-Type", "text/calendar");
        house.write(made.withStatus(Promise.Status.KEPT));
        assertThat(house.ask("GET", path, "").body())
                .contains("STATUS:COMPLETED", own)
                .doesNotContain(made.id() + "-alarm");
        house.write(made);
        assertThat(house.ask("GET", path, "").body()).contains("STATUS:NEEDS-ACTION", own, made.id() + "-alarm");
    }

    @Test
    void plannedSessionsStandAmongTheDaysAndFollowTheSettings() {
        plan(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        String first = query("days", "VEVENT");
        assertThat(first).contains("RRULE:FREQ=WEEKLY;BYDAY=MO,FR").doesNotContain("VALARM");
        assertThat(query("days", "VEVENT")).isEqualTo(first);
        assertThat(between("20261123", "20261124")).contains("FREQ=WEEKLY");
        assertThat(between("20261124", "20261126")).doesNotContain("FREQ=WEEKLY");

        plan(Set.of(DayOfWeek.TUESDAY));
        assertThat(query("days", "VEVENT")).contains("BYDAY=TU").doesNotContain("BYDAY=MO");
        plan(Set.of(DayOfWeek.values()));
        assertThat(query("days", "VEVENT")).doesNotContain("BYDAY");
    }

    private String between(String start, String end) {
        return house.ask(
                        "REPORT",
                        calendar("days"),
                        "<C:calendar-query xmlns:C='urn:ietf:params:xml:ns:caldav' xmlns:D='DAV:'><D:prop><C:calendar-data/>"
                                + "</D:prop><C:filter><C:comp-filter name='VCALENDAR'><C:comp-filter name='VEVENT'>"
                                + "<C:time-range start='" + start + "T000000Z' end='" + end + "T000000Z'/>"
                                + "</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>",
                        "Depth",
                        "1")
                .body();
    }

    private void plan(Set<DayOfWeek> days) {
        Settings was = house.rooms()
                .transactions()
                .read(() -> house.rooms().accounts().settings(house.book().id()));
        Settings now = new Settings(
                was.zone(),
                was.country(),
                was.language(),
                was.vocabulary(),
                was.minutes(),
                days,
                was.quietFrom(),
                was.quietTo(),
                was.pausedSince(),
                was.theme());
        house.rooms()
                .pen()
                .write(
                        house.book().id(),
                        "test",
                        "change.captured",
                        List.of(),
                        () -> house.rooms().accounts().put(house.book().id(), now));
    }

    private HttpResponse<String> feed(String secret, String... headers) {
        return house.as("", "", "GET", "/feed/" + secret + ".ics", "", headers);
    }

    private Account owner() {
        return house.rooms().signIn().owner();
    }

    @Test
    void whoHasTheSecretLinkReadsTheCalendarUntilItIsClosed() {
        promise(ada());
        String secret = house.rooms().devices().openFeed(owner());

        HttpResponse<String> read = feed(secret);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        assertThat(read.body())
                .contains("NAME:Wellhouse", "SUMMARY:\uD83C\uDF82 Ada Byron (1815)", "TRIGGER:PT9H")
                .contains("SUMMARY:send the article (Ada Byron)", "DTSTART;VALUE=DATE:20261201")
                .doesNotContain("VTODO");
        assertThat(feed(secret).body()).isEqualTo(read.body());
        String etag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(feed(secret, "If-None-Match", etag).statusCode()).isEqualTo(304);

        var feeds = house.rooms()
                .transactions()
                .read(() -> house.rooms().appPasswords().feeds(house.book().id()));
        assertThat(feeds.getFirst().used()).isPresent();
        assertThat(feeds.getFirst().toString()).doesNotContain(secret);
        house.rooms().devices().closeFeed(house.book().id(), feeds.getFirst().id());
        assertThat(feed(secret).statusCode()).isEqualTo(404);
        assertThat(feed("guessed").statusCode()).isEqualTo(404);
    }

    @Test
    void theSecretOfALinkOpensNoAddressBookAndAPasswordNoLink() {
        String secret = house.rooms().devices().openFeed(owner());

        assertThat(house.as(house.device().user(), secret, "PROPFIND", "/dav/", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(feed(house.device().password()).statusCode()).isEqualTo(404);
    }

    @Test
    void promisesAreShownAsDaysWhereTheOwnerWantsIt() {
        Promise made = promise(ada());
        String path = calendar("promises") + made.id() + ".ics";
        assertThat(house.ask("GET", path, "").body()).contains("BEGIN:VTODO");
        house.rooms().publishing().promisesAs(house.book().id(), Shelf.Holding.PROMISE_DAYS);

        String day = house.ask("GET", path, "").body();
        assertThat(day).contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261201").doesNotContain("VTODO");
        assertThat(house.ask("PUT", path, day, "Content-Type", "text/calendar").statusCode())
                .isEqualTo(403);

        house.rooms().publishing().promisesAs(house.book().id(), Shelf.Holding.PROMISES);
        assertThat(house.ask("GET", path, "").body()).contains("BEGIN:VTODO");
    }

    @Test
    void daysAreOnlyReadAndTasksAreNotMadeOnDevices() {
        ada();
        String event = "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:x\r\nSUMMARY:y\r\nEND:VTODO\r\nEND:VCALENDAR\r\n";

        assertThat(house.ask("PUT", calendar("days") + "x.ics", event, "Content-Type", "text/calendar")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.ask("PUT", calendar("promises") + "x.ics", event, "Content-Type", "text/calendar")
                        .body())
                .contains("CAL:valid-calendar-object-resource");
        assertThat(house.ask("PROPFIND", calendar("promises"), "", "Depth", "1").statusCode())
                .isEqualTo(207);
    }
}
