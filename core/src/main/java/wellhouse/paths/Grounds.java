package wellhouse.paths;

import java.time.LocalDate;
import wellhouse.ties.Relation;

/// How strong a tie between two others is, judged by what is known of it; in thousandths, 1 to 1000.
///
/// The numbers are our choice; no source gives any. What matters is their order: what was said counts more
/// than what was seen, and what was seen more than having been in the same place.
final class Grounds {

    /// Shared mails and meetings alone never make a tie certain.
    private static final double MOST_TOGETHER = 800;

    /// Days after which half of the weight of what was shared is left.
    private static final double HALF_LIFE = 365;

    private static final int COLLEAGUES = 150;
    private static final int CIRCLE = 120;

    private Grounds() {}

    /// The owner's own tie.
    ///
    /// @param strength 0 to 100
    static int own(double strength) {
        return bounded(strength * 10);
    }

    /// By the curve of F1's activity.
    static int together(double weight, LocalDate last, LocalDate today) {
        double age = Math.max(0, today.toEpochDay() - last.toEpochDay());
        return bounded(MOST_TOGETHER * (1 - Math.exp(-weight * Math.pow(2, -age / HALF_LIFE) / 3)));
    }

    static int said(Relation.Kind kind) {
        return switch (kind) {
            case PARTNER -> 950;
            case PARENT, CHILD, SIBLING -> 900;
            case FRIEND -> 850;
            case KIN -> 700;
            case COLLEAGUE, MANAGER, REPORT -> 600;
            case KNOWS, INTRODUCED_BY -> 500;
            case STRANGERS -> throw new IllegalArgumentException("strangers have no tie");
        };
    }

    static int colleagues() {
        return COLLEAGUES;
    }

    static int circle() {
        return CIRCLE;
    }

    private static int bounded(double thousandths) {
        return Math.clamp(Math.round(thousandths), 1, 1_000);
    }
}
