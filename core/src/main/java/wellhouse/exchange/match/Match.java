package wellhouse.exchange.match;

import java.util.List;

/// Two ends that fit.
///
/// @param asked the end that was asked about
/// @param found what fits it
/// @param score how well, for the order within one answer; without a unit
/// @param good whether it is good enough to be shown unasked
/// @param shared words that both use, as the found end writes them; at most three
/// @param families skill families that both touch; at most two
public record Match(End asked, End found, double score, boolean good, List<String> shared, List<Family> families) {

    public Match {
        shared = List.copyOf(shared);
        families = List.copyOf(families);
    }

    /// Masked: kinds and ids only.
    @Override
    public String toString() {
        return "Match[" + asked + " " + found + "]";
    }
}
