/// Phones and programs that sync: letting them in, setting them up, what they last did.
@NullMarked
package wellhouse.web.devices;

import org.jspecify.annotations.NullMarked;
