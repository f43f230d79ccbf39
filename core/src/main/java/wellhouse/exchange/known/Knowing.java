package wellhouse.exchange.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.exchange.known.Renown.Entry;
import wellhouse.exchange.known.Renown.Kudos;
import wellhouse.exchange.known.Renown.Showing;
import wellhouse.exchange.known.Renown.Telling;
import wellhouse.exchange.known.Renown.Voucher;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.people.Person;

/// Notes who knows the owner; each call is one change.
public final class Knowing {

    /// The longest line, in characters.
    public static final int LINE = 500;

    /// The longest words of praise, in characters.
    public static final int PRAISE = 4_000;

    private final Pen pen;
    private final Renown renown;

    public Knowing(Pen pen, Renown renown) {
        this.pen = pen;
        this.renown = renown;
    }

    /// Words of praise.
    ///
    /// @param words 1 to [#PRAISE] characters
    /// @param source at most [#LINE] characters
    public Id<Change> praise(Book book, Optional<Person> person, String words, String source, LocalDate on, String by) {
        Kudos kudos = new Kudos(pen.next(), person.map(Person::id), words, source, on);
        return write(book, by, () -> renown.put(book.id(), kudos));
    }

    /// Somebody who would speak for the owner.
    ///
    /// @param about 1 to [#LINE] characters
    /// @param consent the day they agreed; empty if they were not asked yet
    public Id<Change> voucher(Book book, Person person, String about, Optional<LocalDate> consent, String by) {
        Voucher voucher = new Voucher(pen.next(), person.id(), about, consent);
        return write(book, by, () -> renown.put(book.id(), voucher));
    }

    public Id<Change> agreed(Book book, Voucher voucher, LocalDate on, String by) {
        Voucher agreed = new Voucher(voucher.id(), voucher.person(), voucher.about(), Optional.of(on));
        return write(book, by, () -> renown.put(book.id(), agreed));
    }

    /// Somebody was told what the owner does or looks for.
    ///
    /// @param what 1 to [#LINE] characters
    public Id<Change> told(Book book, Person person, String what, LocalDate on, String by) {
        Telling telling = new Telling(pen.next(), person.id(), what, on);
        return write(book, by, () -> renown.put(book.id(), telling));
    }

    /// A talk, a post or the like.
    ///
    /// @param what 1 to [#LINE] characters
    /// @param where at most [#LINE] characters
    public Id<Change> shown(Book book, String what, String where, LocalDate on, String by) {
        Showing showing = new Showing(pen.next(), what, where, "", on);
        return write(book, by, () -> renown.put(book.id(), showing));
    }

    public Id<Change> remove(Book book, Entry kind, Id<?> id, String by) {
        return write(book, by, () -> renown.remove(book.id(), kind, id));
    }

    /// Of what kind an entry is that may be taken out by its id; empty if there is none.
    public static Optional<Entry> kind(Renown.All all, Id<?> id) {
        return Stream.of(
                        kind(all.kudos().stream().map(Kudos::id), id, Entry.KUDOS),
                        kind(all.vouchers().stream().map(Voucher::id), id, Entry.VOUCHER),
                        kind(all.tellings().stream().map(Telling::id), id, Entry.TELLING),
                        kind(all.showings().stream().map(Showing::id), id, Entry.SHOWING))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Entry> kind(Stream<? extends Id<?>> ids, Id<?> id, Entry kind) {
        return ids.anyMatch(one -> one.value().equals(id.value())) ? Optional.of(kind) : Optional.empty();
    }

    private Id<Change> write(Book book, String by, Runnable work) {
        return pen.write(book.id(), by, "change.give.known", List.of(), work);
    }
}
