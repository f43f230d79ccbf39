package wellhouse.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Needs, offers, promises and the ledger of every book. People who are not kept are left out of the lists.
public interface Exchange {

    void put(Id<Book> book, Need need);

    void put(Id<Book> book, Offer offer);

    void put(Id<Book> book, Promise promise);

    void put(Id<Book> book, Help help);

    void put(Id<Book> book, OwnLine line);

    /// Removes one of them.
    void remove(Id<Book> book, Entry kind, Id<?> id);

    /// What is kept here.
    enum Entry {
        NEED,
        OFFER,
        PROMISE,
        HELP,
        OWN_LINE,
        SUPPORT_TIME
    }

    /// Open needs of my people, those with the nearest date first, then the newest.
    ///
    /// @param limit 1 to 1,000
    List<Need> openNeeds(Id<Book> book, int limit);

    /// Open promises due up to and on a day, or without a date; the earliest due first, those without a
    /// date last.
    ///
    /// @param limit 1 to 1,000
    List<Promise> openPromises(Id<Book> book, LocalDate until, int limit);

    List<Need> needs(Id<Book> book, Id<Person> person);

    List<Offer> offers(Id<Book> book, Id<Person> person);

    List<Promise> promises(Id<Book> book, Id<Person> person);

    /// The acts of help with a person, newest first.
    List<Help> help(Id<Book> book, Id<Person> person);

    /// The owner's own card: open lines first, then the newest.
    List<OwnLine> ownLines(Id<Book> book);

    Optional<Need> need(Id<Book> book, Id<Need> id);

    Optional<Offer> offer(Id<Book> book, Id<Offer> id);

    Optional<Promise> promise(Id<Book> book, Id<Promise> id);

    Optional<Help> actOfHelp(Id<Book> book, Id<Help> id);

    /// Open offers of my people, the newest first.
    ///
    /// @param limit 1 to 1,000
    List<Offer> openOffers(Id<Book> book, int limit);

    /// The whole ledger between two days, the first included, the newest first.
    ///
    /// @param limit 1 to 100,000
    List<Help> ledger(Id<Book> book, LocalDate from, LocalDate until, int limit);

    /// How much the owner means to give.
    Giving giving(Id<Book> book);

    void put(Id<Book> book, Giving giving);

    /// Times that are not counted, the newest first.
    List<Giving.SupportTime> supportTimes(Id<Book> book);

    void put(Id<Book> book, Giving.SupportTime time);
}
