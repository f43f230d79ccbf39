/// What is packed: archives (ZIP) and single packed files (gzip, XZ), unpacked while they are read and never to disk.
///
/// - **May use:** `formats.source`, `intake`, `kernel`. Knows no format of what is inside.
@NullMarked
package wellhouse.formats.pack;

import org.jspecify.annotations.NullMarked;
