package wellhouse.app;

import java.io.IOException;
import java.nio.file.Path;
import wellhouse.cli.Code;
import wellhouse.cli.Refused;
import wellhouse.cli.Upkeep;
import wellhouse.store.Store;

/// Looks after an open store.
final class StoreUpkeep implements Upkeep {

    @SuppressWarnings("unused")
    private final Store store;

    StoreUpkeep(Store store) {
        this.store = store;
    }

    @Override
    public void backup(Path to) throws IOException {
        throw new Refused(Code.FAILED, "cli.not-yet");
    }

    @Override
    public Checked doctor(boolean mend) {
        throw new Refused(Code.FAILED, "cli.not-yet");
    }
}
