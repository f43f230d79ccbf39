package wellhouse.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import wellhouse.intake.Correspondence;
import wellhouse.intake.Correspondence.Counts;
import wellhouse.intake.Letters;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.store.schema.Tables;

/// Which letters were counted, and the counts of each batch as one packed row, so that taking an import back takes
/// its counts back.
final class SqlLetters implements Letters {

    private static final Shape BATCH = Shape.of(Tables.CORRESPONDENCE);

    private record Batch(UUID change, long number, byte[] packed) {}

    private final SqlTransactions transactions;

    SqlLetters(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public long[] counted(Id<Book> book) {
        return transactions
                .work()
                .line()
                .list("select letters from correspondence where book_id = ?", Cursor::octets, book)
                .stream()
                .flatMapToLong(letters -> {
                    LongBuffer all = ByteBuffer.wrap(letters).asLongBuffer();
                    return LongStream.generate(all::get).limit(all.remaining());
                })
                .toArray();
    }

    @Override
    public void count(Id<Book> book, long[] letters, Correspondence more) {
        Work work = transactions.work();
        UUID change = work.mustWrite(book).id().value();
        ByteBuffer octets = ByteBuffer.allocate(Long.BYTES * letters.length);
        octets.asLongBuffer().put(letters);
        long number = 1
                + work.line()
                        .number(
                                "select coalesce(max(number), 0) from correspondence where book_id = ? and change_id = ?",
                                book,
                                change);
        work.rows(book).insert(BATCH, new Object[] {book.value(), change, number, octets.array(), packed(more)});
    }

    @Override
    public Correspondence all(Id<Book> book) {
        Correspondence sum = new Correspondence(Map.of());
        for (Batch batch : batches(transactions.work().line(), book)) {
            sum = sum.plus(unpacked(batch.packed()));
        }
        return sum;
    }

    /// Leaves addresses out of all counts.
    static void forget(Line line, Id<Book> book, Set<String> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        for (Batch batch : batches(line, book)) {
            Map<String, Counts> left = new HashMap<>(unpacked(batch.packed()).counts());
            if (left.keySet().removeAll(addresses)) {
                line.run(
                        "update correspondence set packed = ? where book_id = ? and change_id = ? and number = ?",
                        packed(new Correspondence(left)),
                        book,
                        batch.change(),
                        batch.number());
            }
        }
    }

    private static List<Batch> batches(Line line, Id<Book> book) {
        return line.list(
                "select change_id, number, packed from correspondence where book_id = ? order by change_id, number",
                row -> new Batch(row.id().value(), row.number(), row.octets()),
                book);
    }

    private static byte[] packed(Correspondence counts) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(counts.counts())
                .forEach((address, its) -> text.append(address)
                        .append('\t')
                        .append(its.to())
                        .append('\t')
                        .append(its.cc())
                        .append('\t')
                        .append(its.from())
                        .append('\t')
                        .append(its.fromCc())
                        .append('\t')
                        .append(its.together())
                        .append('\t')
                        .append(its.list())
                        .append('\t')
                        .append(its.robots())
                        .append('\t')
                        .append(its.wrote())
                        .append('\t')
                        .append(its.listed())
                        .append('\t')
                        .append(its.got())
                        .append('\n'));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Correspondence unpacked(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            Map<String, Counts> counts = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] parts = line.split("\t");
                int[] n = new int[parts.length];
                for (int i = 1; i < parts.length; i++) {
                    n[i] = Integer.parseInt(parts[i]);
                }
                counts.put(parts[0], new Counts(n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10]));
            });
            return new Correspondence(counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
