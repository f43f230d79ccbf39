/// One person: who they are, how things stand between us, what was and what comes next; edited in place.
@NullMarked
package wellhouse.web.person;

import org.jspecify.annotations.NullMarked;
