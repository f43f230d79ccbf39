/// The waiting room: strangers, one at a time, until the owner decides.
@NullMarked
package wellhouse.web.waiting;

import org.jspecify.annotations.NullMarked;
