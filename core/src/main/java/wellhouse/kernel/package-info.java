/// The few things every room stands on: ids, the book that scopes them, transactions, the change log,
/// problems.
///
/// - **May use:** nothing but the JDK.
/// - **Words:** *book*, *change*, *problem*.
@NullMarked
package wellhouse.kernel;

import org.jspecify.annotations.NullMarked;
