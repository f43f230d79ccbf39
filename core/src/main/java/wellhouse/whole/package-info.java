/// A whole book as a stream of facts, so that it can leave in one piece and come back.
///
/// [Leaving] gives the facts, [Returning] takes them. What can be computed, the history of changes and of imports are
/// no facts.
///
/// - **May use:** every room below.
/// - **Words:** *fact*.
@NullMarked
package wellhouse.whole;

import org.jspecify.annotations.NullMarked;
