/// What every page stands in: who visits, in which words, and how pages, parts and answers to changes are sent.
///
/// - **May use:** everything below the edges; no page.
/// - **Words:** a *page* is whole, a *part* is swapped into one by htmx, a *toast* tells what was changed and
///   offers to take it back.
@NullMarked
package wellhouse.web.frame;

import org.jspecify.annotations.NullMarked;
