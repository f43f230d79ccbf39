/// Bringing people in: files handed in, the import while it runs, what came of it.
@NullMarked
package wellhouse.web.imports;

import org.jspecify.annotations.NullMarked;
