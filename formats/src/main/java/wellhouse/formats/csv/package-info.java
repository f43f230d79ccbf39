/// Tables of contacts (LinkedIn, Google) to sightings of people, row by row.
///
/// - **May use:** `formats.source`, `intake`, `people`, `timeline`, `kernel`. Knows no other format.
@NullMarked
package wellhouse.formats.csv;

import org.jspecify.annotations.NullMarked;
