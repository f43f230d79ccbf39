/// Home and the practice session: one ranked list, each line with its reason.
///
/// - **May use:** every room below.
/// - **Words:** *session*, *act*, *help queue*, *reason*. Never "overdue", never "streak".
@NullMarked
package wellhouse.today;

import org.jspecify.annotations.NullMarked;
