package wellhouse.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.store.Reckoning.Touched;
import wellhouse.store.schema.Tables;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;
import wellhouse.timeline.Timeline;

/// Interactions, who took part, and the contact days that follow from them.
final class SqlTimeline implements Timeline {

    static final Shape INTERACTION = Shape.of(Tables.INTERACTION);
    static final Shape PARTICIPANT = Shape.of(Tables.PARTICIPANT);

    private static final String COLUMNS = "i.id, i.at, i.kind, i.direction, i.present, i.title, i.note, i.source";

    /// An interaction without its people.
    private record Bare(
            Id<Interaction> id,
            Instant at,
            Kind kind,
            Direction direction,
            int present,
            String title,
            String note,
            String source) {}

    private record Part(Id<Interaction> interaction, Id<Person> person, boolean also) {}

    private final SqlTransactions transactions;

    SqlTimeline(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private Line line() {
        return transactions.work().line();
    }

    @Override
    public Set<Id<Interaction>> known(Id<Book> book, Collection<Id<Interaction>> ids) {
        return new HashSet<>(In.list(
                line(),
                "select id from interaction where book_id = ? and id in (*)",
                row -> row.<Interaction>id(),
                ids,
                book));
    }

    @Override
    public int append(Book book, Collection<Interaction> interactions) {
        Work work = transactions.work();
        work.mustWrite(book.id());
        Map<Id<Interaction>, Interaction> fresh = LinkedHashMap.newLinkedHashMap(interactions.size());
        interactions.forEach(interaction -> fresh.putIfAbsent(interaction.id(), interaction));
        List<Interaction> added = work.dialect() == Dialect.SQLITE
                ? addByTrying(book.id(), List.copyOf(fresh.values()))
                : addTogether(book.id(), fresh);
        List<@Nullable Object[]> parts = new ArrayList<>(added.size() * 2);
        ContactDays days = new ContactDays(work.line(), book.id(), book.zone());
        Set<Id<Person>> touched = new HashSet<>();
        for (Interaction interaction : added) {
            note(book, interaction, parts, days);
            touched.addAll(interaction.people());
        }
        // In the order of the key: neighbours lie on one page of the database.
        parts.sort(Comparator.comparing(part -> (Id<?>) Objects.requireNonNull(part[1])));
        work.line().runAll(PARTICIPANT.insert(), parts);
        work.daysAdded(days.write());
        work.journal().appended(added.stream().map(Interaction::id).toList());
        work.touched(touched, Touched.DAYS);
        return added.size();
    }

    private static void note(Book book, Interaction interaction, List<@Nullable Object[]> parts, ContactDays days) {
        UUID id = interaction.id().value();
        long at = interaction.at().toEpochMilli();
        for (Id<Person> person : interaction.people()) {
            parts.add(new Object[] {book.id(), person, at, id, 0L});
        }
        for (Id<Person> person : interaction.alsoThere()) {
            parts.add(new Object[] {book.id(), person, at, id, 1L});
        }
        days.add(interaction.people(), interaction.at(), interaction.direction(), interaction.weight());
    }

    /// Where a statement is a call within the process, asking whether each is new costs more than trying.
    private List<Interaction> addByTrying(Id<Book> book, List<Interaction> interactions) {
        int[] changed = line().runAll(
                        INTERACTION.insertIfNew(),
                        interactions.stream().map(each -> values(book, each)).toList());
        List<Interaction> added = new ArrayList<>(interactions.size());
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] > 0) {
                added.add(interactions.get(i));
            }
        }
        return added;
    }

    private List<Interaction> addTogether(Id<Book> book, Map<Id<Interaction>, Interaction> interactions) {
        interactions.keySet().removeAll(known(book, interactions.keySet()));
        List<Interaction> added = List.copyOf(interactions.values());
        line().runAll(
                        INTERACTION.insert(),
                        added.stream().map(each -> values(book, each)).toList());
        return added;
    }

    private static @Nullable Object[] values(Id<Book> book, Interaction interaction) {
        return new Object[] {
            book.value(),
            interaction.id().value(),
            interaction.at().toEpochMilli(),
            interaction.kind().name(),
            interaction.direction().name(),
            (long) interaction.present(),
            interaction.title(),
            interaction.note(),
            interaction.source()
        };
    }

    @Override
    public void put(Book book, Interaction interaction) {
        Rows rows = transactions.work().rows(book.id());
        rows.put(INTERACTION, values(book.id(), interaction));
        long at = interaction.at().toEpochMilli();
        Map<UUID, Long> wanted = new HashMap<>();
        interaction.people().forEach(person -> wanted.put(person.value(), 0L));
        interaction.alsoThere().forEach(person -> wanted.put(person.value(), 1L));
        for (@Nullable Object[] part : parts(book.id(), interaction.id())) {
            boolean stays = part[2] instanceof Long then && then == at && wanted.containsKey(PARTICIPANT.person(part));
            if (!stays) {
                rows.removeFound(PARTICIPANT, part);
            }
        }
        wanted.forEach((person, also) -> rows.put(
                PARTICIPANT,
                new Object[] {book.id().value(), person, at, interaction.id().value(), also}));
        transactions.work().touched(interaction.people(), Touched.RECOUNT);
    }

    @Override
    public void remove(Book book, Id<Interaction> interaction) {
        Rows rows = transactions.work().rows(book.id());
        parts(book.id(), interaction).forEach(part -> rows.removeFound(PARTICIPANT, part));
        rows.remove(INTERACTION, book.id().value(), interaction.value());
    }

    private List<@Nullable Object[]> parts(Id<Book> book, Id<Interaction> interaction) {
        return line().list(
                        "select book_id, person_id, at, interaction_id, also from participant"
                                + " where book_id = ? and interaction_id = ? order by person_id",
                        PARTICIPANT::read,
                        book,
                        interaction);
    }

    @Override
    public Optional<Interaction> find(Id<Book> book, Id<Interaction> id) {
        return whole(
                        book,
                        line().list(
                                        "select " + COLUMNS + " from interaction i where i.book_id = ? and i.id = ?",
                                        SqlTimeline::bare,
                                        book,
                                        id))
                .stream()
                .findFirst();
    }

    @Override
    public List<Interaction> with(Id<Book> book, Id<Person> person, Optional<Id<Interaction>> before, int limit) {
        List<Id<Person>> cluster = new Clusters(line(), book).of(person);
        long at = before.map(id -> line().number("select at from interaction where book_id = ? and id = ?", book, id))
                .orElse(Long.MAX_VALUE);
        Id<Interaction> id = before.orElse(new Id<>(new UUID(-1, -1)));
        Set<Bare> newest = new LinkedHashSet<>();
        for (Id<Person> member : cluster) {
            newest.addAll(line().list(
                            "select " + COLUMNS + " from participant p join interaction i"
                                    + " on i.book_id = p.book_id and i.id = p.interaction_id"
                                    + " where p.book_id = ? and p.person_id = ? and (p.at, p.interaction_id) < (?, ?)"
                                    + " and p.also = 0"
                                    + " order by p.at desc, p.interaction_id desc limit ?",
                            SqlTimeline::bare,
                            book,
                            member,
                            at,
                            id,
                            limit));
        }
        return whole(
                book,
                newest.stream()
                        .sorted((a, b) -> a.at.equals(b.at) ? b.id.compareTo(a.id) : b.at.compareTo(a.at))
                        .limit(limit)
                        .toList());
    }

    @Override
    public List<Interaction> between(Id<Book> book, Instant from, Instant to, int limit) {
        return whole(
                book,
                line().list(
                                "select " + COLUMNS
                                        + " from interaction i where i.book_id = ? and i.at >= ? and i.at < ?"
                                        + " order by i.at desc, i.id desc limit ?",
                                SqlTimeline::bare,
                                book,
                                from.toEpochMilli(),
                                to.toEpochMilli(),
                                limit));
    }

    private static Bare bare(Cursor row) throws java.sql.SQLException {
        return new Bare(
                row.id(),
                row.moment(),
                row.name(Kind.class),
                row.name(Direction.class),
                row.count(),
                row.text(),
                row.text(),
                row.text());
    }

    /// With their people, those who were merged as the ones who remain.
    private List<Interaction> whole(Id<Book> book, List<Bare> bare) {
        List<Part> parts = In.list(
                line(),
                "select interaction_id, person_id, also from participant where book_id = ? and interaction_id in (*)",
                row -> new Part(row.id(), row.id(), row.flag()),
                bare.stream().map(Bare::id).toList(),
                book);
        Map<Id<Person>, Id<Person>> survivors = new Clusters(line(), book)
                .survivors(parts.stream().map(Part::person).collect(Collectors.toSet()));
        Map<Id<Interaction>, Set<Id<Person>>> people = new HashMap<>();
        Map<Id<Interaction>, Set<Id<Person>>> also = new HashMap<>();
        for (Part part : parts) {
            (part.also ? also : people)
                    .computeIfAbsent(part.interaction, any -> new HashSet<>())
                    .add(survivors.getOrDefault(part.person, part.person));
        }
        people.forEach((interaction, met) ->
                also.getOrDefault(interaction, new HashSet<>()).removeAll(met));
        return bare.stream()
                .filter(each -> people.containsKey(each.id))
                .map(each -> new Interaction(
                        each.id,
                        each.at,
                        each.kind,
                        each.direction,
                        people.getOrDefault(each.id, Set.of()),
                        also.getOrDefault(each.id, Set.of()),
                        each.present,
                        each.title,
                        each.note,
                        each.source))
                .toList();
    }

    @Override
    public List<ContactDay> days(Id<Book> book, Id<Person> person) {
        return days(book, List.of(person)).getOrDefault(person, List.of());
    }

    @Override
    public Map<Id<Person>, List<ContactDay>> days(Id<Book> book, Collection<Id<Person>> people) {
        Clusters clusters = new Clusters(line(), book);
        Map<Id<Person>, Id<Person>> survivors = clusters.survivors(people);
        Map<Id<Person>, List<ContactDay>> found =
                ContactDays.of(line(), book, clusters.members(new HashSet<>(survivors.values())));
        Map<Id<Person>, List<ContactDay>> answer = new LinkedHashMap<>();
        survivors.forEach((person, survivor) -> {
            List<ContactDay> days = found.get(survivor);
            if (days != null) {
                answer.put(person, days);
            }
        });
        return answer;
    }
}
