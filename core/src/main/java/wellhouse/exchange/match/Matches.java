package wellhouse.exchange.match;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Finds what fits. Follows the book by itself: what is new is read once, and nothing is compared with
/// everything.
///
/// Never fits ends of one person, nor of people who are to be kept apart; leaves out what was refused, what is
/// between the owner and one person only, and whoever is never to be asked.
public interface Matches {

    /// What fits something, best first.
    ///
    /// Cost: grows with the logarithm of the book; what was written since the last call is read first.
    ///
    /// @param id of a need, an offer or an own line
    /// @param limit 1 to 200
    List<Match> of(Id<Book> book, End.Kind kind, UUID id, int limit);

    /// Who or what of my people fits a text that is not kept, such as an ask that is being written; best first.
    ///
    /// @param limit 1 to 200
    List<Match> near(Id<Book> book, String text, int limit);

    /// Remembers that two ends do not fit; or forgets it again by an undo.
    void refuse(Id<Book> book, UUID taker, UUID giver);

    /// Keeps two people apart, or does so no longer.
    void apart(Id<Book> book, Id<Person> one, Id<Person> other, boolean apart);

    /// Who is kept apart from a person.
    List<Id<Person>> apartFrom(Id<Book> book, Id<Person> person);

    /// All that was said of what does not belong together in a book.
    ///
    /// @param apart each two who are kept apart, once
    record Barriers(List<Apart> apart, List<Refusal> refused) {

        public Barriers {
            apart = List.copyOf(apart);
            refused = List.copyOf(refused);
        }
    }

    /// Two who are kept apart.
    record Apart(Id<Person> one, Id<Person> other) {}

    /// Two ends that do not fit.
    record Refusal(UUID taker, UUID giver) {}

    Barriers barriers(Id<Book> book);

    /// How far it is.
    ///
    /// @param model name and version of the sentence model; empty if there is none and words do alone
    /// @param unread texts that the model has not read yet; words do for those
    record Reach(String model, int unread) {}

    /// Waits until the model has read what there is.
    ///
    /// @param most how long to wait
    Reach settle(Id<Book> book, Duration most);
}
