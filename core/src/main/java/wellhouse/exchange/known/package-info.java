/// Who knows the owner: words of praise, people who would speak for them, who was told what they do, and
/// what made them visible.
///
/// - **May use:** `kernel`, `people`.
@NullMarked
package wellhouse.exchange.known;

import org.jspecify.annotations.NullMarked;
