/// Who somebody knows: people, how to reach them, where they work, what is known of them.
///
/// A [Person] is the part that lists and rules need; everything there may be several of hangs on its id as
/// a row of its own ([ContactPoint], [Position], [Place], [Milestone], [Remark]), so that two sources can
/// add to one person without overwriting each other. [Profile] is all of it together, for the person page.
///
/// - **May use:** `kernel`.
/// - **Words:** *person*, *organization*, *position*, *contact point*, *role*, *tier*. Not "contact", not
/// "company".
@NullMarked
package wellhouse.people;

import org.jspecify.annotations.NullMarked;
