/// Ways to people: who could introduce whom, who knows, has or can what.
@NullMarked
package wellhouse.web.paths;

import org.jspecify.annotations.NullMarked;
