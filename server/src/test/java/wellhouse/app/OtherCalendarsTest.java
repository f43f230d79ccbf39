package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wellhouse.exchange.Promise;
import wellhouse.intake.Import;
import wellhouse.kernel.Id;
import wellhouse.people.Listing;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.sync.Mirror;
import wellhouse.sync.Mirroring.Deed;
import wellhouse.sync.Mirroring.Tally;
import wellhouse.sync.Shelf;
import wellhouse.sync.Syncing;

/// Calendars on other servers: Radicale and Xandikos, where they are installed.
final class OtherCalendarsTest {

    private DavHouse house;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        house = DavHouse.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private FarServer start(String program) throws Exception {
        if (program.equals("xandikos")) {
            return FarServer.xandikos(folder);
        }
        FarServer.collection(folder, "meetings", "VCALENDAR", "Meetings");
        return FarServer.radicale(folder);
    }

    private Mirror mirror(FarServer server, boolean both) {
        List<Syncing.Found> found =
                house.syncing().look(server.url(), FarServer.USER, FarServer.PASSWORD, Shelf.Kind.CALENDAR);
        assertThat(found).hasSize(1);
        return house.syncing().add(house.book(), "far", found.getFirst(), FarServer.USER, FarServer.PASSWORD, both);
    }

    private Tally run(Mirror mirror) {
        return house.syncing().run(house.book(), mirror, false);
    }

    private static String event(String uid, String title, String... more) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:" + uid
                + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260301T100000Z\r\nDTEND:20260301T110000Z\r\nSUMMARY:"
                + title
                + "\r\n" + (more.length == 0 ? "" : String.join("\r\n", more) + "\r\n")
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static String guest(String name) {
        return "ATTENDEE;CN=" + name + " Guest:mailto:" + name.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    private List<Import> imports() {
        return house.rooms()
                .transactions()
                .read(() -> house.rooms().imports().recent(house.book().id(), 10));
    }

    private long waiting() {
        Listing all = Listing.of(Standing.WAITING, Listing.Order.NAME, 10);
        return house.rooms()
                .transactions()
                .read(() -> house.rooms().people().list(house.book().id(), all))
                .rows()
                .size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"radicale", "xandikos"})
    void meetingsComeHereOnceAndNothingChangesThere(String program) throws Exception {
        try (FarServer server = start(program)) {
            Mirror mirror = mirror(server, false);
            server.ask("PUT", mirror.url() + "a.ics", event("a", "Lunch", guest("Ada")));
            server.ask("PUT", mirror.url() + "b.ics", event("b", "Walk", guest("Bea"), "RRULE:FREQ=WEEKLY;COUNT=3"));
            server.ask("PUT", mirror.url() + "c.ics", event("c", "Dentist"));

            assertThat(house.syncing().plan(house.book(), mirror))
                    .as("the dentist is no meeting")
                    .hasSize(2)
                    .allMatch(one -> one.deed() == Deed.PULL);
            assertThat(imports()).isEmpty();
            assertThat(run(mirror).of(Deed.PULL)).isEqualTo(2);
            assertThat(waiting()).isEqualTo(2);
            assertThat(imports()).hasSize(1);
            assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
            assertThat(run(mirror).done()).isEmpty();

            server.ask("PUT", mirror.url() + "d.ics", event("d", "Tea", guest("Dan")));
            server.ask("DELETE", mirror.url() + "c.ics", "");
            server.ask("PUT", mirror.url() + "e.ics", event("e", "Alone"));
            assertThat(run(mirror).of(Deed.PULL)).isEqualTo(1);
            assertThat(waiting()).isEqualTo(3);
            assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
            assertThat(server.ask("GET", mirror.url() + "a.ics", "")).contains("SUMMARY:Lunch");

            house.rooms().intake().undo(house.book(), imports().getFirst().id(), "test");
            assertThat(waiting()).isEqualTo(2);
        }
    }

    private Promise promise(Id<Person> person) {
        return new Promise(
                house.rooms().pen().next(),
                person,
                "send the article",
                true,
                Optional.of(LocalDate.of(2026, 12, 1)),
                house.rooms().clock().instant(),
                Promise.Status.OPEN);
    }

    private Promise now(Promise promise) {
        return house.rooms()
                .transactions()
                .read(() -> house.rooms().exchange().promises(house.book().id(), promise.person()))
                .getFirst();
    }

    private Promise made() {
        house.put("ada.vcf", DavHouse.card("u1", "Ada Byron"));
        Listing all = Listing.of(Standing.KEPT, Listing.Order.NAME, 10);
        Id<Person> ada = house.rooms()
                .transactions()
                .read(() -> house.rooms().people().list(house.book().id(), all))
                .rows()
                .getFirst()
                .person()
                .id();
        Promise made = promise(ada);
        house.write(made);
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"radicale", "xandikos"})
    void promisesAreTasksThereAndWhatIsDoneThereIsDoneHere(String program) throws Exception {
        Promise made = made();
        try (FarServer server = start(program)) {
            Mirror mirror = mirror(server, true);
            server.ask("PUT", mirror.url() + "c.ics", event("c", "Dentist"));
            assertThat(house.syncing().plan(house.book(), mirror)).hasSize(1);
            assertThat(run(mirror).of(Deed.PUSH)).isEqualTo(1);

            String path = mirror.url() + made.id() + ".ics";
            String task = server.ask("GET", path, "");
            assertThat(task).contains("SUMMARY:send the article (Ada Byron)");
            assertThat(run(mirror).done()).isEmpty();
            server.ask("PUT", path, task.replace("NEEDS-ACTION", "COMPLETED"));
            assertThat(run(mirror).of(Deed.PULL)).isEqualTo(1);
            assertThat(now(made).status()).isEqualTo(Promise.Status.KEPT);
            assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
            assertThat(server.ask("GET", mirror.url() + "c.ics", "")).contains("Dentist");
            assertThat(imports()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"radicale", "xandikos"})
    void aTaskChangedOnBothSidesWaitsForTheOwner(String program) throws Exception {
        Promise made = made();
        try (FarServer server = start(program)) {
            Mirror mirror = mirror(server, true);
            run(mirror);
            String path = mirror.url() + made.id() + ".ics";
            server.ask("PUT", path, server.ask("GET", path, "").replace("send the article", "send both articles"));
            house.write(new Promise(
                    made.id(), made.person(), "send the book", true, made.due(), made.made(), Promise.Status.OPEN));

            assertThat(run(mirror).of(Deed.ASK)).isEqualTo(1);
            List<Syncing.Question> questions = house.syncing().questions(house.book());
            assertThat(questions).hasSize(1);
            assertThat(questions.getFirst().mine().orElseThrow()).contains("send the book");
            assertThat(questions.getFirst().theirs()).contains("send both articles");
            house.syncing().decide(house.book(), questions.getFirst(), false);
            run(mirror);
            assertThat(now(made).what()).isEqualTo("send both articles");
            assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
        }
    }
}
