package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.OwnAddress;
import wellhouse.accounts.Settings;
import wellhouse.intake.Extent;
import wellhouse.intake.Import;
import wellhouse.intake.Imports;
import wellhouse.intake.Rejected;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Problem;
import wellhouse.people.Keeping;
import wellhouse.people.Key;
import wellhouse.people.Listing;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Photos;
import wellhouse.people.Standing;
import wellhouse.ties.Ties;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.today.Answers;

/// What holds for books as a whole: they never see each other, what is done can be undone, the rest of the ports.
public interface BooksContract {

    LocalDate FAR = LocalDate.of(2030, 1, 1);

    Ports ports();

    /// A new, empty book.
    Desk desk();

    @Test
    default void noPortAnswersFromAnotherBook() {
        Desk mine = desk();
        Desk other = desk();
        Mischief mischief = new Mischief(ports(), mine, new Random(1));
        for (int i = 0; i < 60; i++) {
            mischief.change();
        }
        Person ana = mine.kept("Ana Ruiz");
        Key key = new Key(Key.Kind.EMAIL, "ana@example.org");
        mine.write(() -> ports().people().claim(mine.book(), key, ana.id()));
        var mail = mine.message(ana, "2026-03-02T09:00:00Z", Direction.MINE);
        String photo = ports().transactions()
                .write(
                        mine.change(),
                        () -> ports().photos().put(mine.book(), new Photos.Photo("image/png", new byte[] {1})));

        other.read(() -> {
            var book = other.book();
            assertThat(ports().people().find(book, ana.id())).isEmpty();
            assertThat(ports().people().profile(book, ana.id())).isEmpty();
            assertThat(ports().people().whoHas(book, List.of(key))).isEmpty();
            assertThat(ports().people().count(book)).isEmpty();
            assertThat(ports().people().circles(book)).isEmpty();
            assertThat(ports().people().coming(book, FAR, FAR.plusDays(300), 10))
                    .isEmpty();
            for (Listing.Order order : Listing.Order.values()) {
                assertThat(ports().people()
                                .list(book, Listing.of(Standing.KEPT, order, 10))
                                .rows())
                        .isEmpty();
            }
            assertThat(ports().timeline().find(book, mail.id())).isEmpty();
            assertThat(ports().timeline().known(book, List.of(mail.id()))).isEmpty();
            assertThat(ports().timeline().with(book, ana.id(), Optional.empty(), 10))
                    .isEmpty();
            assertThat(ports().timeline().between(book, Instant.EPOCH, Instant.parse("2040-01-01T00:00:00Z"), 10))
                    .isEmpty();
            assertThat(ports().timeline().days(book, ana.id())).isEmpty();
            assertThat(ports().ties().of(book, ana.id())).isEmpty();
            for (int matters : Keeping.MATTERING) {
                assertThat(ports().ties().begun(book, matters, LocalDate.EPOCH, FAR, 10))
                        .isEmpty();
                for (Ties.Queue queue : Ties.Queue.values()) {
                    assertThat(ports().ties().due(book, queue, matters, FAR, 10))
                            .isEmpty();
                }
            }
            assertThat(ports().acquaintances().together(book, ana.id(), 10)).isEmpty();
            assertThat(ports().exchange().openNeeds(book, 10)).isEmpty();
            assertThat(ports().exchange().openPromises(book, FAR, 10)).isEmpty();
            assertThat(ports().photos().find(book, photo)).isEmpty();
            assertThat(ports().search().find(book, "person", 10)).isEmpty();
            assertThat(ports().changes().recent(book, Optional.empty(), 10)).isEmpty();
            assertThat(ports().answers().away(book, FAR)).isEmpty();
            assertThat(ports().imports().recent(book, 10)).isEmpty();
            return true;
        });
        assertThatThrownBy(() -> other.write(() -> ports().people().put(mine.book(), ana)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void aChangeIsSeenInTheHistoryAndCanBeTakenBackAndAgain() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        var change = desk.write(() -> ports().people().put(desk.book(), ana.withName(Name.shown("Ana Blum"))));

        ChangeLog.Undone undone = ports().changes().undo(change, desk.change());

        assertThat(undone).isInstanceOfSatisfying(ChangeLog.Undone.Done.class, done -> {
            assertThat(done.kept()).isZero();
            assertThat(done.entry().undoes()).contains(change);
        });
        assertThat(desk.read(() -> ports().people().find(desk.book(), ana.id())))
                .contains(ana);
        assertThat(ports().changes().undo(change, desk.change())).isEqualTo(new ChangeLog.Undone.Already());
        assertThat(ports().changes().undo(desk.id(), desk.change())).isEqualTo(new ChangeLog.Undone.Unknown());
        var history = desk.read(() -> ports().changes().recent(desk.book(), Optional.empty(), 2));
        assertThat(history).hasSize(2);
        assertThat(history.get(1).undone()).isTrue();
        assertThat(history.get(1).change().about()).containsExactly("it");
        var before = Optional.of(history.get(1).change().id());
        assertThat(desk.read(() -> ports().changes().recent(desk.book(), before, 10)))
                .hasSize(1);

        ports().changes().undo(history.getFirst().change().id(), desk.change());
        assertThat(desk.read(() -> ports().people().find(desk.book(), ana.id()))
                        .orElseThrow()
                        .name()
                        .shown())
                .isEqualTo("Ana Blum");
    }

    @Test
    default void anImportIsTakenBackAsAWholeButWhoTheOwnerCaresForStays() {
        Desk desk = desk();
        Person ana = desk.person("Ana Ruiz", Standing.WAITING);
        Person ben = desk.person("Ben Ode", Standing.WAITING);
        var change = desk.change();
        for (int batch = 0; batch < 3; batch++) {
            var mail = desk.interaction(
                    wellhouse.timeline.Interaction.Kind.MESSAGE,
                    "2026-03-0" + (batch + 1) + "T09:00:00Z",
                    Direction.THEIRS,
                    ana,
                    ben);
            ports().transactions().write(change, () -> {
                ports().people().put(desk.book(), ana);
                ports().people().put(desk.book(), ben);
                ports().timeline().append(desk.whole(), List.of(mail));
            });
        }
        desk.message(ben, "2026-03-09T09:00:00Z", Direction.MINE);

        ports().changes().undo(change.id(), desk.change());

        assertThat(desk.read(() -> ports().people().find(desk.book(), ana.id())))
                .isEmpty();
        assertThat(desk.read(() -> ports().timeline().days(desk.book(), ben.id())))
                .hasSize(1);
    }

    @Test
    default void workThatFailsLeavesNothing() {
        Desk desk = desk();
        Person ana = desk.person("Ana Ruiz", Standing.KEPT);

        assertThatThrownBy(() -> desk.write(() -> {
                    ports().people().put(desk.book(), ana);
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(desk.read(() -> ports().people().find(desk.book(), ana.id())))
                .isEmpty();
    }

    @Test
    default void settingsAddressesAndPausesComeBack() {
        Desk desk = desk();
        Settings settings = new Settings(
                "Europe/Berlin",
                "DE",
                "de",
                Settings.Vocabulary.NETWORKING,
                30,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(20, 30),
                LocalTime.of(7, 0),
                Optional.of(FAR),
                Settings.Theme.DARK);
        OwnAddress address = new OwnAddress("ada@example.org", OwnAddress.Status.LEARNT);

        desk.write(() -> {
            ports().accounts().put(desk.book(), settings);
            ports().accounts().put(desk.book(), address);
        });

        assertThat(desk.read(() -> ports().accounts().settings(desk.book()))).isEqualTo(settings);
        assertThat(desk.read(() -> ports().accounts().ownAddresses(desk.book())))
                .containsExactly(address);
        desk.write(() -> ports().accounts().removeOwnAddress(desk.book(), "ada@example.org"));
        assertThat(desk.read(() -> ports().accounts().ownAddresses(desk.book())))
                .isEmpty();
    }

    @Test
    default void importsAndAnswersComeBack() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Import run = new Import(
                desk.id(),
                List.of("a.mbox", "b\\c.vcf"),
                Instant.ofEpochMilli(5),
                Optional.empty(),
                Import.Status.RUNNING,
                new Import.Count(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        Rejected rejected = new Rejected("a.mbox", Problem.of("mail.no-date", "offset 7", "x", "y\nz", ""));
        var answer = new Answers.Answered(desk.id(), ana.id(), Answers.Answer.LET_REST, FAR, FAR.plusDays(30));
        desk.write(() -> {
            ports().imports().put(desk.book(), run);
            ports().imports().reject(desk.book(), run.id(), List.of(rejected));
            ports().answers().put(desk.book(), answer);
        });

        assertThat(desk.read(() -> ports().imports().find(desk.book(), run.id())))
                .contains(run);
        assertThat(desk.read(() -> ports().imports().rejected(desk.book(), run.id(), 10)))
                .containsExactly(rejected);
        assertThat(desk.read(() -> ports().answers().since(desk.book(), FAR, 10)))
                .containsExactly(answer);
        assertThat(desk.read(() -> ports().answers().away(desk.book(), FAR.plusDays(29))))
                .containsExactly(ana.id());
        assertThat(desk.read(() -> ports().answers().away(desk.book(), FAR.plusDays(30))))
                .isEmpty();
    }

    @Test
    default void aReadArchiveIsKnownUntilWhatItRestedOnChanges() {
        Desk desk = desk();
        Extent extent = new Extent("mbox 1", "head", 70, "digest", 40);
        Import.Count count = new Import.Count(0, 0, 0, 0, 0, 6, 7, 8, 9, 0, 0);
        Imports.Basis basis = desk.read(() -> ports().imports().basis(desk.book()));
        desk.write(() -> ports().imports().remember(desk.book(), extent, count, basis));

        assertThat(known(desk, "mbox 1", "head")).isEqualTo(Map.of(extent, count));
        assertThat(known(desk, "mbox 2", "head")).isEmpty();
        assertThat(known(desk, "mbox 1", "other")).isEmpty();

        desk.write(() ->
                ports().accounts().put(desk.book(), new OwnAddress("me@example.org", OwnAddress.Status.CONFIRMED)));
        assertThat(known(desk, "mbox 1", "head")).isEmpty();

        desk.write(() -> ports().accounts().removeOwnAddress(desk.book(), "me@example.org"));
        assertThat(known(desk, "mbox 1", "head")).isEqualTo(Map.of(extent, count));
    }

    private Map<Extent, Import.Count> known(Desk desk, String kind, String head) {
        return desk.read(() -> ports().imports().remembered(desk.book(), kind, head));
    }
}
