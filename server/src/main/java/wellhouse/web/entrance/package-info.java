/// Signing in, and the first words after it.
@NullMarked
package wellhouse.web.entrance;

import org.jspecify.annotations.NullMarked;
