/// Finding names: prompts that bring people to mind who stand in no file.
@NullMarked
package wellhouse.web.names;

import org.jspecify.annotations.NullMarked;
