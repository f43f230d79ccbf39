@NullMarked
package wellhouse.dav;

import org.jspecify.annotations.NullMarked;
