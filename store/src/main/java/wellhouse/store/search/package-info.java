/// The text index of people: Lucene, knowing no SQL.
///
/// - **May use:** `kernel`, `people`.
/// - **Words:** an *entry* is what is indexed of one person; a *mark* says up to which of a book's transactions the
///   index has followed.
/// - **Decision:** docs/decisions/0015-search-follows-the-book.md
@NullMarked
package wellhouse.store.search;

import org.jspecify.annotations.NullMarked;
