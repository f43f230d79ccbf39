/// A whole book as one JSON document, described in docs/formats.md.
///
/// - **May use:** `source` and everything below the formats.
@NullMarked
package wellhouse.formats.whole;

import org.jspecify.annotations.NullMarked;
