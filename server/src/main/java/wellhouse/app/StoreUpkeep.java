package wellhouse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wellhouse.cli.Opening;
import wellhouse.cli.Restoring;
import wellhouse.cli.Upkeep;
import wellhouse.store.Backup;
import wellhouse.store.Doctor;
import wellhouse.store.Store;

/// Looks after a store as a whole.
final class StoreUpkeep implements Upkeep {

    private final Store store;

    StoreUpkeep(Store store) {
        this.store = store;
    }

    @Override
    public void backup(Path to) {
        store.backup().write(to);
    }

    @Override
    public Checked doctor(boolean mend) {
        Doctor.Report report = store.doctor().examine();
        if (!mend || report.isWhole()) {
            return checked(report, false);
        }
        Doctor.Report left = store.doctor().repair();
        return left.isWhole() ? checked(report, true) : checked(left, false);
    }

    private static Checked checked(Doctor.Report report, boolean mended) {
        return new Checked(report.findings().stream().map(StoreUpkeep::finding).toList(), mended);
    }

    private static Finding finding(Doctor.Finding finding) {
        return switch (finding) {
            case Doctor.Finding.Damaged damaged -> new Finding("damaged", 1, damaged.what());
            case Doctor.Finding.Orphans orphans -> new Finding("orphans", orphans.rows(), orphans.table());
            case Doctor.Finding.ContactDaysDiffer days -> new Finding("contact-days", days.people(), "");
            case Doctor.Finding.TalliesDiffer tallies -> new Finding("counters", tallies.people(), "");
            case Doctor.Finding.HeadcountDiffers _ -> new Finding("headcount", 1, "");
            case Doctor.Finding.SearchDiffers search ->
                new Finding("search", Math.abs(search.expected() - search.found()), "");
        };
    }

    /// Brings a backup back, unless a server has the folder open.
    static Restoring.Outcome restore(Path backup, Opening.Where into, boolean force) throws IOException {
        if (Files.isDirectory(into.folder())) {
            try (FolderLock lock = FolderLock.take(into.folder())) {
                if (!lock.taken()) {
                    return new Restoring.Outcome.InUse();
                }
            }
            Files.deleteIfExists(into.folder().resolve("server.lock"));
        }
        return switch (Backup.restore(backup, Folder.config(into), force)) {
            case Backup.Restored.Done done -> new Restoring.Outcome.Done(done.rows(), done.movedAside());
            case Backup.Restored.NotEmpty _ -> new Restoring.Outcome.NotEmpty();
            case Backup.Restored.Unsound unsound -> new Restoring.Outcome.Unsound(unsound.why());
        };
    }
}
