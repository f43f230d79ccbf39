/// The only way out of the house for reading: pages and feeds behind addresses that the owner added or subscribed to.
///
/// Whoever writes a page may want to harm who reads it. So nothing inside the owner's network is ever reached, an
/// address is resolved once for each step and that very machine is spoken to, and size, time, steps and kinds are
/// bounded. Nothing of a page is run or kept but its title and how its text begins.
///
/// - **May use:** everything below the edges. Knows no store.
/// - **Words:** *outside*, *inside* (this machine and networks that are not public).
/// - **Decision:** docs/decisions/0121-the-only-way-out.md
@NullMarked
package wellhouse.fetch;

import org.jspecify.annotations.NullMarked;
