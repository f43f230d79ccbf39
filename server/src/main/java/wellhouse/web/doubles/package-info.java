/// Who may be one person: two side by side, and a key for each thing one may say.
@NullMarked
package wellhouse.web.doubles;

import org.jspecify.annotations.NullMarked;
