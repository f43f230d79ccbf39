package wellhouse.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;

/// The people of every book. No call crosses books.
///
/// Where a person was merged into another, asking for either answers with the one that remains.
public interface People {

    Optional<Person> find(Id<Book> book, Id<Person> id);

    /// Those of `ids` that exist, in any order.
    List<Person> find(Id<Book> book, Collection<Id<Person>> ids);

    Optional<Profile> profile(Id<Book> book, Id<Person> id);

    /// What hangs on somebody alone, without those who are part of them.
    Profile alone(Id<Book> book, Person person);

    /// What somebody alone is known by.
    List<Key> keysAlone(Id<Book> book, Id<Person> person);

    /// The contact points of several people, preferred ones first; a person without any is left out.
    Map<Id<Person>, List<ContactPoint>> points(Id<Book> book, Collection<Id<Person>> people);

    /// What kept people are interested in or care about, newest first; a person of whom nothing of that is known is
    /// left out.
    Map<Id<Person>, List<Remark>> caresAbout(Id<Book> book, Collection<Id<Person>> people);

    /// What each person is known by; a person without any key is left out.
    Map<Id<Person>, List<Key>> keys(Id<Book> book, Collection<Id<Person>> people);

    /// The rows of a list for these people, in the order given; those who do not exist are left out.
    List<Row> rows(Id<Book> book, List<Id<Person>> people);

    /// Who has each key; a key nobody has is left out. One statement however many keys.
    Map<Key, Id<Person>> whoHas(Id<Book> book, Collection<Key> keys);

    /// Notes that a person is known by this key from now on. Nothing happens where they have it.
    ///
    /// @throws IllegalStateException if somebody else has it
    void claim(Id<Book> book, Key key, Id<Person> person);

    /// Lets go of a key, as when a contact point is taken from a person. Nothing happens where nobody has it.
    void release(Id<Book> book, Key key);

    /// Adds a person, or replaces what was written under the same id.
    void put(Id<Book> book, Person person);

    /// Adds or replaces; the key, if it has a comparable form, must be claimed separately.
    void put(Id<Book> book, ContactPoint point);

    void put(Id<Book> book, Position position);

    void put(Id<Book> book, Place place);

    void put(Id<Book> book, Milestone milestone);

    void put(Id<Book> book, Remark remark);

    void put(Id<Book> book, CardText card);

    void put(Id<Book> book, Paper paper);

    /// The documents of a person, by name.
    List<Paper> papers(Id<Book> book, Id<Person> person);

    /// Notes who said a value.
    default void put(Id<Book> book, Told told) {
        put(book, List.of(told));
    }

    /// Notes who said some values, those that one record said of one person together: one row for all of them.
    void put(Id<Book> book, List<Told> told);

    /// Who said what of a person, as far as a source did; what the owner wrote by hand is not among it.
    List<Told> told(Id<Book> book, Id<Person> person);

    /// Removes one row that hangs on a person: a contact point, position, place, milestone, remark, card or paper.
    void remove(Id<Book> book, Detail kind, Id<?> id);

    /// What may hang on a person.
    enum Detail {
        CONTACT_POINT,
        POSITION,
        PLACE,
        MILESTONE,
        REMARK,
        CARD,
        PAPER
    }

    /// The organization of this name, made if there is none: names are compared folded and without legal
    /// forms.
    Organization organization(Id<Book> book, String name);

    /// Puts a person into a circle of that name (made if there is none), or takes them out.
    void circle(Id<Book> book, Id<Person> person, String circle, boolean in);

    /// The names of all circles, in their order.
    List<String> circles(Id<Book> book);

    Page list(Id<Book> book, Listing listing);

    /// Saved views of the list, by name.
    List<SavedView> views(Id<Book> book);

    void put(Id<Book> book, SavedView view);

    void removeView(Id<Book> book, Id<SavedView> view);

    /// Birthdays and other dates of kept people that come round in `[from, to]`, soonest first.
    ///
    /// @param to at most a year after `from`
    /// @param limit 1 to 1,000
    List<Coming> coming(Id<Book> book, LocalDate from, LocalDate to, int limit);

    /// A date that comes round.
    ///
    /// @param on the day it falls on this time
    /// @param date as written, for the age
    /// @param what in a few words; empty for the birthday
    record Coming(Person person, LocalDate on, PartialDate date, String what) {}

    /// Kept people with whom somebody brought the owner together, the latest added first.
    ///
    /// @param limit 1 to 1,000
    List<Person> metThrough(Id<Book> book, int limit);

    /// How many people have each standing; who became part of somebody else is not counted.
    ///
    /// Cost: reads a counter.
    Map<Standing, Integer> count(Id<Book> book);

    /// Removes a person and everything that hangs on them.
    void erase(Id<Book> book, Id<Person> id);
}
