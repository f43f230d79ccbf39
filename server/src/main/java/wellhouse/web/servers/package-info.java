/// Address books on other servers: adding, looking, syncing, and what was changed on both sides.
@NullMarked
package wellhouse.web.servers;

import org.jspecify.annotations.NullMarked;
