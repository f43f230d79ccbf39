package wellhouse.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import wellhouse.exchange.match.End;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Tier;
import wellhouse.store.search.MatchIndex.Hit;

/// Who and what may not be matched with an end.
///
/// @param onlyMine whether the asked end is for the owner's eyes and hands only
/// @param apart people who must not hear of the asked end's person
/// @param refused ids of ends that were refused before
record Barred(Line line, Id<Book> book, End asked, boolean onlyMine, Set<Id<Person>> apart, Set<UUID> refused) {

    private static final UUID NONE = new UUID(0, 0);

    static Barred of(Line line, Id<Book> book, End asked, Collection<Id<Person>> apartFrom) {
        Set<UUID> refused = new HashSet<>(line.list(
                asked.kind().isTaker()
                        ? "select giver_id from refused_match where book_id = ? and taker_id = ?"
                        : "select taker_id from refused_match where book_id = ? and giver_id = ?",
                Cursor::uuid,
                book,
                asked.id()));
        boolean onlyMine = asked.person()
                .filter(person ->
                        !marked(line, book, "secret", Set.of(person)).isEmpty() || isPrivate(line, book, asked))
                .isPresent();
        return new Barred(line, book, asked, onlyMine, Set.copyOf(apartFrom), refused);
    }

    /// Those of some ends that may be matched, in their order.
    List<Hit> allowed(List<Hit> hits) {
        Set<Id<Person>> people =
                hits.stream().flatMap(hit -> hit.end().person().stream()).collect(Collectors.toSet());
        Set<Id<Person>> secret = marked(line, book, "secret", people);
        Set<UUID> closed = closedTo(hits);
        boolean taker = asked.kind().isTaker();
        Set<Id<Person>> neverAsk = marked(
                line,
                book,
                "never_ask",
                taker ? people : asked.person().stream().toList());
        return hits.stream()
                .filter(hit -> !refused.contains(hit.end().id())
                        && !closed.contains(hit.end().id())
                        && kindsFit(hit.end())
                        && peopleFit(hit.end(), secret)
                        && (taker ? hit.end() : asked)
                                .person()
                                .filter(neverAsk::contains)
                                .isEmpty())
                .toList();
    }

    /// What was heard and is not for who asks: they told it themselves, or it is for those who are close.
    private Set<UUID> closedTo(List<Hit> hits) {
        List<Id<End>> heard = hits.stream()
                .filter(hit -> hit.end().kind() == End.Kind.HEARD)
                .map(hit -> new Id<End>(hit.end().id()))
                .toList();
        if (heard.isEmpty() || asked.person().isEmpty()) {
            return Set.of();
        }
        Id<Person> person = asked.person().get();
        Set<Id<Person>> same = Set.copyOf(new Clusters(line, book).of(person));
        boolean close = line.first(
                        "select tier from person where book_id = ? and id = ?",
                        row -> row.name(Tier.class),
                        book,
                        person)
                .filter(tier -> tier.compareTo(Tier.CLOSE) <= 0)
                .isPresent();
        Set<UUID> closed = new HashSet<>();
        In.list(
                        line,
                        "select id, person_id, reach from hearsay where book_id = ? and id in (*)",
                        row -> {
                            UUID id = row.uuid();
                            Optional<Id<Person>> from = row.maybeId();
                            return from.filter(same::contains).isPresent()
                                            || row.text().equals("CLOSE") && !close
                                    ? id
                                    : NONE;
                        },
                        heard,
                        book)
                .forEach(closed::add);
        return closed;
    }

    private static Set<Id<Person>> marked(Line line, Id<Book> book, String mark, Collection<Id<Person>> people) {
        return Set.copyOf(In.list(
                line,
                "select id from person where book_id = ? and " + mark + " = 1 and id in (*)",
                row -> row.<Person>id(),
                people,
                book));
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

    /// What somebody cares about fits things to read, and what was heard fits whoever needs it; the owner's
    /// own lines do not fit each other.
    private boolean kindsFit(End found) {
        boolean interest = asked.kind() == End.Kind.INTEREST || found.kind() == End.Kind.INTEREST;
        boolean item = asked.kind() == End.Kind.ITEM || found.kind() == End.Kind.ITEM;
        boolean somebody = asked.person().isPresent() || found.person().isPresent();
        boolean heard = found.kind() == End.Kind.HEARD;
        return (!interest || item) && (somebody || item || heard);
    }

    private boolean peopleFit(End found, Set<Id<Person>> secret) {
        return asked.person().isEmpty()
                || found.person().isEmpty()
                || !onlyMine
                        && !asked.person().equals(found.person())
                        && !secret.contains(found.person().get())
                        && !apart.contains(found.person().get());
    }
}
