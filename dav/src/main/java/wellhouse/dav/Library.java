package wellhouse.dav;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;

/// The shelves of one account, as the protocol sees them. Each call sees one state of the store; each change is
/// whole or not at all.
public interface Library {

    /// The account's name in addresses.
    String user();

    /// What the account is called.
    String title();

    /// The counter of changes over all shelves.
    long revision();

    /// The shelves that are there; the one that is there before all others first.
    List<Shelf> shelves(Kind kind);

    Optional<Shelf> shelf(Kind kind, String name);

    /// Shelves that were removed after a revision.
    List<Shelf> gone(Kind kind, long after);

    /// Members by name.
    ///
    /// @param after only names behind this one
    List<Item> page(Shelf shelf, String after, int limit);

    List<Item.Text> texts(Shelf shelf, String after, int limit);

    List<Item.Text> texts(Shelf shelf, Collection<String> names);

    List<Item> items(Shelf shelf, Collection<String> names);

    /// The names of the members, sorted, whose values hold one of some words: all that do, and maybe some that do not.
    /// Values too long for names and addresses count as holding every word.
    ///
    /// @param words folded by [Folded#of]; none of them empty
    /// @return empty if that is not known and each has to be looked at
    Optional<List<String>> holding(Shelf shelf, List<String> words);

    /// Notes that the client was given a member's octets, so that it knows what the member says.
    void handedOut(Item item);

    /// Notes that the client knows a member by an earlier entity tag, since it asked for that one.
    void knows(Shelf shelf, String name, String etag);

    /// Members that changed or went, oldest change first.
    List<Item> since(Shelf shelf, long after, long until, int limit);

    /// Octets of all members of a kind.
    long size(Kind kind);

    /// What became of a change.
    sealed interface Outcome {

        /// Done.
        ///
        /// @param item as it is now
        /// @param made whether there was nothing before
        /// @param asSent whether its octets are those that were sent
        record Done(Item item, boolean made, boolean asSent) implements Outcome {}

        /// There is no such member.
        record Missing() implements Outcome {}

        /// The condition does not hold any more.
        record Failed() implements Outcome {}

        /// Another member has the UID.
        record Conflict(Item other) implements Outcome {}

        /// The body cannot be taken.
        ///
        /// @param why a condition such as `valid-address-data`
        record Bad(Name why, String sentence) implements Outcome {}
    }

    /// What the caller asks of the member as it is, inside the transaction that writes.
    @FunctionalInterface
    interface Condition {

        /// @param now the member, if it is there
        boolean holds(Optional<Item> now);
    }

    /// Writes a member.
    Outcome put(Shelf shelf, String name, byte[] octets, Condition condition);

    /// Removes a member.
    ///
    /// @return [Outcome.Done] with the member as it was
    Outcome remove(Shelf shelf, String name, Condition condition);

    /// Copies or moves a member.
    ///
    /// @param moving whether the source goes
    /// @param overwrite whether something may be there
    Outcome copy(
            Shelf from, String name, Shelf to, String newName, boolean moving, boolean overwrite, Condition condition);

    /// Makes a shelf of the client's own.
    ///
    /// @param properties what is noted of it
    Shelf make(Kind kind, String name, String title, String properties);

    /// Writes down what a shelf is called and what is noted of it.
    void note(Shelf shelf, String title, String properties);

    /// Writes down what is noted of a member.
    void note(Item item, String properties);

    /// Moves a shelf to another name.
    void rename(Shelf shelf, String name);

    /// Removes a shelf with what is on it.
    void remove(Shelf shelf);
}
