/// Commands for a terminal, one class each; `app` hands them what they need.
///
/// - **May use:** everything below the edges; no other edge, no SQL.
@NullMarked
package wellhouse.cli;

import org.jspecify.annotations.NullMarked;
