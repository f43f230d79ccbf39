/// Introductions: who brings whom together, and how far it has come.
@NullMarked
package wellhouse.web.introductions;

import org.jspecify.annotations.NullMarked;
