/// Things to read and share, one person and one line at a time; and what was heard, which goes no further
/// than it may.
///
/// [Collecting] brings them in; [Outside] is the only way out of the house for reading.
///
/// - **May use:** `kernel`, `people`, `exchange`.
/// - **Words:** *item*, *share*, *hearsay*, *feed*.
@NullMarked
package wellhouse.reading;

import org.jspecify.annotations.NullMarked;
