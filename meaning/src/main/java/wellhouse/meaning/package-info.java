/// Sentences to vectors, by a small model in ONNX form.
///
/// The model stands in a jar of its own and is about 23 MB; loaded it takes some 100 MB. It is loaded when a
/// sentence has to be read and let go after a while without one. Nothing is fetched from anywhere.
///
/// - **May use:** `core`. Knows no database and no web.
/// - **Decision:** docs/decisions/0100-meaning-first-words-second.md
@NullMarked
package wellhouse.meaning;

import org.jspecify.annotations.NullMarked;
