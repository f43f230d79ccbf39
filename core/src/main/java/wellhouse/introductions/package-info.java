/// Bringing two people together, each asked first.
///
/// An [Introduction] goes step by step from a thought to thanks; neither of the two learns who the other is before
/// both have agreed (F12). What is written to them is a [Draft] that the owner sends, or does not.
///
/// - **May use:** `kernel`, `people`, `ties`, `exchange`.
/// - **Words:** *first* (who is asked first), *second*. Not "matchmaking".
@NullMarked
package wellhouse.introductions;

import org.jspecify.annotations.NullMarked;
