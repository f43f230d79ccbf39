package wellhouse.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.PartialDate;

/// All that is known of one person.
///
/// @param bothAt where the owner was too
/// @param known what they need and give, what was promised, and what was noted of them
/// @param timeline what happened last, the newest first
public record Portrait(
        String id,
        String name,
        String standing,
        List<String> roles,
        String tier,
        Optional<PartialDate> birthday,
        List<String> circles,
        List<Point> points,
        List<Work> positions,
        Optional<BothAt> bothAt,
        List<String> places,
        List<Known> known,
        Tie tie,
        List<Happened> timeline) {

    /// A contact point.
    public record Point(String kind, String value, String label, boolean preferred) {}

    /// A position.
    public record Work(
            String organization, String title, String function, Optional<PartialDate> from, Optional<PartialDate> to) {}

    /// An organization where the owner and somebody else were at an overlapping time.
    ///
    /// @param from of the time of both where that is sure, else of the owner's
    /// @param sure whether it is known of both when they began there
    public record BothAt(String organization, Optional<PartialDate> from, Optional<PartialDate> to, boolean sure) {}

    /// Something known.
    public record Known(String kind, String text) {}

    /// How the tie stands.
    public record Tie(
            Optional<String> state,
            Optional<LocalDate> restsUntil,
            double rhythmDays,
            String rhythmFrom,
            Optional<LocalDate> last,
            int contactDays,
            Optional<Double> strength) {}

    /// Something that happened.
    public record Happened(Instant at, String kind, String direction, String title, String note, int present) {}
}
