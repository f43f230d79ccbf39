/// Bytes to records to sightings and back; one room per wire format.
///
/// - **May use:** everything below it. Knows no database and no web.
@NullMarked
package wellhouse.formats;

import org.jspecify.annotations.NullMarked;
