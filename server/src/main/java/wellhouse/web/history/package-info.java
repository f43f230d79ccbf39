/// What was changed, and the way back.
@NullMarked
package wellhouse.web.history;

import org.jspecify.annotations.NullMarked;
