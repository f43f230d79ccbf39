/// Who could introduce me to whom: chains of people who know each other, each step with what it rests on.
///
/// A [Network] is a snapshot of one book, made from what [PathTies] tells and swapped as a whole; the
/// search itself is `graph`'s. What a step rests on is looked up when a way is shown.
///
/// - **May use:** `kernel`, `graph`, `people`, `ties`.
/// - **Words:** *way* (a chain of people from the owner), *step*, *evidence*. Not "path score".
@NullMarked
package wellhouse.paths;

import org.jspecify.annotations.NullMarked;
