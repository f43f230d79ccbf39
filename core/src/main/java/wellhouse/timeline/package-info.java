/// What happened between the owner and people, and on which days.
///
/// - **May use:** `kernel`, `people`.
/// - **Words:** *interaction*, *contact day*, *source*. Not "activity", not "touch".
/// - **Time:** moments are UTC to the millisecond; days are the owner's local dates
/// ([wellhouse.kernel.Book#dayOf]).
@NullMarked
package wellhouse.timeline;

import org.jspecify.annotations.NullMarked;
