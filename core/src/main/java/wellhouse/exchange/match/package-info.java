/// What fits what: needs to offers, to one's own offers, to what people do for a living, to things to read.
///
/// Meaning first, words second: a sentence model gives the order, words and skill families mend it and say
/// why. Without a model words and families do alone.
///
/// - **May use:** `kernel`, `people`, `exchange`.
/// - **Words:** *match*, *family* (a field of skill, such as tax and bookkeeping).
/// - **Decision:** docs/decisions/0100-meaning-first-words-second.md
@NullMarked
package wellhouse.exchange.match;

import org.jspecify.annotations.NullMarked;
