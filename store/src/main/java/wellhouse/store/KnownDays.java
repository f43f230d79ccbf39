package wellhouse.store;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.timeline.ContactDay;

/// Contact days of the people an import writes to again and again, remembered from one transaction to the next.
///
/*
 * A counter such as the median gap needs all days of a tie, and a mail archive touches the same few hundred people
 * in every batch: reading their days each time would cost more than all the rest. What is remembered holds only as
 * long as nobody else writes to the book, which its seq tells; it is one book's at a time, and used under the lock of
 * the one writer.
 */
final class KnownDays {

    /// Days in all; about 100 octets each.
    private static final int MOST = 300_000;

    /// A contact day with the moment of its first interaction.
    record Dated(ContactDay day, long firstAt) {

        Dated plus(Dated more) {
            boolean earlier = more.firstAt < firstAt
                    || (more.firstAt == firstAt
                            && more.day.began().name().compareTo(day.began().name()) < 0);
            return new Dated(
                    new ContactDay(
                            day.day(),
                            earlier ? more.day.began() : day.began(),
                            Math.max(day.weight(), more.day.weight()),
                            day.sent() + more.day.sent(),
                            day.received() + more.day.received()),
                    Math.min(firstAt, more.firstAt));
        }
    }

    private final Map<Id<Person>, List<Dated>> days = new HashMap<>();
    private @Nullable Id<Book> book;
    private long seq = -1;
    private int count;

    /// Begins a transaction on a book that stands at `before`.
    void enter(Id<Book> which, long before) {
        if (!which.equals(book) || seq != before) {
            clear();
            book = which;
        }
        seq = -1;
    }

    /// The transaction is through and left the book at `after`.
    void leave(long after) {
        seq = after;
    }

    void clear() {
        days.clear();
        count = 0;
        seq = -1;
        book = null;
    }

    boolean has(Id<Person> person) {
        return days.containsKey(person);
    }

    void forget(Id<Person> person) {
        List<Dated> known = days.remove(person);
        count -= known == null ? 0 : known.size();
    }

    void put(Id<Person> person, List<Dated> all) {
        if (count > MOST) {
            days.clear();
            count = 0;
        }
        count += all.size();
        days.put(person, new ArrayList<>(all));
    }

    /// Adds what a transaction added to somebody who is known.
    void add(Id<Person> person, Dated more) {
        List<Dated> all = days.getOrDefault(person, new ArrayList<>());
        int at = all.size();
        while (at > 0 && all.get(at - 1).day().day().isAfter(more.day.day())) {
            at--;
        }
        if (at > 0 && all.get(at - 1).day().day().equals(more.day.day())) {
            all.set(at - 1, all.get(at - 1).plus(more));
        } else {
            all.add(at, more);
            count++;
        }
    }

    /// The days of somebody who is known, oldest first.
    List<ContactDay> of(Id<Person> person) {
        List<Dated> all = days.getOrDefault(person, List.of());
        return new AbstractList<>() {
            @Override
            public ContactDay get(int index) {
                return all.get(index).day();
            }

            @Override
            public int size() {
                return all.size();
            }
        };
    }
}
