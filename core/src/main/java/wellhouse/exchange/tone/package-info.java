/// How a draft sounds to the one who reads it.
///
/// - **May use:** nothing but itself.
@NullMarked
package wellhouse.exchange.tone;

import org.jspecify.annotations.NullMarked;
