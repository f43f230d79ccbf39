package wellhouse.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Items, shares, feeds and hearsay of every book.
public interface Readings {

    /// Something worth reading or sharing.
    ///
    /// @param url empty for a text without an address
    /// @param title 1 to 300 characters
    /// @param words the text itself or how it begins; at most 4,000 characters, without markup
    /// @param note the owner's own
    /// @param topics in the owner's words
    /// @param source `hand`, `page` or the feed's title
    record Item(
            Id<Item> id,
            String url,
            String title,
            String words,
            String note,
            List<String> topics,
            Instant added,
            String source,
            Status status) {

        public Item {
            topics = List.copyOf(topics);
        }

        /// Where an item stands.
        public enum Status {
            OPEN,
            DONE
        }

        public Item with(Status changed) {
            return new Item(id, url, title, words, note, topics, added, source, changed);
        }

        public Item withNote(String changed, List<String> about) {
            return new Item(id, url, title, words, changed, about, added, source, status);
        }

        /// The address, if it is one of the web: what came in with a file may be anything.
        public Optional<String> link() {
            return url.startsWith("https://") || url.startsWith("http://") ? Optional.of(url) : Optional.empty();
        }

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Item[" + id + "]";
        }
    }

    /// That an item was shared with one person.
    ///
    /// @param line the personal line
    record Share(Id<Share> id, Id<Item> item, Id<Person> person, String line, LocalDate on) {

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Share[" + id + "]";
        }
    }

    /// Pages that tell what is new.
    ///
    /// @param checked when it was looked at last; empty for never
    /// @param trouble what went wrong then, as an [Outside.Trouble] in lower case; empty for nothing
    record Feed(Id<Feed> id, String url, String title, Instant since, Optional<Instant> checked, String trouble) {}

    /// What was heard.
    ///
    /// @param person from whom; empty if that is not said
    record Hearsay(Id<Hearsay> id, String what, Optional<Id<Person>> person, LocalDate on, Reach reach) {

        /// How far it may go.
        public enum Reach {
            /// Stays with the owner.
            NOBODY,
            /// Only to those who are close, and never with its source.
            CLOSE,
            /// To anybody, without its source.
            ANYBODY
        }

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Hearsay[" + id + "]";
        }
    }

    /// What of it.
    enum Entry {
        ITEM,
        SHARE,
        FEED,
        HEARSAY
    }

    /// Everything of a book.
    record All(List<Item> items, List<Share> shares, List<Feed> feeds, List<Hearsay> hearsay) {

        public All {
            items = List.copyOf(items);
            shares = List.copyOf(shares);
            feeds = List.copyOf(feeds);
            hearsay = List.copyOf(hearsay);
        }
    }

    All all(Id<Book> book);

    /// Items, the newest first.
    ///
    /// @param limit 1 to 1,000
    List<Item> items(Id<Book> book, Item.Status status, int limit);

    Optional<Item> item(Id<Book> book, Id<Item> id);

    /// Whether an address was taken in before.
    boolean holds(Id<Book> book, String url);

    List<Share> shares(Id<Book> book, Id<Item> item);

    /// How many items were shared with a person since a day.
    int sharedWith(Id<Book> book, Id<Person> person, LocalDate since);

    List<Feed> feeds(Id<Book> book);

    List<Hearsay> hearsay(Id<Book> book);

    void put(Id<Book> book, Item item);

    void put(Id<Book> book, Share share);

    void put(Id<Book> book, Feed feed);

    void put(Id<Book> book, Hearsay heard);

    void remove(Id<Book> book, Entry kind, Id<?> id);
}
