/// vCards of versions 2.1, 3.0 and 4.0 to sightings of people, card by card.
///
/// - **May use:** `formats.source`, `intake`, `people`, `timeline`, `kernel`. Knows no other format.
@NullMarked
package wellhouse.formats.vcard;

import org.jspecify.annotations.NullMarked;
