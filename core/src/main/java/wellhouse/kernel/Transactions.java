package wellhouse.kernel;

import java.util.function.Supplier;

/// What must happen together, happens together.
///
/// Ports may only be called inside one of these; a call joins the transaction that the current thread is in
/// already.
public interface Transactions {

    /// Runs `work` on one consistent picture of the store. Writing inside is refused.
    <T> T read(Supplier<T> work);

    /// Runs `work`: all of it, or none if it throws. Every row it changes is noted in the change log under
    /// `change`.
    ///
    /// Several transactions may carry the same change, as the batches of an import do; they are undone
    /// together. A change under which no row was changed leaves no trace.
    ///
    /// @throws IllegalStateException if the current thread is inside a [#read]
    <T> T write(Change change, Supplier<T> work);

    /// Brings what is derived of the rows written so far up to date, as the end of a write does, for work that has to
    /// read it before then. Does nothing where the current thread is in no transaction.
    void settle();

    /// [#write] for work that answers nothing.
    default void write(Change change, Runnable work) {
        write(change, () -> {
            work.run();
            return true;
        });
    }
}
