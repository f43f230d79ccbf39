/// Bytes to records to sightings and back; one room per wire format.
///
/// [wellhouse.formats.Formats] recognises what a file is and opens a [wellhouse.intake.Reader] for it; what readers
/// share (where bytes come from, limits, text in unknown charsets, the faults) is in `source`.
///
/// - **May use:** everything below it. Knows no database and no web.
@NullMarked
package wellhouse.formats;

import org.jspecify.annotations.NullMarked;
