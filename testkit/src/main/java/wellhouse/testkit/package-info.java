/// What tests of every module share: contracts of the ports, a clock that stands still, sample books.
@NullMarked
package wellhouse.testkit;

import org.jspecify.annotations.NullMarked;
