package wellhouse.store;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Change;
import wellhouse.kernel.Transactions;

/// Transactions bound to the thread that runs them.
final class SqlTransactions implements Transactions {

    private final ScopedValue<Work> current = ScopedValue.newInstance();
    private final Connections connections;
    private final InstantSource clock;
    private final KnownDays known = new KnownDays();

    SqlTransactions(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /// The transaction the current thread is in.
    ///
    /// @throws IllegalStateException if it is in none
    Work work() {
        if (!current.isBound()) {
            throw new IllegalStateException("ports may only be called inside a transaction");
        }
        return current.get();
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return current.isBound() ? work.get() : run(connections.read(), null, work);
    }

    @Override
    public <T> T write(Change change, Supplier<T> work) {
        if (!current.isBound()) {
            return run(connections.write(), change, work);
        }
        Work outer = current.get();
        outer.mustWrite();
        boolean done = false;
        try {
            T answer = work.get();
            done = true;
            return answer;
        } finally {
            if (!done) {
                outer.doom();
            }
        }
    }

    @Override
    public void settle() {
        if (current.isBound()) {
            current.get().finish();
        }
    }

    private <T> T run(Line line, @Nullable Change change, Supplier<T> work) {
        boolean sound = false;
        try {
            Work here = new Work(
                    connections.dialect(),
                    line,
                    change,
                    clock,
                    connections.dialect() == Dialect.SQLITE ? known : new KnownDays());
            T answer = ScopedValue.where(current, here).call(() -> {
                T made = work.get();
                here.finish();
                return made;
            });
            connections.commit(line);
            sound = true;
            return answer;
        } finally {
            end(line, change != null, sound);
        }
    }

    private void end(Line line, boolean written, boolean committed) {
        boolean sound = committed;
        try {
            if (!committed) {
                if (written) {
                    known.clear();
                }
                connections.rollback(line);
                sound = true;
            }
        } catch (StoreBroken e) {
            // A connection that cannot even roll back is thrown away; the failure that led here is on its way.
            sound = false;
        } finally {
            connections.release(line, sound);
        }
    }
}
