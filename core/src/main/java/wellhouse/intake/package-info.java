/// The one way in: what a source saw becomes people and interactions, each once.
///
/// ```text
/// bytes -> Reader -> Sighting -> Intake (a transaction per batch) -> people, timeline
/// ```
///
/// Readers live in `wellhouse.formats`; forms, the one-line capture and the wire protocols make sightings
/// too. Identity is decided here and nowhere else: a shared [wellhouse.people.Key] joins, a stranger from
/// mail or a calendar waits.
///
/// - **May use:** `kernel`, `people`, `accounts`, `timeline`, `circles`, `ties`, `exchange`.
/// - **Words:** *sighting*, *source*, *waiting room*, *rejected*. Not "sync", not "lead".
@NullMarked
package wellhouse.intake;

import org.jspecify.annotations.NullMarked;
