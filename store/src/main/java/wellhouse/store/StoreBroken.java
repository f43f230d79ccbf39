package wellhouse.store;

/// The database or the disk under it failed. Nothing of the transaction it happened in was kept.
public final class StoreBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
