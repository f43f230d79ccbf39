package wellhouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Brings a backup back. Given by `app`.
@FunctionalInterface
public interface Restoring {

    /// Brings everything back into a data folder that nobody has open.
    ///
    /// @param force whether to move aside what is there
    Outcome restore(Path backup, Opening.Where into, boolean force) throws IOException;

    /// What became of it.
    sealed interface Outcome {

        /// All of it is there and was examined.
        ///
        /// @param movedAside where what was there before is now
        record Done(long rows, Optional<String> movedAside) implements Outcome {}

        /// The place is not empty; nothing happened.
        record NotEmpty() implements Outcome {}

        /// A server has the folder open; nothing happened.
        record InUse() implements Outcome {}

        /// The file is no sound backup; nothing happened.
        record Unsound(String why) implements Outcome {}
    }
}
