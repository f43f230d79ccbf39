/// What the owner is after, and the asks that serve it.
///
/// - **May use:** `kernel`, `people`, `timeline`, `ties`, `exchange`.
/// - **Words:** *ask*, *kind*, *size* (how much it asks of somebody), *outcome*.
@NullMarked
package wellhouse.goals;

import org.jspecify.annotations.NullMarked;
