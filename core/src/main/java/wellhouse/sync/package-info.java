/// What devices sync with: shelves of cards and calendar entries that follow the people of a book.
///
/// - **May use:** `kernel`, `people`, `exchange`, `intake` and what is below them.
/// - **Words:** *shelf*, *item*.
@NullMarked
package wellhouse.sync;

import org.jspecify.annotations.NullMarked;
