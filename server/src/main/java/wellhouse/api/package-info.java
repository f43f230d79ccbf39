/// JSON for programs. The description in `openapi.yaml` is written first and every answer is checked against it.
///
/// - **May use:** everything below the edges; no other edge, no SQL.
@NullMarked
package wellhouse.api;

import org.jspecify.annotations.NullMarked;
