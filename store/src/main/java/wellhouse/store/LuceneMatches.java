package wellhouse.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Match;
import wellhouse.exchange.match.Matches;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.pojos.ApartRow;
import wellhouse.store.schema.tables.pojos.RefusedMatchRow;
import wellhouse.store.search.MatchIndex;
import wellhouse.store.search.MatchIndex.Hit;

/// Finds what fits in an index, after it has followed the book to where the transaction stands.
final class LuceneMatches implements Matches {

    /// Things to read that are matched: the newest, by how they begin.
    private static final int ITEMS = 500;

    private static final int BEGIN = 400;

    /// Remarks that tell what somebody cares about.
    private static final String CARES = "'INTEREST', 'CARES_ABOUT', 'GOAL'";

    /// So many of the best are looked up at once.
    private static final int LOOK = 8;

    /// So few new texts are waited for, so that a match is there at once; more are read meanwhile.
    private static final int FEW = 16;

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final SqlTransactions transactions;
    private final Supplier<SentenceReader> opened;

    /// @param opened the index and who reads it, opened when it is first asked
    LuceneMatches(SqlTransactions transactions, Supplier<SentenceReader> opened) {
        this.transactions = transactions;
        this.opened = opened;
    }

    private SentenceReader reader() {
        return opened.get();
    }

    private MatchIndex index() {
        return opened.get().index();
    }

    @Override
    public List<Match> of(Id<Book> book, End.Kind kind, UUID id, int limit) {
        follow(book);
        Optional<MatchIndex.Entry> asked =
                index().find(book.value(), id).filter(entry -> entry.end().kind() == kind);
        if (asked.isEmpty()) {
            return List.of();
        }
        return fitting(book, asked.get(), limit);
    }

    private List<Match> fitting(Id<Book> book, MatchIndex.Entry asked, int limit) {
        End end = asked.end();
        Barred barred = Barred.of(
                line(), book, end, end.person().map(one -> apartFrom(book, one)).orElse(List.of()));
        List<Hit> hits = index().fitting(asked);
        List<Hit> allowed = new ArrayList<>();
        for (int from = 0; from < hits.size() && allowed.size() < limit; from += LOOK) {
            allowed.addAll(barred.allowed(hits.subList(from, Math.min(hits.size(), from + LOOK))));
        }
        return allowed.stream()
                .limit(limit)
                .map(hit -> new Match(
                        end,
                        hit.end(),
                        hit.fit().score(),
                        hit.fit().good(),
                        hit.fit().shared(),
                        hit.fit().families()))
                .toList();
    }

    @Override
    public List<Match> near(Id<Book> book, String text, int limit) {
        follow(book);
        End end = new End(End.Kind.OWN_NEED, new UUID(0, 0), Optional.empty(), text);
        return fitting(book, new MatchIndex.Entry(book.value(), book.value(), end, reader().vector(end)), limit);
    }

    @Override
    public void refuse(Id<Book> book, UUID taker, UUID giver) {
        long now = transactions.work().now().toEpochMilli();
        transactions.work().rows(book).put(new RefusedMatchRow(book.value(), taker, giver, now));
    }

    @Override
    public void apart(Id<Book> book, Id<Person> one, Id<Person> other, boolean apart) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("two people are kept apart, not one");
        }
        Rows rows = transactions.work().rows(book);
        Shape shape = Shape.of(Tables.APART);
        if (apart) {
            rows.put(new ApartRow(book.value(), one.value(), other.value()));
            rows.put(new ApartRow(book.value(), other.value(), one.value()));
        } else {
            Clusters clusters = new Clusters(line(), book);
            for (Id<Person> first : clusters.of(one)) {
                for (Id<Person> second : clusters.of(other)) {
                    rows.remove(shape, book.value(), first.value(), second.value());
                    rows.remove(shape, book.value(), second.value(), first.value());
                }
            }
        }
    }

    @Override
    public Barriers barriers(Id<Book> book) {
        List<Apart> written = line().list(
                        "select one_id, other_id from apart where book_id = ? and one_id < other_id order by one_id, other_id",
                        row -> new Apart(row.id(), row.id()),
                        book);
        Set<Id<Person>> named = new HashSet<>();
        written.forEach(two -> named.addAll(List.of(two.one(), two.other())));
        Map<Id<Person>, Id<Person>> survivors = new Clusters(line(), book).survivors(named);
        return new Barriers(
                written.stream()
                        .map(two -> new Apart(
                                survivors.getOrDefault(two.one(), two.one()),
                                survivors.getOrDefault(two.other(), two.other())))
                        .filter(two -> !two.one().equals(two.other()))
                        .distinct()
                        .toList(),
                line().list(
                                "select taker_id, giver_id from refused_match where book_id = ? order by taker_id, giver_id",
                                row -> new Refusal(row.uuid(), row.uuid()),
                                book));
    }

    @Override
    public List<Id<Person>> apartFrom(Id<Book> book, Id<Person> person) {
        Line line = line();
        Clusters clusters = new Clusters(line, book);
        List<Id<Person>> others = In.list(
                line,
                "select other_id from apart where book_id = ? and one_id in (*)",
                row -> row.<Person>id(),
                clusters.of(person),
                book);
        return clusters.survivors(others).values().stream().distinct().toList();
    }

    @Override
    public Reach settle(Id<Book> book, Duration most) {
        follow(book);
        reader().await(most);
        return new Reach(reader().model(), index().countUnread());
    }

    private Line line() {
        return transactions.work().line();
    }

    /// Brings the index to where the book is. Cost: one look at the book, where nothing changed.
    private void follow(Id<Book> book) {
        Line line = line();
        MatchIndex index = index();
        boolean fresh =
                Following.follow(line, book, index, (mark, now, gone) -> read(line, book, index, mark, now, gone));
        int unread = index.countUnread();
        if (fresh || unread > 0) {
            reader().begin();
        }
        if (unread > 0 && unread <= FEW) {
            reader().await(A_MOMENT);
        }
    }

    private static void read(Line line, Id<Book> book, MatchIndex index, long mark, long now, List<UUID> gone) {
        List<Id<Person>> changed = line.list(
                "select person_id from tally where book_id = ? and changed > ? order by changed",
                row -> row.<Person>id(),
                book,
                mark);
        for (int from = 0; from < changed.size(); from += Following.TOGETHER) {
            List<Id<Person>> some = changed.subList(from, Math.min(changed.size(), from + Following.TOGETHER));
            index.replace(book.value(), some.stream().map(Id::value).toList(), entries(line, book, some), mark);
        }
        List<MatchIndex.Entry> own = new ArrayList<>(own(line, book));
        own.addAll(items(line, book));
        own.addAll(heard(line, book));
        index.replace(book.value(), List.of(book.value()), own, mark);
        index.erase(book.value(), gone, now);
    }

    /// The newest things to read.
    private static List<MatchIndex.Entry> items(Line line, Id<Book> book) {
        return line.list(
                "select id, title, topics, words from item where book_id = ? and status = 'OPEN'"
                        + " order by added desc limit " + ITEMS,
                row -> {
                    UUID id = row.uuid();
                    String text = row.text() + ". " + row.text() + " " + row.text();
                    String begin = text.length() > BEGIN ? text.substring(0, BEGIN) : text;
                    return new MatchIndex.Entry(
                            book.value(), book.value(), new End(End.Kind.ITEM, id, Optional.empty(), begin), null);
                },
                book);
    }

    /// What was heard last and may go further; how far, is looked at when it fits.
    private static List<MatchIndex.Entry> heard(Line line, Id<Book> book) {
        return line.list(
                "select id, what from hearsay where book_id = ? and reach <> 'NOBODY' order by on_day desc limit "
                        + ITEMS,
                row -> new MatchIndex.Entry(
                        book.value(),
                        book.value(),
                        new End(End.Kind.HEARD, row.uuid(), Optional.empty(), row.text()),
                        null),
                book);
    }

    private static List<MatchIndex.Entry> own(Line line, Id<Book> book) {
        return line.list(
                "select id, side, what from own_line where book_id = ? and status = 'OPEN'",
                row -> {
                    UUID id = row.uuid();
                    End.Kind kind = row.text().equals("CAN_HELP") ? End.Kind.OWN_OFFER : End.Kind.OWN_NEED;
                    return new MatchIndex.Entry(
                            book.value(), book.value(), new End(kind, id, Optional.empty(), row.text()), null);
                },
                book);
    }

    /// What some people look for, can give and do, as far as they are kept.
    private static List<MatchIndex.Entry> entries(Line line, Id<Book> book, List<Id<Person>> people) {
        List<Id<Person>> kept = In.list(
                line,
                "select person_id from tally where book_id = ? and standing = 'KEPT' and person_id in (*)",
                row -> row.<Person>id(),
                people,
                book);
        Map<Id<Person>, Id<Person>> owner = new HashMap<>();
        new Clusters(line, book)
                .members(kept)
                .forEach((survivor, all) -> all.forEach(member -> owner.put(member, survivor)));
        List<MatchIndex.Entry> entries = new ArrayList<>();
        add(line, book, owner, End.Kind.NEED, "need where status = 'OPEN' and", "what", entries);
        add(line, book, owner, End.Kind.OFFER, "offer where status = 'OPEN' and", "what", entries);
        add(line, book, owner, End.Kind.INTEREST, "remark where kind in (" + CARES + ") and", "words", entries);
        add(line, book, owner, End.Kind.TITLE, "position where to_date is null and title <> '' and", "title", entries);
        return entries;
    }

    private static void add(
            Line line,
            Id<Book> book,
            Map<Id<Person>, Id<Person>> owner,
            End.Kind kind,
            String from,
            String text,
            List<MatchIndex.Entry> entries) {
        entries.addAll(In.list(
                line,
                "select id, person_id, " + text + " from " + from + " book_id = ? and person_id in (*)",
                row -> {
                    UUID id = row.uuid();
                    Id<Person> of = row.id();
                    Id<Person> person = owner.getOrDefault(of, of);
                    return new MatchIndex.Entry(
                            book.value(), person.value(), new End(kind, id, Optional.of(person), row.text()), null);
                },
                owner.keySet(),
                book));
    }
}
