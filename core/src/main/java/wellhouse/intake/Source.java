package wellhouse.intake;

import java.util.Optional;
import java.util.function.Supplier;

/// A file or the like that is to be brought in.
///
/// @param file its name without folders
/// @param bytes its size; 0 if unknown
/// @param tells what it mainly tells of; people are read first, so that what happened finds them
/// @param archive where what was read before can be known again
/// @param open begins to read it; called again for mail, from which the owner's addresses are learnt first
public record Source(String file, long bytes, Tells tells, Optional<Archive> archive, Supplier<Reader> open) {

    /// A source that is read anew each time.
    public Source(String file, long bytes, Tells tells, Supplier<Reader> open) {
        this(file, bytes, tells, Optional.empty(), open);
    }

    /// What a source tells of, in the order of reading.
    public enum Tells {
        PEOPLE,
        CALENDAR,
        MAIL
    }
}
