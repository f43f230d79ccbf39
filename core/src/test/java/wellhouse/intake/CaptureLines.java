package wellhouse.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Ids;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;

/// What tests of captured lines share.
final class CaptureLines {

    static final LocalDate WEDNESDAY = LocalDate.of(2026, 5, 6);

    private CaptureLines() {}

    /// What is understood where nobody is known.
    static List<Chip> chips(String line) {
        return new CaptureLine(WEDNESDAY, _ -> List.of()).chips(line);
    }

    /// Somebody new.
    static Chip who(String name) {
        return new Chip.Who(name, Optional.empty(), List.of());
    }

    static Person known(String given, String family) {
        return Person.named(Ids.of(Instant.EPOCH, family), Name.of(given, family), Standing.KEPT, Instant.EPOCH);
    }
}
