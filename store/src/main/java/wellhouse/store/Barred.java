package wellhouse.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import wellhouse.exchange.match.End;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Who and what may not be matched with an end.
///
/// @param onlyMine whether the asked end is for the owner's eyes and hands only
/// @param apart people who must not hear of the asked end's person
/// @param neverAsk people of whom nothing may be asked
/// @param refused ids of ends that were refused before
record Barred(End asked, boolean onlyMine, Set<Id<Person>> apart, Set<Id<Person>> neverAsk, Set<UUID> refused) {

    static Barred of(Line line, Id<Book> book, End asked, Collection<Id<Person>> apartFrom) {
        Set<UUID> refused = new HashSet<>(line.list(
                asked.kind().isTaker()
                        ? "select giver_id from refused_match where book_id = ? and taker_id = ?"
                        : "select taker_id from refused_match where book_id = ? and giver_id = ?",
                Cursor::uuid,
                book,
                asked.id()));
        Set<Id<Person>> secret = new HashSet<>(
                line.list("select id from person where book_id = ? and secret = 1", row -> row.<Person>id(), book));
        Set<Id<Person>> neverAsk = new HashSet<>(
                line.list("select id from person where book_id = ? and never_ask = 1", row -> row.<Person>id(), book));
        boolean onlyMine =
                asked.person().isPresent() && (secret.contains(asked.person().get()) || isPrivate(line, book, asked));
        secret.addAll(apartFrom);
        return new Barred(asked, onlyMine, secret, neverAsk, refused);
    }

    private static boolean isPrivate(Line line, Id<Book> book, End asked) {
        String table = asked.kind() == End.Kind.NEED ? "need" : "offer";
        return line.first(
                        "select sensitivity from " + table + " where book_id = ? and id = ?",
                        Cursor::text,
                        book,
                        asked.id())
                .filter(word -> word.equals("PRIVATE"))
                .isPresent();
    }

    boolean allow(End found) {
        return !refused.contains(found.id()) && kindsFit(found) && peopleFit(found);
    }

    /// What somebody cares about fits things to read, and the owner's own lines do not fit each other.
    private boolean kindsFit(End found) {
        boolean interest = asked.kind() == End.Kind.INTEREST || found.kind() == End.Kind.INTEREST;
        boolean item = asked.kind() == End.Kind.ITEM || found.kind() == End.Kind.ITEM;
        boolean somebody = asked.person().isPresent() || found.person().isPresent();
        return (!interest || item) && (somebody || item);
    }

    private boolean peopleFit(End found) {
        Optional<Id<Person>> giver = asked.kind().isTaker() ? found.person() : asked.person();
        if (giver.map(neverAsk::contains).orElse(false)) {
            return false;
        }
        return asked.person().isEmpty()
                || found.person().isEmpty()
                || !onlyMine
                        && !asked.person().equals(found.person())
                        && !apart.contains(found.person().get());
    }
}
