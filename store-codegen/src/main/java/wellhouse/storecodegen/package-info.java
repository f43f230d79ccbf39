/// Turns the migrations of the store into typed tables while the project is built; not part of what is shipped.
@NullMarked
package wellhouse.storecodegen;

import org.jspecify.annotations.NullMarked;
