package wellhouse.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.store.schema.tables.pojos.AnswerRow;
import wellhouse.today.Answers;

/// What the owner answered to suggestions.
final class SqlAnswers implements Answers {

    private final SqlTransactions transactions;

    SqlAnswers(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void put(Id<Book> book, Answered answered) {
        transactions
                .work()
                .rows(book)
                .put(new AnswerRow(
                        book.value(),
                        answered.id().value(),
                        answered.person().value(),
                        answered.answer().name(),
                        answered.on().toEpochDay(),
                        answered.until().toEpochDay()));
    }

    @Override
    public Set<Id<Person>> away(Id<Book> book, LocalDate day) {
        Line line = transactions.work().line();
        Set<Id<Person>> away = new HashSet<>(line.list(
                "select person_id from answer where book_id = ? and until_day > ?",
                row -> row.<Person>id(),
                book,
                day.toEpochDay()));
        return new HashSet<>(new Clusters(line, book).survivors(away).values());
    }

    @Override
    public List<Answered> since(Id<Book> book, LocalDate day, int limit) {
        return transactions
                .work()
                .line()
                .list(
                        "select id, person_id, said, on_day, until_day from answer where book_id = ? and on_day >= ?"
                                + " order by on_day desc, id desc limit ?",
                        row -> new Answered(row.id(), row.id(), row.name(Answer.class), row.day(), row.day()),
                        book,
                        day.toEpochDay(),
                        limit);
    }
}
