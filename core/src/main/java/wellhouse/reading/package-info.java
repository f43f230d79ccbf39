/// Things to read and share, one person and one line at a time; and what was heard, which goes no further
/// than it may.
///
/// - **May use:** `kernel`, `people`.
/// - **Words:** *item*, *share*, *hearsay*, *feed*.
/// - **Decision:** docs/decisions/0102-pages-behind-links.md
@NullMarked
package wellhouse.reading;

import org.jspecify.annotations.NullMarked;
