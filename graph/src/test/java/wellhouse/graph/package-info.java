@NullMarked
package wellhouse.graph;

import org.jspecify.annotations.NullMarked;
