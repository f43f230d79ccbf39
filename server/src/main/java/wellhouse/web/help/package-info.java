/// Finding one's way: help, keys, and one place to go anywhere from.
@NullMarked
package wellhouse.web.help;

import org.jspecify.annotations.NullMarked;
