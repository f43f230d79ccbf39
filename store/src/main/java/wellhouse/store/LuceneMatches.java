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
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Match;
import wellhouse.exchange.match.Matches;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.store.schema.Tables;
import wellhouse.store.schema.tables.records.ApartRecord;
import wellhouse.store.schema.tables.records.RefusedMatchRecord;
import wellhouse.store.search.MatchIndex;

/// Finds what fits in an index, after it has followed the book to where the transaction stands.
final class LuceneMatches implements Matches {

    private static final int TOGETHER = 2_000;

    /// A few new texts are waited for, so that a match is there at once; more are read meanwhile.
    private static final int FEW = 16;

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final SqlTransactions transactions;
    private final MatchIndex index;
    private final SentenceReader reader;

    LuceneMatches(SqlTransactions transactions, MatchIndex index, SentenceReader reader) {
        this.transactions = transactions;
        this.index = index;
        this.reader = reader;
    }

    @Override
    public List<Match> of(Id<Book> book, End.Kind kind, UUID id, int limit) {
        follow(book);
        Optional<MatchIndex.Entry> asked =
                index.find(book.value(), id).filter(entry -> entry.end().kind() == kind);
        if (asked.isEmpty()) {
            return List.of();
        }
        End end = asked.get().end();
        Barred barred = new Barred(line(), book, end);
        return index.fitting(asked.get()).stream()
                .filter(hit -> barred.allow(hit.end()))
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
    public void refuse(Id<Book> book, UUID taker, UUID giver) {
        long now = transactions.work().now().toEpochMilli();
        transactions.work().rows(book).put(new RefusedMatchRecord(book.value(), taker, giver, now));
    }

    @Override
    public void apart(Id<Book> book, Id<Person> one, Id<Person> other, boolean apart) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("two people are kept apart, not one");
        }
        Rows rows = transactions.work().rows(book);
        Shape shape = Shape.of(Tables.APART);
        if (apart) {
            rows.put(new ApartRecord(book.value(), one.value(), other.value()));
            rows.put(new ApartRecord(book.value(), other.value(), one.value()));
        } else {
            rows.remove(shape, book.value(), one.value(), other.value());
            rows.remove(shape, book.value(), other.value(), one.value());
        }
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
        reader.await(most);
        return new Reach(reader.model(), index.countUnread());
    }

    private Line line() {
        return transactions.work().line();
    }

    /// Who and what may not be matched with an end.
    private final class Barred {

        private final boolean onlyMine;
        private final Optional<Id<Person>> person;
        private final Set<Id<Person>> people;
        private final Set<UUID> refused;

        Barred(Line line, Id<Book> book, End asked) {
            boolean taker = asked.kind().isTaker();
            refused = new HashSet<>(line.list(
                    taker
                            ? "select giver_id from refused_match where book_id = ? and taker_id = ?"
                            : "select taker_id from refused_match where book_id = ? and giver_id = ?",
                    Cursor::uuid,
                    book,
                    asked.id()));
            person = asked.person();
            people = new HashSet<>(person.map(one -> apartFrom(book, one)).orElse(List.of()));
            onlyMine = person.isPresent() && (isSecret(line, book, person.get()) || isPrivate(line, book, asked));
            people.addAll(line.list(
                    "select id from person where book_id = ? and (secret = 1 or never_ask = 1)",
                    row -> row.<Person>id(),
                    book));
        }

        private static boolean isSecret(Line line, Id<Book> book, Id<Person> person) {
            return line.number("select secret from person where book_id = ? and id = ?", book, person) > 0;
        }

        private static boolean isPrivate(Line line, Id<Book> book, End asked) {
            String table = asked.kind() == End.Kind.NEED ? "need" : "offer";
            return line.first(
                            "select sensitivity from " + table + " where book_id = ? and id = ?",
                            Cursor::text,
                            book,
                            asked.id())
                    .filter(word -> word.equals("PRIVATE"))
                    .isPresent();
        }

        boolean allow(End found) {
            if (refused.contains(found.id())) {
                return false;
            }
            if (found.person().isEmpty()) {
                return person.isPresent() || found.kind() == End.Kind.ITEM;
            }
            Id<Person> other = found.person().get();
            // What a person needs may always be met by the owner; asking them for something may not be suggested.
            boolean theyAreAsked = !found.kind().isTaker();
            return !onlyMine
                    && !person.equals(found.person())
                    && (theyAreAsked || person.isPresent() ? !people.contains(other) : true);
        }
    }

    /// Brings the index to where the book is. Cost: one look at the book, where nothing changed.
    private void follow(Id<Book> book) {
        Line line = line();
        long now = line.number("select seq from book where id = ?", book);
        boolean fresh = false;
        synchronized (index) {
            long mark = index.mark(book.value());
            if (mark > now) {
                index.forget(book.value());
                mark = -1;
            }
            if (mark < now) {
                follow(line, book, mark, now);
                fresh = true;
            }
        }
        if (fresh || index.countUnread() > 0) {
            int unread = index.countUnread();
            reader.begin();
            if (unread > 0 && unread <= FEW) {
                reader.await(A_MOMENT);
            }
        }
    }

    private void follow(Line line, Id<Book> book, long mark, long now) {
        List<Id<Person>> changed = line.list(
                "select person_id from tally where book_id = ? and changed > ? order by changed",
                row -> row.<Person>id(),
                book,
                Math.max(0, mark));
        List<UUID> gone =
                line.list("select person_id from gone where book_id = ? and seq > ?", Cursor::uuid, book, mark);
        index.replace(book.value(), gone, List.of(), Math.max(0, mark));
        for (int from = 0; from < changed.size(); from += TOGETHER) {
            List<Id<Person>> some = changed.subList(from, Math.min(changed.size(), from + TOGETHER));
            index.replace(
                    book.value(),
                    some.stream().map(Id::value).toList(),
                    entries(line, book, some),
                    Math.max(0, mark));
        }
        index.replace(book.value(), List.of(book.value()), own(line, book), now);
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
