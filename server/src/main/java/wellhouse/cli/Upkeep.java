package wellhouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Looks after a data folder as a whole. Given by `app`.
public interface Upkeep {

    /// Writes a copy of everything that can be restored.
    ///
    /// @param to the file to write; it must not exist
    void backup(Path to) throws IOException;

    /// Looks for damage.
    ///
    /// @param mend whether to put right what can be put right
    Checked doctor(boolean mend);

    /// What the doctor found.
    ///
    /// @param findings in plain words; empty if all is well
    /// @param mended whether they were put right
    record Checked(List<Finding> findings, boolean mended) {

        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /// Something that is not as it should be.
    ///
    /// @param check its stable name
    /// @param number how many rows it concerns
    /// @param text in plain words
    record Finding(String check, long number, String text) {}
}
