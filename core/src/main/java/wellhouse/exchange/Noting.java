package wellhouse.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.people.Person;

/// Notes needs, offers, promises and acts of help for programs; each call is one change.
public final class Noting {

    /// The longest text of one of them, in characters.
    public static final int LONGEST = 500;

    private final Pen pen;
    private final Exchange exchange;

    public Noting(Pen pen, Exchange exchange) {
        this.pen = pen;
        this.exchange = exchange;
    }

    /// What was noted.
    public record Noted<T>(Id<Change> change, T what) {}

    public Noted<Need> need(Book book, Person person, String what, Optional<LocalDate> by, Instant now, String who) {
        Need need = new Need(pen.next(), person.id(), checked(what), by, now, Need.Status.OPEN, who);
        return write(book, who, "change.person.need", person.called(), need, () -> exchange.put(book.id(), need));
    }

    public Noted<Offer> offer(Book book, Person person, String what, Instant now, String who) {
        Offer offer = new Offer(pen.next(), person.id(), checked(what), now, who);
        return write(book, who, "change.person.offer", person.called(), offer, () -> exchange.put(book.id(), offer));
    }

    public Noted<Promise> promise(
            Book book, Person person, String what, boolean mine, Optional<LocalDate> due, Instant now, String who) {
        Promise promise = new Promise(pen.next(), person.id(), checked(what), mine, due, now, Promise.Status.OPEN);
        return write(
                book, who, "change.person.promise", person.called(), promise, () -> exchange.put(book.id(), promise));
    }

    /// @param what may be empty
    public Noted<Help> help(
            Book book,
            Person person,
            boolean given,
            Help.Currency currency,
            String what,
            LocalDate on,
            int minutes,
            String who) {
        String said = what.isBlank() ? "" : checked(what);
        Help help = new Help(pen.next(), person.id(), given, currency, said, on, minutes);
        String key = given ? "change.help.given" : "change.help.received";
        return write(book, who, key, person.called(), help, () -> exchange.put(book.id(), help));
    }

    /// @param status [Need.Status#MET] or [Need.Status#GONE]
    public Noted<Need> close(Book book, Need need, Need.Status status, String who) {
        Need closed = need.withStatus(status);
        String key = status == Need.Status.MET ? "change.give.need-met" : "change.give.need-gone";
        return write(book, who, key, need.what(), closed, () -> exchange.put(book.id(), closed));
    }

    public Noted<Offer> close(Book book, Offer offer, String who) {
        Offer closed = offer.withOpen(false);
        return write(book, who, "change.give.offer-gone", offer.what(), closed, () -> exchange.put(book.id(), closed));
    }

    /// A line of the owner's own card.
    public Noted<OwnLine> own(
            Book book, OwnLine.Side side, String what, Optional<LocalDate> by, Instant now, String who) {
        OwnLine line = new OwnLine(pen.next(), side, checked(what), by, now, true);
        return write(book, who, "change.give.own", line.what(), line, () -> exchange.put(book.id(), line));
    }

    public Noted<OwnLine> remove(Book book, OwnLine line, String who) {
        Runnable work = () -> exchange.remove(book.id(), Exchange.Entry.OWN_LINE, line.id());
        return write(book, who, "change.give.own-removed", line.what(), line, work);
    }

    /// Kept, or not expected any more.
    public Noted<Promise> end(Book book, Promise promise, Promise.Status status, String who) {
        Promise ended = promise.withStatus(status);
        String key = status == Promise.Status.KEPT ? "change.give.promise-kept" : "change.give.promise-released";
        return write(book, who, key, promise.what(), ended, () -> exchange.put(book.id(), ended));
    }

    /// To another day, or to some time.
    public Noted<Promise> move(Book book, Promise promise, Optional<LocalDate> due, String who) {
        Promise moved = promise.withDue(due);
        return write(
                book, who, "change.give.promise-moved", promise.what(), moved, () -> exchange.put(book.id(), moved));
    }

    private <T> Noted<T> write(Book book, String who, String key, String about, T what, Runnable work) {
        return new Noted<>(pen.write(book.id(), who, key, List.of(about), work), what);
    }

    /// @throws IllegalArgumentException if there is nothing, or more than [#LONGEST]
    private static String checked(String what) {
        String plain = what.replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]", "").strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new IllegalArgumentException("a text of 1 to " + LONGEST + " characters is needed");
        }
        return plain;
    }
}
