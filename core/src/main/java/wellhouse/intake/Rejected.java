package wellhouse.intake;

import wellhouse.kernel.Problem;

/// A record that could not be taken.
///
/// @param file the file's name without its folders
/// @param problem what was wrong and where: `line 12`, `card 3`, `offset 40960`
public record Rejected(String file, Problem problem) {}
