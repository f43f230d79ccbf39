/// The shape of the network: its picture, coverage, bridges and queues, practice.
@NullMarked
package wellhouse.web.shape;

import org.jspecify.annotations.NullMarked;
