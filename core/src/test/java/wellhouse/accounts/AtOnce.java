package wellhouse.accounts;

import java.util.function.Supplier;
import wellhouse.kernel.Change;
import wellhouse.kernel.Transactions;

/// Runs everything at once and keeps no log.
final class AtOnce implements Transactions {

    @Override
    public <T> T read(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void settle() {
        // Nothing is derived here.
    }

    @Override
    public <T> T write(Change change, Supplier<T> work) {
        return work.get();
    }
}
