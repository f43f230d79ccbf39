/// Calendars to sightings of meetings, event by event.
///
/// - **May use:** `formats.source`, `intake`, `people`, `timeline`, `kernel`. Knows no other format.
@NullMarked
package wellhouse.formats.ics;

import org.jspecify.annotations.NullMarked;
