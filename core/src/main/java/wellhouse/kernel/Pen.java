package wellhouse.kernel;

import java.util.List;

/// Writes changes that are one small act of the owner each, so that each can be undone by itself.
public final class Pen {

    private final Transactions transactions;
    private final Ids ids;

    public Pen(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /// Runs `work` in one transaction, as one change.
    ///
    /// @param by who does it, see [Change#by()]
    /// @param what a key of the message bundles, see [Change#what()]
    /// @param about what the message speaks of
    /// @return the change, for undo
    public Id<Change> write(Id<Book> book, String by, String what, List<String> about, Runnable work) {
        Change change = new Change(ids.next(), book, by, what, about);
        transactions.write(change, work);
        return change.id();
    }

    public <T> Id<T> next() {
        return ids.next();
    }
}
