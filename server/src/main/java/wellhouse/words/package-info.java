/// What Wellhouse says to people, in their language: the message bundles and how days are told.
///
/// - **May use:** every room of core.
/// - **Bundles:** `messages/NAME.properties` in English, `messages/NAME_de.properties` in German: `ui` for pages and
///   what all edges share, `problems` for what could not be read, `cli` for the command line.
@NullMarked
package wellhouse.words;

import org.jspecify.annotations.NullMarked;
