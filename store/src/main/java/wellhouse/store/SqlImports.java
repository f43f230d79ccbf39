package wellhouse.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wellhouse.intake.Extent;
import wellhouse.intake.Import;
import wellhouse.intake.Imports;
import wellhouse.intake.Rejected;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Problem;

/// Imports and what they could not take; not in the change log.
final class SqlImports implements Imports {

    private static final int COUNTS = 11;
    private static final String COLUMNS = "select id, files, started, ended, status, counts from import_run";

    private final SqlTransactions transactions;

    SqlImports(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    @Override
    public void put(Id<Book> book, Import run) {
        transactions.work().mustWrite(book);
        line().run(
                        "insert into import_run (book_id, id, files, started, ended, status, counts)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (book_id, id) do update set"
                                + " files = excluded.files, started = excluded.started, ended = excluded.ended,"
                                + " status = excluded.status, counts = excluded.counts",
                        book,
                        run.id(),
                        Texts.join(run.files()),
                        run.started().toEpochMilli(),
                        run.ended().map(at -> at.toEpochMilli()).orElse(null),
                        run.status(),
                        text(run.count()));
    }

    private static String text(Import.Count count) {
        return IntStream.of(
                        count.people(),
                        count.newPeople(),
                        count.waiting(),
                        count.joined(),
                        count.unchanged(),
                        count.interactions(),
                        count.knownInteractions(),
                        count.automatic(),
                        count.strangers(),
                        count.rejected(),
                        count.facts())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static Import read(Cursor row) throws SQLException {
        return new Import(
                row.id(),
                Texts.split(row.text()),
                row.moment(),
                row.maybeMoment(),
                row.name(Import.Status.class),
                count(row.text()));
    }

    private static Import.Count count(String text) {
        // Older rows have fewer numbers.
        int[] all = Arrays.copyOf(
                Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray(), COUNTS);
        return new Import.Count(
                all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9], all[10]);
    }

    @Override
    public Optional<Import> find(Id<Book> book, Id<Change> id) {
        return line().first(COLUMNS + " where book_id = ? and id = ?", SqlImports::read, book, id);
    }

    @Override
    public List<Import> recent(Id<Book> book, int limit) {
        return line().list(
                        COLUMNS + " where book_id = ? order by started desc, id desc limit ?",
                        SqlImports::read,
                        book,
                        limit);
    }

    @Override
    public void reject(Id<Book> book, Id<Change> id, List<Rejected> rejected) {
        transactions.work().mustWrite(book);
        long number = line().number(
                        "select coalesce(max(number), 0) from rejected where book_id = ? and import_id = ?", book, id);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Rejected one : rejected) {
            rows.add(new Object[] {
                book,
                id,
                ++number,
                one.file(),
                one.problem().code(),
                one.problem().where(),
                Texts.join(one.problem().details())
            });
        }
        line().runAll(
                        "insert into rejected (book_id, import_id, number, file, code, place, details)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        rows);
    }

    @Override
    public List<Rejected> rejected(Id<Book> book, Id<Change> id, int limit) {
        return line().list(
                        "select file, code, place, details from rejected where book_id = ? and import_id = ?"
                                + " order by number limit ?",
                        row -> new Rejected(row.text(), new Problem(row.text(), row.text(), Texts.split(row.text()))),
                        book,
                        id,
                        limit);
    }

    @Override
    public Basis basis(Id<Book> book) {
        StringBuilder all = new StringBuilder();
        line().list(
                        "select normal, status from own_address where book_id = ? order by normal",
                        row -> all.append(row.text())
                                .append(' ')
                                .append(row.text())
                                .append('\n'),
                        book);
        line().list(
                        "select person_id from tally where book_id = ? and standing = 'DISMISSED' order by person_id",
                        row -> all.append(row.uuid()).append('\n'),
                        book);
        return new Basis(
                line().number("select seq from book where id = ?", book),
                UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    @Override
    public void remember(Id<Book> book, Extent extent, Import.Count count, Basis basis) {
        transactions.work().mustWrite(book);
        line().run(
                        "insert into read_archive (book_id, kind, head, length, digest, last_record, counts, seq, basis)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (book_id, kind, head, length, digest)"
                                + " do update set last_record = excluded.last_record, counts = excluded.counts,"
                                + " seq = excluded.seq, basis = excluded.basis",
                        book,
                        extent.kind(),
                        extent.head(),
                        extent.length(),
                        extent.digest(),
                        extent.last(),
                        text(count),
                        basis.seq(),
                        basis.fingerprint());
    }

    @Override
    public Map<Extent, Import.Count> remembered(Id<Book> book, String kind, String head) {
        long withdrawn = line().number(
                        "select coalesce(max(seq), 0) from change_row where book_id = ?"
                                + " and table_name in ('interaction', 'correspondence')"
                                + " and op in ('WITHDRAWN', 'REMOVED')",
                        book);
        Map<Extent, Import.Count> answer = new HashMap<>();
        line().list(
                        "select length, digest, last_record, counts from read_archive"
                                + " where book_id = ? and kind = ? and head = ? and basis = ? and seq >= ?",
                        row -> answer.put(
                                new Extent(kind, head, row.number(), row.text(), row.number()), count(row.text())),
                        book,
                        kind,
                        head,
                        basis(book).fingerprint(),
                        withdrawn);
        return answer;
    }

    @Override
    public Map<String, List<String>> columns(Id<Book> book) {
        record Known(String headings, List<String> meanings) {}
        Map<String, List<String>> all = new HashMap<>();
        line().list(
                        "select headings, meanings from known_columns where book_id = ?",
                        row -> new Known(row.text(), List.of(row.text().split(","))),
                        book)
                .forEach(known -> all.put(known.headings(), known.meanings()));
        return all;
    }

    @Override
    public void columns(Id<Book> book, String headings, List<String> meanings) {
        transactions.work().mustWrite(book);
        line().run(
                        "insert into known_columns (book_id, headings, meanings) values (?, ?, ?)"
                                + " on conflict (book_id, headings) do update set meanings = excluded.meanings",
                        book,
                        headings,
                        String.join(",", meanings));
    }
}
