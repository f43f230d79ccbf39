/// The home page: whom I can help, then a session that ends by itself, then what is new.
@NullMarked
package wellhouse.web.home;

import org.jspecify.annotations.NullMarked;
