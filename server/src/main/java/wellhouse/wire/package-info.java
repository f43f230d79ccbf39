/// What programs are told, in the shapes that `docs/command-line.md` promises: the command line and the API answer with
/// these.
///
/// - **May use:** everything below the edges and the words of the interface; no edge, no SQL, no HTTP.
@NullMarked
package wellhouse.wire;

import org.jspecify.annotations.NullMarked;
