package wellhouse.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Help;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.kernel.Transactions;
import wellhouse.people.Person;
import wellhouse.reading.Outside.Answer;
import wellhouse.reading.Outside.Trouble;
import wellhouse.reading.Readings.Feed;
import wellhouse.reading.Readings.Item;

/// Brings things to read into a book: by hand, from an address, from feeds. Asks the outside only where the owner
/// allowed it, and never inside a transaction.
public final class Collecting {

    /// How many things of a feed come in when it is subscribed to; it is no archive.
    private static final int FIRST = 5;

    /// And how many at most each time afterwards.
    private static final int EACH_TIME = 20;

    private static final int MOST_FEEDS = 100;

    /// At most this many things go to one person in so many days.
    private static final int CAP = 2;

    private static final int CAP_DAYS = 14;

    private final Transactions transactions;
    private final Pen pen;
    private final Readings readings;
    private final Exchange exchange;
    private final Outside outside;

    public Collecting(Transactions transactions, Pen pen, Readings readings, Exchange exchange, Outside outside) {
        this.transactions = transactions;
        this.pen = pen;
        this.readings = readings;
        this.exchange = exchange;
        this.outside = outside;
    }

    /// What became of it.
    public sealed interface Outcome {

        /// It is in the book.
        ///
        /// @param what the title
        record Done(Id<Change> change, String what) implements Outcome {}

        /// The address is there already.
        record Known() implements Outcome {}

        /// No title was given, and none may be fetched.
        record Untitled() implements Outcome {}

        /// The owner did not allow that anything is fetched.
        record NotAllowed() implements Outcome {}

        /// It could not be read.
        record Not(Trouble why) implements Outcome {}

        /// There is a feed at most where there should be a page, or the other way round.
        record NoFeed() implements Outcome {}

        /// There are as many feeds as a book may have.
        record TooMany() implements Outcome {}
    }

    /// Notes that a thing goes to one person with a line of its own; the owner sends it by their own means.
    ///
    /// @param gift whether it goes into the ledger
    /// @return empty if they had [#CAP] things in the last [#CAP_DAYS] days
    public Optional<Id<Change>> share(
            Book book, Item item, Person person, String line, boolean gift, LocalDate today, String by) {
        int lately = transactions.read(() -> readings.sharedWith(book.id(), person.id(), today.minusDays(CAP_DAYS)));
        if (lately >= CAP) {
            return Optional.empty();
        }
        Readings.Share share = new Readings.Share(pen.next(), item.id(), person.id(), line, today);
        Help help = new Help(pen.next(), person.id(), true, Help.Currency.INFORMATION, item.title(), today, 0)
                .because(new Help.Cause(Help.Cause.Kind.ITEM, item.id().value()));
        return Optional.of(pen.write(book.id(), by, "change.give.shared", List.of(), () -> {
            readings.put(book.id(), share);
            if (gift) {
                exchange.put(book.id(), help);
            }
        }));
    }

    /// Puts a thing away.
    public Id<Change> done(Book book, Item item, String by) {
        return pen.write(
                book.id(),
                by,
                "change.give.item-done",
                List.of(),
                () -> readings.put(book.id(), item.with(Item.Status.DONE)));
    }

    /// Notes what was heard.
    public Id<Change> hear(Book book, Readings.Hearsay heard, String by) {
        return pen.write(book.id(), by, "change.give.heard", List.of(), () -> readings.put(book.id(), heard));
    }

    /// Whether the owner allowed that addresses they add are read.
    public boolean mayFetch(Book book) {
        return transactions.read(() -> exchange.giving(book.id()).fetch());
    }

    /// Allows it, or does so no longer.
    public Id<Change> allow(Book book, boolean fetch, String by) {
        return pen.write(
                book.id(),
                by,
                fetch ? "change.give.fetch" : "change.give.fetch-not",
                List.of(),
                () -> exchange.put(book.id(), exchange.giving(book.id()).withFetch(fetch)));
    }

    /// Adds one thing. What was written by hand stays; only what was left empty is read from the address.
    ///
    /// @param url empty for a text without an address
    /// @param title at most [Outside#TITLE] characters; may be empty where there is an address
    /// @param words at most [Outside#WORDS] characters
    /// @param by who does it, as in [Change#by()]
    public Outcome add(Book book, String url, String title, String words, List<String> topics, Instant now, String by) {
        if (!url.isEmpty() && transactions.read(() -> readings.holds(book.id(), url))) {
            return new Outcome.Known();
        }
        String heading = title;
        String text = words;
        if (!url.isEmpty() && (title.isEmpty() || words.isEmpty()) && mayFetch(book)) {
            Answer answer = outside.read(url);
            if (answer instanceof Answer.Page page) {
                heading = title.isEmpty() ? page.title() : title;
                text = words.isEmpty() ? page.words() : words;
            } else if (title.isEmpty()) {
                return answer instanceof Answer.Not not ? new Outcome.Not(not.why()) : new Outcome.NoFeed();
            }
        }
        if (heading.isEmpty()) {
            return new Outcome.Untitled();
        }
        String source = title.isEmpty() ? "page" : "hand";
        Item item = new Item(pen.next(), url, heading, text, "", topics, now, source, Item.Status.OPEN);
        Id<Change> change =
                pen.write(book.id(), by, "change.give.item", List.of(heading), () -> readings.put(book.id(), item));
        return new Outcome.Done(change, heading);
    }

    /// Subscribes to a feed, or to the one a page names, with the newest of what is in it.
    public Outcome subscribe(Book book, String url, Instant now, String by) {
        if (!mayFetch(book)) {
            return new Outcome.NotAllowed();
        }
        List<Feed> feeds = transactions.read(() -> readings.feeds(book.id()));
        if (feeds.size() >= MOST_FEEDS) {
            return new Outcome.TooMany();
        }
        Answer answer = outside.read(url);
        if (answer instanceof Answer.Page page && page.feed().isPresent()) {
            answer = outside.read(page.feed().get());
        }
        if (answer instanceof Answer.Not not) {
            return new Outcome.Not(not.why());
        }
        if (!(answer instanceof Answer.News news)) {
            return new Outcome.NoFeed();
        }
        if (feeds.stream().anyMatch(feed -> feed.url().equals(news.url()))) {
            return new Outcome.Known();
        }
        String title = news.title().isEmpty() ? host(news.url()) : news.title();
        Feed feed = new Feed(pen.next(), news.url(), title, now, Optional.of(now), "");
        Id<Change> change = pen.write(book.id(), by, "change.give.feed", List.of(title), () -> {
            readings.put(book.id(), feed);
            fresh(book, feed, news, FIRST, now).forEach(item -> readings.put(book.id(), item));
        });
        return new Outcome.Done(change, title);
    }

    /// Subscribes no longer; what came of it stays.
    public Id<Change> unsubscribe(Book book, Feed feed, String by) {
        return pen.write(
                book.id(),
                by,
                "change.give.feed-removed",
                List.of(feed.title()),
                () -> readings.remove(book.id(), Readings.Entry.FEED, feed.id()));
    }

    /// Looks into one feed. Leaves a trace only where there is something new, or new trouble.
    ///
    /// @return how many new things there are
    public int look(Book book, Feed feed, Instant now, String by) {
        if (!mayFetch(book)) {
            return 0;
        }
        Answer answer = outside.read(feed.url());
        String trouble = answer instanceof Answer.Not not
                ? word(not.why())
                : answer instanceof Answer.News ? "" : word(Trouble.KIND);
        List<Item> items = answer instanceof Answer.News news
                ? transactions.read(() -> fresh(book, feed, news, EACH_TIME, now))
                : List.of();
        boolean still = transactions.read(() -> readings.feeds(book.id())).contains(feed);
        if (still && (!items.isEmpty() || !trouble.equals(feed.trouble()))) {
            Feed looked = new Feed(feed.id(), feed.url(), feed.title(), feed.since(), Optional.of(now), trouble);
            pen.write(book.id(), by, "change.give.news", List.of(feed.title()), () -> {
                readings.put(book.id(), looked);
                items.forEach(item -> readings.put(book.id(), item));
            });
        }
        return items.size();
    }

    /// What of a feed is not in the book yet, with an address and a title.
    private List<Item> fresh(Book book, Feed feed, Answer.News news, int most, Instant now) {
        Set<String> seen = new HashSet<>();
        return news.entries().stream()
                .filter(entry -> !entry.url().isEmpty() && seen.add(entry.url()))
                .filter(entry -> !readings.holds(book.id(), entry.url()))
                .limit(most)
                .map(entry -> new Item(
                        pen.next(),
                        entry.url(),
                        entry.title(),
                        entry.words(),
                        "",
                        List.of(),
                        now,
                        feed.title(),
                        Item.Status.OPEN))
                .toList();
    }

    private static String host(String url) {
        return Stream.of(url.split("/", -1)).skip(2).findFirst().orElse(url);
    }

    private static String word(Trouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT);
    }
}
