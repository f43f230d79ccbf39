/// Work that starts by the clock and not by a request.
///
/// - **May use:** everything below the edges; no other edge, no SQL.
@NullMarked
package wellhouse.jobs;

import org.jspecify.annotations.NullMarked;
