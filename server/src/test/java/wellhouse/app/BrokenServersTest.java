package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wellhouse.app.DavHouse.card;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wellhouse.app.FailingDoor.Fault;
import wellhouse.people.Listing;
import wellhouse.people.Standing;
import wellhouse.sync.Far;
import wellhouse.sync.Mirror;
import wellhouse.sync.Mirroring.Deed;
import wellhouse.sync.Mirroring.Tally;
import wellhouse.sync.Shelf;
import wellhouse.sync.Syncing;

/// Servers that fail in the middle of a sync: nothing is half done, and the next run goes on.
final class BrokenServersTest {

    private static final int CARDS = 120;

    private DavHouse house;
    private DavHouse other;
    private FailingDoor door;

    @BeforeEach
    void open() {
        house = DavHouse.open();
        other = DavHouse.open();
        door = new FailingDoor(other.address());
    }

    @AfterEach
    void close() {
        door.close();
        house.close();
        other.close();
    }

    private Mirror mirror() {
        Syncing.Found found = house.syncing()
                .look(
                        door.address() + "/",
                        other.device().user(),
                        other.device().password(),
                        Shelf.Kind.CARDS)
                .getFirst();
        return house.syncing()
                .add(
                        house.book(),
                        "other",
                        found,
                        other.device().user(),
                        other.device().password(),
                        true);
    }

    private Tally run(Mirror mirror) {
        return house.syncing().run(house.book(), mirror, false);
    }

    private static String name(int i) {
        return "c" + i + ".vcf";
    }

    private static String text(int i) {
        return card("u" + i, "Name " + i, "X-ODD;P=" + i + ":  keep");
    }

    private static List<Integer> on(DavHouse one) {
        List<Integer> there = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            var answer = one.get(name(i));
            if (answer.statusCode() == 200) {
                assertThat(answer.body()).isEqualTo(text(i));
                there.add(i);
            }
        }
        return there;
    }

    private void everythingIsTheSame(Mirror mirror) {
        assertThat(on(house)).hasSize(CARDS);
        assertThat(on(other)).hasSize(CARDS);
        assertThat(house.people()).hasSize(100);
        assertThat(house.syncing().questions(house.book())).isEmpty();
        assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
        assertThat(house.syncing().all(house.book()).getFirst().failure()).isEmpty();
    }

    private static String said(Fault fault) {
        return fault == Fault.REFUSED ? "sync.problem.busy" : "sync.problem.reach";
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void cardsThatCameUntilAServerFailedStayAndTheNextRunBringsTheRest(Fault fault) {
        IntStream.range(0, CARDS).forEach(i -> other.put(name(i), text(i)));
        Mirror mirror = mirror();
        door.failAfter(1, "REPORT", fault);

        assertThatThrownBy(() -> run(mirror)).isInstanceOf(Far.Failed.class).hasMessage(said(fault));
        assertThat(on(house)).hasSize(50);
        Mirror noted = house.syncing().all(house.book()).getFirst();
        assertThat(noted.failure()).isEqualTo(said(fault));
        assertThat(noted.run()).isEmpty();

        door.mend();
        assertThat(run(mirror).of(Deed.PULL)).isEqualTo(CARDS - 50);
        everythingIsTheSame(mirror);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void cardsThatWentUntilAServerFailedAreNotSentTwice(Fault fault) {
        IntStream.range(0, CARDS).forEach(i -> house.put(name(i), text(i)));
        Mirror mirror = mirror();
        door.failAfter(30, "PUT", fault);

        assertThatThrownBy(() -> run(mirror)).isInstanceOf(Far.Failed.class).hasMessage(said(fault));
        // Of the one whose answer was cut nobody here knows that it has arrived.
        assertThat(on(other)).hasSize(fault == Fault.CUT_AFTER ? 31 : 30);

        door.mend();
        Tally next = run(mirror);
        assertThat(next.of(Deed.PUSH)).isEqualTo(fault == Fault.CUT_AFTER ? CARDS - 31 : CARDS - 30);
        assertThat(next.of(Deed.ASK)).isZero();
        everythingIsTheSame(mirror);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void changesAndRemovalsOnBothSidesSurviveAServerThatFailsAmongThem(Fault fault) {
        IntStream.range(0, 20).forEach(i -> other.put(name(i), text(i)));
        Mirror mirror = mirror();
        run(mirror);
        for (int i = 0; i < 4; i++) {
            house.put(name(i), card("u" + i, "Here " + i));
            other.put(name(4 + i), card("u" + (4 + i), "There " + i));
            house.ask("DELETE", house.home() + "everyone/" + name(8 + i), "");
            other.ask("DELETE", other.home() + "everyone/" + name(12 + i), "");
        }
        for (String method : List.of("REPORT", "DELETE", "PUT")) {
            door.failAfter(method.equals("REPORT") ? 0 : 1, method, fault);
            assertThatThrownBy(() -> run(mirror)).isInstanceOf(Far.Failed.class);
            door.mend();
        }
        run(mirror);

        assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
        assertThat(house.syncing().questions(house.book())).isEmpty();
        for (DavHouse one : List.of(house, other)) {
            for (int i = 0; i < 4; i++) {
                assertThat(one.get(name(i)).body()).contains("Here " + i);
                assertThat(one.get(name(4 + i)).body()).contains("There " + i);
                assertThat(one.get(name(8 + i)).statusCode()).isEqualTo(404);
                assertThat(one.get(name(12 + i)).statusCode()).isEqualTo(404);
                assertThat(one.get(name(16 + i)).body()).isEqualTo(text(16 + i));
            }
        }
    }

    private static String event(int i) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:e" + i
                + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260301T100000Z\r\nDTEND:20260301T110000Z\r\nSUMMARY:Lunch "
                + i + "\r\nATTENDEE;CN=Guest " + i + " Person:mailto:g" + i
                + "@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private int waiting() {
        Listing all = Listing.of(Standing.WAITING, Listing.Order.NAME, 200);
        return house.rooms()
                .transactions()
                .read(() -> house.rooms().people().list(house.book().id(), all))
                .rows()
                .size();
    }

    private int imports() {
        return house.rooms()
                .transactions()
                .read(() -> house.rooms().imports().recent(house.book().id(), 10))
                .size();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void meetingsThatCameUntilACalendarFailedAreTakenOnce(Fault fault, @TempDir Path folder) throws Exception {
        FarServer.collection(folder, "meetings", "VCALENDAR", "Meetings");
        try (FarServer radicale = FarServer.radicale(folder);
                FailingDoor before = new FailingDoor(radicale.url().replaceFirst("/$", ""))) {
            for (int i = 0; i < 70; i++) {
                radicale.ask("PUT", radicale.url() + "me/meetings/e" + i + ".ics", event(i));
            }
            Syncing.Found found = house.syncing()
                    .look(before.address() + "/", FarServer.USER, FarServer.PASSWORD, Shelf.Kind.CALENDAR)
                    .getFirst();
            Mirror mirror = house.syncing().add(house.book(), "far", found, FarServer.USER, FarServer.PASSWORD, false);
            before.failAfter(1, "REPORT", fault);

            assertThatThrownBy(() -> run(mirror)).isInstanceOf(Far.Failed.class).hasMessage(said(fault));
            assertThat(waiting()).isEqualTo(50);
            assertThat(imports()).isEqualTo(1);

            before.mend();
            assertThat(run(mirror).of(Deed.PULL)).isEqualTo(20);
            assertThat(waiting()).isEqualTo(70);
            assertThat(imports()).isEqualTo(2);
            assertThat(house.syncing().plan(house.book(), mirror)).isEmpty();
        }
    }
}
