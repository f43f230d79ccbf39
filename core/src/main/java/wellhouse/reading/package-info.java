/// Things to read and share, one person and one line at a time; and what was heard, which goes no further
/// than it may.
///
/// - **May use:** `kernel`, `people`.
/// - **Words:** *item*, *share*, *hearsay*, *feed*.
@NullMarked
package wellhouse.reading;

import org.jspecify.annotations.NullMarked;
