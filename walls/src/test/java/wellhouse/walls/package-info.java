/// The order of the house as tests: levels of the rooms, what core may touch, names, sizes, documentation.
@NullMarked
package wellhouse.walls;

import org.jspecify.annotations.NullMarked;
