package wellhouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the data folder a command works on. Given by `app`.
@FunctionalInterface
public interface Opening {

    /// Opens a folder, made if there is none.
    ///
    /// @throws IOException if it cannot be made or read
    Opened open(Where where) throws IOException;

    /// Which data.
    ///
    /// @param folder the data folder
    /// @param database the JDBC address of a PostgreSQL database; empty for the file in the folder
    record Where(Path folder, Optional<String> database) {

        /// Masked: the address may hold a password.
        @Override
        public String toString() {
            return "Where[" + folder + "]";
        }
    }
}
