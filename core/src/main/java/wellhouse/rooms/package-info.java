/// All rooms together, as the edges are given them.
///
/// - **May use:** every room of core.
@NullMarked
package wellhouse.rooms;

import org.jspecify.annotations.NullMarked;
