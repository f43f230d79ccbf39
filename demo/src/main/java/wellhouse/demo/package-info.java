/// A made-up but believable book: for a first look (`wellhouse demo`), for tests and for measuring.
///
/// Nobody in it is real: names are put together by chance, addresses are of `example.org` and its like, and
/// telephone numbers are from the ranges kept free for fiction. The same seed and day give the same book.
///
/// - **May use:** every room of core, through `rooms`.
@NullMarked
package wellhouse.demo;

import org.jspecify.annotations.NullMarked;
