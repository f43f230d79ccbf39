package wellhouse.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wellhouse.intake.Import;
import wellhouse.intake.Reader;
import wellhouse.intake.Rejected;
import wellhouse.words.Words;

/// How an import ended.
///
/// @param change for undo; none where there was nothing to read
public record ImportSheet(
        Optional<String> change,
        String status,
        Instant started,
        Import.Count count,
        List<OfFile> files,
        List<Reject> rejected,
        List<String> ownAddresses,
        Doubled doubles) {

    /// What one file brought.
    ///
    /// @param format what it was seen to be; none for a file that nothing here can read
    public record OfFile(String file, Optional<String> format, Import.@Nullable Count count) {}

    /// A record that could not be taken.
    public record Reject(String file, String where, String code, String text) {

        public static Reject of(Rejected one, Words words) {
            return new Reject(one.file(), one.problem().where(), one.problem().code(), words.say(one.problem()));
        }
    }

    /// Who is there twice: how many surely were and became one, and how many pairs in the book may be.
    public record Doubled(int joined, int likely) {}

    /// Who would be there twice: how many surely are and would become one, how many pairs may be, and the likeliest.
    public record Same(int joined, int likely, List<Twins.Twice> pairs) {}

    /// What `--dry-run` answers.
    ///
    /// @param columns what the columns of each table would become
    public record Foretold(
            String status,
            Import.Count count,
            List<OfFile> files,
            List<Reject> rejected,
            Map<String, List<Reader.Column>> columns,
            Same doubles) {}
}
