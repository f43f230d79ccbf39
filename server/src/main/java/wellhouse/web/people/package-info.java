/// The list of people: 100,000 of them, filtered as one types, edited many at a time.
@NullMarked
package wellhouse.web.people;

import org.jspecify.annotations.NullMarked;
