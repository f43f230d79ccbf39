/// Mail headers to sightings of messages: mbox archives and single messages. Bodies are not read.
///
/// - **May use:** `formats.source`, `intake`, `people`, `timeline`, `kernel`. Knows no other format.
@NullMarked
package wellhouse.formats.mail;

import org.jspecify.annotations.NullMarked;
