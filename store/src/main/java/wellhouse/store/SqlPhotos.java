package wellhouse.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Photos;

/// Pictures in a table of their own, which nothing joins; see docs/decisions/0014-photos-in-the-database.md.
final class SqlPhotos implements Photos {

    private final SqlTransactions transactions;

    SqlPhotos(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String put(Id<Book> book, Photo photo) {
        transactions.work().mustWrite(book);
        String sha256 = sha256(photo.bytes());
        transactions
                .work()
                .line()
                .run(
                        "insert into photo (book_id, sha256, type, octets) values (?, ?, ?, ?)"
                                + " on conflict (book_id, sha256) do nothing",
                        book,
                        sha256,
                        photo.type(),
                        photo.bytes());
        return sha256;
    }

    @Override
    public Optional<Photo> find(Id<Book> book, String sha256) {
        return transactions
                .work()
                .line()
                .first(
                        "select type, octets from photo where book_id = ? and sha256 = ?",
                        row -> new Photo(row.text(), row.octets()),
                        book,
                        sha256);
    }

    static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
