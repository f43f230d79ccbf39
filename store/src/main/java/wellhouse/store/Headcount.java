package wellhouse.store;

import java.util.Map;
import java.util.TreeMap;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// How many tallies of a book have each standing, kept up as they change.
final class Headcount {

    private static final String COUNTED = "select standing, count(*) from tally where book_id = ? group by standing";

    private final Line line;
    private final Id<Book> book;
    private final Map<String, Integer> changes = new TreeMap<>();

    Headcount(Line line, Id<Book> book) {
        this.line = line;
        this.book = book;
    }

    void add(String standing, int people) {
        changes.merge(standing, people, Integer::sum);
    }

    /// One tally changes its standing.
    ///
    /// @param from empty where there was none
    void move(String from, String to) {
        if (!from.equals(to)) {
            add(to, 1);
            if (!from.isEmpty()) {
                add(from, -1);
            }
        }
    }

    void write() {
        changes.forEach((standing, people) -> {
            if (people != 0) {
                line.run(
                        "insert into headcount (book_id, standing, people) values (?, ?, ?)"
                                + " on conflict (book_id, standing) do update set"
                                + " people = headcount.people + excluded.people",
                        book,
                        standing,
                        people);
            }
        });
        if (changes.values().stream().anyMatch(people -> people < 0)) {
            line.run("delete from headcount where book_id = ? and people = 0", book);
        }
        changes.clear();
    }

    /// What is kept; there is no row for a standing that nobody has.
    Map<String, Integer> kept() {
        return read("select standing, people from headcount where book_id = ?");
    }

    /// Whether what is kept is what there is.
    boolean isRight() {
        return kept().equals(read(COUNTED));
    }

    /// Counts anew.
    void recount() {
        line.run("delete from headcount where book_id = ?", book);
        line.run(
                "insert into headcount (standing, people, book_id) select c.standing, c.people, b.id from book b, ("
                        + COUNTED.replace("count(*)", "count(*) as people") + ") c where b.id = ?",
                book,
                book);
    }

    private Map<String, Integer> read(String sql) {
        Map<String, Integer> answer = new TreeMap<>();
        line.list(sql, row -> answer.put(row.text(), row.count()), book);
        return answer;
    }
}
