/// Programs that use the API: their tokens.
@NullMarked
package wellhouse.web.programs;

import org.jspecify.annotations.NullMarked;
