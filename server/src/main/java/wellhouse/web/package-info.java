/// Pages for people: one class and one template per page, rendered on the server.
///
/// - **May use:** everything below the edges; no other edge, no SQL.
/// - **Templates:** `server/src/main/jte`, compiled and typed when the project is built.
@NullMarked
package wellhouse.web;

import org.jspecify.annotations.NullMarked;
