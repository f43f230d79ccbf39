/// The edge for devices that sync: who may come in, and the shelves of their book for the protocol.
///
/// - **May use:** `dav`, `formats` and the rooms.
@NullMarked
package wellhouse.davserver;

import org.jspecify.annotations.NullMarked;
