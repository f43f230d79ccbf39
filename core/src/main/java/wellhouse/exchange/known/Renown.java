package wellhouse.exchange.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// What is kept about who knows the owner.
public interface Renown {

    /// Words of praise.
    ///
    /// @param person who said them; empty for somebody outside the book
    /// @param source where, such as a review or a mail
    record Kudos(Id<Kudos> id, Optional<Id<Person>> person, String words, String source, LocalDate on) {

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Kudos[" + id + "]";
        }
    }

    /// Somebody who would speak for the owner.
    ///
    /// @param about what for
    /// @param consent the day they agreed; empty if they were not asked yet
    record Voucher(Id<Voucher> id, Id<Person> person, String about, Optional<LocalDate> consent) {

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Voucher[" + id + "]";
        }
    }

    /// That somebody was told what the owner does or looks for.
    record Telling(Id<Telling> id, Id<Person> person, String what, LocalDate on) {

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Telling[" + id + "]";
        }
    }

    /// A talk, a post or the like.
    record Showing(Id<Showing> id, String what, String where, String url, LocalDate on) {}

    /// A look at one's own profiles.
    ///
    /// @param ticks what was found in order, as keys of the list
    record Audit(Id<Audit> id, LocalDate on, List<String> ticks, String note) {

        public Audit {
            ticks = List.copyOf(ticks);
        }
    }

    /// Everything of a book, each list the newest first.
    record All(
            List<Kudos> kudos,
            List<Voucher> vouchers,
            List<Telling> tellings,
            List<Showing> showings,
            List<Audit> audits) {

        public All {
            kudos = List.copyOf(kudos);
            vouchers = List.copyOf(vouchers);
            tellings = List.copyOf(tellings);
            showings = List.copyOf(showings);
            audits = List.copyOf(audits);
        }
    }

    /// What of it.
    enum Entry {
        KUDOS,
        VOUCHER,
        TELLING,
        SHOWING,
        AUDIT
    }

    All all(Id<Book> book);

    void put(Id<Book> book, Kudos kudos);

    void put(Id<Book> book, Voucher voucher);

    void put(Id<Book> book, Telling telling);

    void put(Id<Book> book, Showing showing);

    void put(Id<Book> book, Audit audit);

    void remove(Id<Book> book, Entry kind, Id<?> id);
}
