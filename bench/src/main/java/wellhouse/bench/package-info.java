/// Measurements: JMH for methods, plain classes for whole commands. Each stands beside a reference in the same run.
@NullMarked
package wellhouse.bench;

import org.jspecify.annotations.NullMarked;
