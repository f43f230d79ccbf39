/// Give and take: the help queue, needs and offers, the ledger, asks, reading, who knows me, and tone.
@NullMarked
package wellhouse.web.give;

import org.jspecify.annotations.NullMarked;
