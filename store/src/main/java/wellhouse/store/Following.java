package wellhouse.store;

import java.util.List;
import java.util.UUID;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.store.search.BookIndex;

/// Brings an index to where the book stands in a transaction.
final class Following {

    /// So many people are read at once.
    static final int TOGETHER = 2_000;

    private Following() {}

    /// What is read of the book.
    interface Reading {

        /// @param mark up to where the index has read
        /// @param now up to where the book has come
        /// @param gone who was erased or went into somebody else since
        void read(long mark, long now, List<UUID> gone);
    }

    /// Cost: one look at the book, where nothing changed.
    ///
    /// @return whether there was something new
    static boolean follow(Line line, Id<Book> book, BookIndex index, Reading reading) {
        long now = line.number("select seq from book where id = ?", book);
        synchronized (index) {
            long mark = index.mark(book.value());
            // A transaction that began earlier sees less than the index knows: that is no reason to forget it.
            if (mark > now && (!isThere(line, book) || wasRestored(line, book, mark))) {
                index.forget(book.value());
                mark = 0;
            }
            if (mark >= now) {
                return false;
            }
            List<UUID> gone =
                    line.list("select person_id from gone where book_id = ? and seq > ?", Cursor::uuid, book, mark);
            reading.read(mark, now, gone);
            return true;
        }
    }

    private static boolean isThere(Line line, Id<Book> book) {
        return line.number("select count(*) from book where id = ?", book) > 0;
    }

    /// A mark beyond what any connection can see means that an older book was put in its place.
    private static boolean wasRestored(Line line, Id<Book> book, long mark) {
        return line.number("select coalesce(max(seq), 0) from change_set where book_id = ?", book) < mark - TOGETHER;
    }
}
