package wellhouse.sync;

import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;

/// Keeps the book of everybody and address books on other servers the same, when the owner says so.
public interface Syncing {

    /// An address book or a calendar on another server.
    ///
    /// @param title what it is called there; may be empty
    record Found(String url, String title, Shelf.Kind kind) {}

    /// The address books or calendars that somebody has on a server.
    ///
    /// @param url of one of them, or anywhere on the server
    /// @throws Far.Failed if it cannot be asked
    List<Found> look(String url, String user, String password, Shelf.Kind kind);

    /// Notes one of them; nothing is synced yet.
    ///
    /// @param both as in [Mirror#both()]
    Mirror add(Book book, String label, Found found, String user, String password, boolean both);

    List<Mirror> all(Book book);

    /// Forgets an address book and its password; the cards stay where they are.
    void remove(Book book, Mirror mirror);

    /// What [#run] would do.
    ///
    /// @throws Far.Failed if the server cannot be asked
    List<Mirroring.Step> plan(Book book, Mirror mirror);

    /// Syncs.
    ///
    /// @param sure whether many cards may be removed
    /// @throws Far.Failed if the server cannot be asked; what was done until then stays, and the next
    ///     run goes on
    Mirroring.Tally run(Book book, Mirror mirror, boolean sure);

    /// A card that was changed on both sides.
    ///
    /// @param mine what it says here; empty if it is gone
    /// @param theirs what it says there
    record Question(Mirror mirror, Mirror.Pair pair, Optional<String> mine, String theirs) {

        /// Masked.
        @Override
        public String toString() {
            return "Question[" + mirror + "]";
        }
    }

    List<Question> questions(Book book);

    /// Says which side is right; the next run does it.
    void decide(Book book, Question question, boolean mine);

    /// Cards of which two devices changed the same, newest first.
    List<Clash> clashes(Book book);

    /// Says whether a card is right as it was taken, or with the earlier values.
    void settle(Book book, Clash clash, boolean asItIs);
}
