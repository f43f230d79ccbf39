/// Wires everything: the only room that knows the store and every edge.
///
/// - **May use:** everything. Nothing uses it.
/// - **Words:** a *house* is one running Wellhouse.
@NullMarked
package wellhouse.app;

import org.jspecify.annotations.NullMarked;
