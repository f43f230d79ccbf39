/// Noting something down from anywhere, in one line.
@NullMarked
package wellhouse.web.capture;

import org.jspecify.annotations.NullMarked;
