/// Who can sign in, what book is theirs, and how they want Wellhouse to behave.
///
/// - **May use:** `kernel`.
/// - **Words:** *account*, *book*, *settings*, *visit* (a signed-in browser).
@NullMarked
package wellhouse.accounts;

import org.jspecify.annotations.NullMarked;
