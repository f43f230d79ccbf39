/// How the owner wants Wellhouse to behave.
@NullMarked
package wellhouse.web.settings;

import org.jspecify.annotations.NullMarked;
