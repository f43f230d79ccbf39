/// What the readers of all formats share: where bytes come from, how much is taken, how bytes become text.
///
/// - **May use:** `kernel`, `intake`.
/// - **Words:** *input*: the bytes of a source, *fault*. A fault is a kind of problem with a stable code, see
/// docs/errors.md.
@NullMarked
package wellhouse.formats.source;

import org.jspecify.annotations.NullMarked;
