package wellhouse.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Account;
import wellhouse.app.BareRooms;
import wellhouse.kernel.Book;
import wellhouse.reading.Collecting.Outcome;
import wellhouse.reading.Outside;
import wellhouse.reading.Readings.Item;
import wellhouse.rooms.Rooms;

/// Looking into feeds now and then: only where it was allowed, only what was subscribed to, nothing twice.
final class FeedJobsTest {

    private static final String FEED = "https://bees.example/feed.xml";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
    private final List<String> asked = new ArrayList<>();
    private final List<Outside.Entry> entries = new ArrayList<>(List.of(entry(1)));
    private Optional<Outside.Trouble> trouble = Optional.empty();
    private final Rooms rooms = BareRooms.make(now::get, this::read);
    private final Account owner = rooms.signIn().owner();
    private final Book book = rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
    private final FeedJobs jobs = new FeedJobs(rooms);

    private static Outside.Entry entry(int number) {
        return new Outside.Entry("https://bees.example/" + number, "Bees " + number, "words");
    }

    private Outside.Answer read(String address) {
        asked.add(address);
        if (trouble.isPresent()) {
            return new Outside.Answer.Not(trouble.get());
        }
        return address.equals(FEED)
                ? new Outside.Answer.News(FEED, "Bees", entries)
                : new Outside.Answer.Page(address, "A page", "its words", Optional.of(FEED));
    }

    private List<Item> items() {
        return rooms.transactions().read(() -> rooms.readings().items(book.id(), Item.Status.OPEN, 99));
    }

    private void later(Duration time) {
        now.set(now.get().plus(time));
    }

    @Test
    void nothingIsAskedBeforeTheOwnerAllowedIt() {
        assertThat(rooms.collecting().subscribe(book, FEED, now.get(), "test")).isInstanceOf(Outcome.NotAllowed.class);
        assertThat(rooms.collecting().add(book, "https://bees.example/", "", "", List.of(), now.get(), "test"))
                .isInstanceOf(Outcome.Untitled.class);
        assertThat(rooms.collecting().add(book, "https://bees.example/", "By hand", "", List.of(), now.get(), "test"))
                .isInstanceOf(Outcome.Done.class);
        rooms.collecting().allow(book, true, "test");
        rooms.collecting().subscribe(book, FEED, now.get(), "test");
        rooms.collecting().allow(book, false, "test");
        asked.clear();
        later(Duration.ofDays(2));

        assertThat(jobs.round()).isZero();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsNewComesInOnceAndAFeedRestsInBetween() {
        rooms.collecting().allow(book, true, "test");
        assertThat(rooms.collecting().subscribe(book, "https://bees.example/", now.get(), "test"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(items()).extracting(Item::title).containsExactly("Bees 1");
        asked.clear();

        assertThat(jobs.round()).isZero();
        assertThat(asked).isEmpty();
        entries.addFirst(entry(2));
        later(FeedJobs.REST);
        assertThat(jobs.round()).isEqualTo(1);
        assertThat(jobs.round()).isZero();
        later(FeedJobs.REST);
        assertThat(jobs.round()).isZero();

        assertThat(asked).containsExactly(FEED, FEED);
        assertThat(items()).extracting(Item::title).containsExactlyInAnyOrder("Bees 1", "Bees 2");
        assertThat(items()).extracting(Item::source).containsOnly("Bees");
    }

    @Test
    void troubleIsNotedOnceAndGoesWhenItIsOver() {
        rooms.collecting().allow(book, true, "test");
        rooms.collecting().subscribe(book, FEED, now.get(), "test");
        int changes = changes();
        trouble = Optional.of(Outside.Trouble.SLOW);
        for (int i = 0; i < 3; i++) {
            later(FeedJobs.REST);
            jobs.round();
        }
        assertThat(rooms.transactions().read(() -> rooms.readings().feeds(book.id())))
                .singleElement()
                .satisfies(feed -> assertThat(feed.trouble()).isEqualTo("slow"));
        assertThat(changes()).isEqualTo(changes + 1);
        trouble = Optional.empty();
        later(FeedJobs.REST);
        jobs.round();

        assertThat(rooms.transactions()
                        .read(() -> rooms.readings().feeds(book.id()))
                        .getFirst()
                        .trouble())
                .isEmpty();
    }

    @Test
    void anUnsubscribedFeedIsLeftAloneAndWhatCameOfItStays() {
        rooms.collecting().allow(book, true, "test");
        rooms.collecting().subscribe(book, FEED, now.get(), "test");
        var feed = rooms.transactions()
                .read(() -> rooms.readings().feeds(book.id()))
                .getFirst();
        assertThat(rooms.collecting().subscribe(book, FEED, now.get(), "test")).isInstanceOf(Outcome.Known.class);
        rooms.collecting().unsubscribe(book, feed, "test");
        asked.clear();
        later(Duration.ofDays(1));

        assertThat(jobs.round()).isZero();
        assertThat(asked).isEmpty();
        assertThat(items()).hasSize(1);
    }

    private int changes() {
        return rooms.transactions()
                .read(() -> rooms.changes().recent(book.id(), Optional.empty(), 500))
                .size();
    }
}
