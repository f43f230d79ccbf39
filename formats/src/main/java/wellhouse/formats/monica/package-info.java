/// The account export of Monica 4.x (JSON) to sightings, without loss.
///
/// Source: the program's own export classes, `app/ExportResources` of monicahq/monica 4.x; version `1.0-preview.1`.
///
/// - **May use:** `formats.source`, `intake`, `people`, `timeline`, `ties`, `exchange`, `kernel`. Knows no other
/// format.
@NullMarked
package wellhouse.formats.monica;

import org.jspecify.annotations.NullMarked;
