/// Files that were handed in and wait to be read, whoever handed them in: a page or a program.
///
/// - **May use:** everything below the edges; no edge, no SQL, no HTTP.
@NullMarked
package wellhouse.incoming;

import org.jspecify.annotations.NullMarked;
