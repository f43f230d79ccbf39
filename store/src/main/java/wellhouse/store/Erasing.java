package wellhouse.store;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.store.Reckoning.Touched;
import wellhouse.store.schema.Tables;
import wellhouse.sync.Item;
import wellhouse.sync.Shelves;
import wellhouse.timeline.Interaction;

/// Takes people out for good: their rows, and what the change log remembers of them. There is no way back.
final class Erasing {

    private static final Set<String> DERIVED = Set.of("tally", "contact_day", "gone", "likely_double");

    private final Work work;
    private final Line line;
    private final Id<Book> book;
    private final Shelves shelves;

    Erasing(Work work, Id<Book> book, Shelves shelves) {
        work.mustWrite(book);
        this.shelves = shelves;
        this.work = work;
        this.line = work.line();
        this.book = book;
    }

    /// Removes everybody in a person's cluster.
    void person(Id<Person> id) {
        long rows = 0;
        for (Id<Person> member : new Clusters(line, book).of(id)) {
            rows += one(member);
        }
        // Their mail may come back, from an archive that is brought in again.
        line.run("delete from read_archive where book_id = ?", book);
        work.countSilently(rows);
    }

    private long one(Id<Person> person) {
        Set<Id<Change>> concerned = new HashSet<>();
        long rows = interactions(person, concerned);
        SqlLetters.forget(
                line,
                book,
                new HashSet<>(line.list(
                        "select normal from person_key where book_id = ? and kind = 'EMAIL' and person_id = ?",
                        Cursor::text,
                        book,
                        person)));
        Set<String> photos = new HashSet<>(line.list(
                "select photo from person where book_id = ? and id = ? and photo is not null",
                Cursor::text,
                book,
                person));
        photos.addAll(
                line.list("select sha256 from paper where book_id = ? and person_id = ?", Cursor::text, book, person));
        for (Shape shape : Shape.all()) {
            if (shape.isOfPerson()
                    && !DERIVED.contains(shape.name())
                    && !shape.name().equals("participant")) {
                rows += rows(shape, person, concerned);
            }
        }
        rows += pairs(Shape.of(Tables.RELATION), "one_id", "other_id", person, concerned);
        rows += pairs(Shape.of(Tables.APART), "one_id", "other_id", person, concerned);
        rows += pairs(Shape.of(Tables.INTRODUCTION), "first_id", "second_id", person, concerned);
        rows += pairs(Shape.of(Tables.NOT_SAME), "person_id", "other_id", person, concerned);
        line.run(
                "delete from likely_double where book_id = ? and (person_id = ? or other_id = ?)",
                book,
                person,
                person);
        line.run("update person set met_through_id = null where book_id = ? and met_through_id = ?", book, person);
        line.run("delete from contact_day where book_id = ? and person_id = ?", book, person);
        rows += cards(person);
        photos.forEach(photo -> line.run(
                "delete from photo where book_id = ? and sha256 = ? and not exists"
                        + " (select 1 from person p where p.book_id = photo.book_id and p.photo = photo.sha256)"
                        + " and not exists"
                        + " (select 1 from paper p where p.book_id = photo.book_id and p.sha256 = photo.sha256)",
                book,
                photo));
        PackedInteractions.forget(line, book, person);
        mentions(person, concerned);
        concerned.forEach(
                change -> line.run("update change_set set about = '' where book_id = ? and id = ?", book, change));
        work.touched(person.value(), Touched.DETAILS);
        return rows;
    }

    private long interactions(Id<Person> person, Set<Id<Change>> concerned) {
        List<Id<Interaction>> all = line.list(
                "select interaction_id from participant where book_id = ? and person_id = ?",
                row -> row.<Interaction>id(),
                book,
                person);
        long rows = line.run("delete from participant where book_id = ? and person_id = ?", book, person);
        for (Id<Interaction> id : all) {
            boolean contact = line.first(
                            "select 1 from participant where book_id = ? and interaction_id = ? and also = 0",
                            Cursor::number,
                            book,
                            id)
                    .isPresent();
            if (!contact) {
                rows += line.run("delete from participant where book_id = ? and interaction_id = ?", book, id);
                rows += line.run("delete from interaction where book_id = ? and id = ?", book, id);
            }
            forget("interaction", SqlTimeline.INTERACTION.keyText(new Object[] {book.value(), id.value()}), concerned);
        }
        return rows;
    }

    private long rows(Shape shape, Id<Person> person, Set<Id<Change>> concerned) {
        String where = " from " + shape.name() + " where book_id = ? and " + shape.personColumn() + " = ?";
        List<@Nullable Object[]> rows =
                line.list("select " + String.join(", ", shape.columns()) + where, shape::read, book, person);
        line.run("delete" + where, book, person);
        rows.forEach(row -> forget(shape.name(), shape.keyText(row), concerned));
        return rows.size();
    }

    /// Takes their cards off the shelves and leaves a trace without words, so that devices take them off too.
    private long cards(Id<Person> person) {
        List<Item> items = shelves.of(book, person.value());
        items.forEach(item -> shelves.remove(book, item, shelves.count(book)));
        return items.size();
    }

    /// Removes what is about two people, one of them this one.
    private long pairs(Shape shape, String one, String other, Id<Person> person, Set<Id<Change>> concerned) {
        String where = " from " + shape.name() + " where book_id = ? and (" + one + " = ? or " + other + " = ?)";
        List<@Nullable Object[]> rows =
                line.list("select " + String.join(", ", shape.columns()) + where, shape::read, book, person, person);
        line.run("delete" + where, book, person, person);
        rows.forEach(row -> forget(shape.name(), shape.keyText(row), concerned));
        return rows.size();
    }

    /// Removes what the change log remembers of one row.
    private void forget(String table, String key, Set<Id<Change>> concerned) {
        concerned.addAll(line.list(
                "select change_id from change_row where book_id = ? and table_name = ? and row_key = ?",
                row -> row.<Change>id(),
                book,
                table,
                key));
        line.run("delete from change_row where book_id = ? and table_name = ? and row_key = ?", book, table, key);
    }

    /// Removes what the change log remembers of rows that were removed or moved before.
    private void mentions(Id<Person> person, Set<Id<Change>> concerned) {
        String hex = "%" + HexFormat.of().formatHex(Line.octets(person.value())) + "%";
        concerned.addAll(line.list(
                "select change_id from change_row where book_id = ? and (was like ? or became like ?)",
                row -> row.<Change>id(),
                book,
                hex,
                hex));
        line.run("delete from change_row where book_id = ? and (was like ? or became like ?)", book, hex, hex);
    }

    /// Removes a whole book, its accounts' way in included.
    static long book(Line line, UUID book) {
        long rows = 0;
        line.run("delete from visit where account_id in (select id from account where book_id = ?)", book);
        line.run("delete from sign_in_link where account_id in (select id from account where book_id = ?)", book);
        for (Shape shape : Shape.all().reversed()) {
            if (shape.index("book_id") >= 0) {
                rows += line.run("delete from " + shape.name() + " where book_id = ?", book);
            }
        }
        line.run("delete from book where id = ?", book);
        return rows;
    }
}
