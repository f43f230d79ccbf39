package wellhouse.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Keeping;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Tier;
import wellhouse.store.KnownDays.Dated;
import wellhouse.store.schema.Tables;
import wellhouse.ties.Counters;
import wellhouse.ties.Rhythms;
import wellhouse.ties.Signs;
import wellhouse.timeline.ContactDay;

/// Brings up to date what is derived of people: one row of `tally` for everybody a list may show.
///
/// Runs by itself at the end of every transaction, for those whose rows it touched; so nobody who writes has to
/// think of it, and a tally never lags behind.
final class Reckoning {

    /// What happened to somebody.
    ///
    /// @param recount whether contact days have to be counted anew from interactions
    /// @param details whether anything but the timeline changed
    record Touched(boolean recount, boolean details) {

        /// Contact days were added and are written already.
        static final Touched DAYS = new Touched(false, false);

        static final Touched RECOUNT = new Touched(true, false);
        static final Touched DETAILS = new Touched(false, true);

        Touched and(Touched more) {
            return new Touched(recount || more.recount, details || more.details);
        }
    }

    /// A day before all others: of people with whom there was no contact.
    static final long LONG_AGO = -1_000_000;

    private static final Shape TALLY = Shape.of(Tables.TALLY);

    private static final String UPSERT = TALLY.insert() + " on conflict (book_id, person_id) do update set "
            + TALLY.columns().stream()
                    .filter(column -> !column.equals("book_id") && !column.equals("person_id"))
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));

    /// Sets only what the timeline changes, so that SQLite leaves the other indexes alone.
    private static final String RECOUNT = TALLY.update(TALLY.columns().stream()
            .skip(TALLY.index("begun_day"))
            .map(column -> column + " = ?")
            .collect(Collectors.joining(", ")));

    /// @param counted the standing under which they are counted so far; empty for none
    private record Basis(
            Id<Person> id, String standing, Keeping keeping, String shown, long roles, long since, String counted) {}

    private final Work work;
    private final Line line;
    private final Id<Book> book;
    private final long seq;
    private final KnownDays known;
    private final Map<Id<Person>, List<Dated>> added;

    /// @param added contact days that this transaction added
    Reckoning(Work work, Id<Book> book, long seq, KnownDays known, Map<Id<Person>, List<Dated>> added) {
        this.known = known;
        this.added = added;
        this.work = work;
        this.line = work.line();
        this.book = book;
        this.seq = seq;
    }

    void bringUpToDate(Map<UUID, Touched> touched) {
        Set<Id<Person>> recount = new HashSet<>();
        touched.forEach((person, how) -> {
            if (how.recount) {
                recount.add(new Id<>(person));
            }
        });
        if (!recount.isEmpty()) {
            new ContactDays(line, book, work.zone(book)).recount(recount);
        }
        Clusters clusters = new Clusters(line, book);
        Map<Id<Person>, Id<Person>> survivors = clusters.survivors(
                touched.keySet().stream().map(Id<Person>::new).toList());
        Map<Id<Person>, Touched> left = new LinkedHashMap<>();
        List<Id<Person>> gone = new ArrayList<>();
        survivors.forEach((person, survivor) -> {
            left.merge(survivor, touched.getOrDefault(person.value(), Touched.DETAILS), Touched::and);
            if (!survivor.equals(person)) {
                gone.add(person);
            }
        });
        Map<Id<Person>, Basis> bases = bases(left.keySet());
        left.keySet().stream().filter(person -> !bases.containsKey(person)).forEach(gone::add);
        Headcount headcount = new Headcount(line, book);
        forget(gone, headcount);
        write(bases, left, clusters.members(bases.keySet()), headcount);
        headcount.write();
    }

    /// What the tallies of some people should be, without writing them; those who were merged or are gone have none.
    List<@Nullable Object[]> reckon(Collection<Id<Person>> people) {
        Clusters clusters = new Clusters(line, book);
        Map<Id<Person>, Id<Person>> survivors = clusters.survivors(people);
        List<Id<Person>> left = people.stream()
                .filter(person -> person.equals(survivors.get(person)))
                .toList();
        Map<Id<Person>, Basis> bases = bases(left);
        Map<Id<Person>, List<Id<Person>>> members = clusters.members(bases.keySet());
        Map<Id<Person>, Showing> showing = Showing.fresh(line, book, members, seq);
        Map<Id<Person>, List<ContactDay>> days = ContactDays.of(line, book, members);
        List<Pause> pauses = SqlAccounts.pauses(line, book);
        Rhythms tiers = SqlTies.rhythms(line, book);
        List<@Nullable Object[]> rows = new ArrayList<>();
        bases.forEach((person, basis) -> {
            @Nullable Showing shown = showing.get(person);
            if (shown != null) {
                Optional<Counters> counted =
                        Counters.of(days.getOrDefault(person, List.of()), basis.keeping, tiers, pauses);
                rows.add(TALLY.plain(row(basis, shown, counted, pauses)));
            }
        });
        return rows;
    }

    private Map<Id<Person>, Basis> bases(Collection<Id<Person>> people) {
        return In.list(
                        line,
                        "select p.id, p.standing, p.tier, p.rhythm_days, p.learning, p.closeness, p.shown, p.roles,"
                                + " p.since, coalesce(t.standing, '') from person p left join tally t"
                                + " on t.book_id = p.book_id and t.person_id = p.id"
                                + " where p.book_id = ? and p.id in (*)",
                        row -> new Basis(
                                row.id(),
                                row.text(),
                                keeping(Tier.valueOf(row.text()), row.maybeCount(), row.real(), row.count()),
                                row.text(),
                                Texts.bits(Texts.names(row.text(), Role.class)),
                                row.number(),
                                row.text()),
                        people,
                        book)
                .stream()
                .collect(Collectors.toMap(Basis::id, basis -> basis));
    }

    private static Keeping keeping(Tier tier, OptionalInt rhythmDays, double learning, int closeness) {
        return Keeping.USUAL
                .withTier(tier)
                .withRhythmDays(rhythmDays)
                .withLearning(learning)
                .withCloseness(closeness);
    }

    private void forget(List<Id<Person>> gone, Headcount headcount) {
        for (Id<Person> person : gone) {
            Optional<String> counted = line.first(
                    "select standing from tally where book_id = ? and person_id = ?", Cursor::text, book, person);
            if (counted.isPresent()) {
                headcount.add(counted.get(), -1);
                line.run("delete from tally where book_id = ? and person_id = ?", book, person);
                line.run(
                        "insert into gone (book_id, person_id, seq) values (?, ?, ?)"
                                + " on conflict (book_id, person_id) do update set seq = excluded.seq",
                        book,
                        person,
                        seq);
            }
        }
    }

    private void write(
            Map<Id<Person>, Basis> bases,
            Map<Id<Person>, Touched> touched,
            Map<Id<Person>, List<Id<Person>>> members,
            Headcount headcount) {
        List<Pause> pauses = SqlAccounts.pauses(line, book);
        Rhythms tiers = SqlTies.rhythms(line, book);
        List<@Nullable Object[]> whole = new ArrayList<>();
        List<@Nullable Object[]> counters = new ArrayList<>();
        Map<Id<Person>, List<Id<Person>>> detailed = new HashMap<>(members);
        detailed.keySet().removeIf(person -> !touched.getOrDefault(person, Touched.DETAILS).details);
        Map<Id<Person>, Showing> showing = Showing.fresh(line, book, detailed, seq);
        Map<Id<Person>, List<ContactDay>> days = days(touched, members);
        bases.forEach((person, basis) -> {
            Optional<Counters> counted =
                    Counters.of(days.getOrDefault(person, List.of()), basis.keeping, tiers, pauses);
            @Nullable Showing shown = showing.get(person);
            if (shown == null) {
                counters.add(counters(basis, counted, pauses));
            } else {
                whole.add(row(basis, shown, counted, pauses));
                headcount.move(basis.counted, basis.standing);
            }
        });
        line.runAll(UPSERT, whole);
        line.runAll(RECOUNT, counters);
        In.run(line, "delete from gone where book_id = ? and person_id in (*)", showing.keySet(), book);
    }

    /// The days of everybody: those remembered with what was added, the others read.
    private Map<Id<Person>, List<ContactDay>> days(
            Map<Id<Person>, Touched> touched, Map<Id<Person>, List<Id<Person>>> members) {
        Map<Id<Person>, List<ContactDay>> answer = new HashMap<>();
        Map<Id<Person>, List<Id<Person>>> unknown = new HashMap<>();
        members.forEach((person, all) -> {
            boolean same = all.size() == 1
                    && touched.getOrDefault(person, Touched.RECOUNT).equals(Touched.DAYS);
            if (same && known.has(person)) {
                added.getOrDefault(person, List.of()).forEach(day -> known.add(person, day));
                answer.put(person, known.of(person));
            } else {
                all.forEach(known::forget);
                unknown.put(person, all);
            }
        });
        ContactDays.dated(line, book, unknown).forEach((person, days) -> {
            answer.put(person, days.stream().map(Dated::day).toList());
            if (unknown.getOrDefault(person, List.of()).size() == 1 && added.containsKey(person)) {
                known.put(person, days);
            }
        });
        return answer;
    }

    private @Nullable Object[] row(Basis basis, Showing showing, Optional<Counters> counters, List<Pause> pauses) {
        @Nullable
        Object[] shown = {
            book,
            basis.id,
            basis.standing,
            basis.keeping.tier(),
            basis.roles,
            Folding.fold(basis.shown),
            basis.since,
            showing.organization(),
            showing.title(),
            showing.city(),
            showing.changed()
        };
        return both(shown, counted(basis, counters, pauses));
    }

    private @Nullable Object[] counters(Basis basis, Optional<Counters> counters, List<Pause> pauses) {
        return both(counted(basis, counters, pauses), book, basis.id);
    }

    private static @Nullable Object[] both(@Nullable Object[] first, @Nullable Object... second) {
        @Nullable Object[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /// The columns from `begun_day` on.
    private @Nullable Object[] counted(Basis basis, Optional<Counters> maybe, List<Pause> pauses) {
        @Nullable Counters counters = maybe.orElse(null);
        if (counters == null) {
            long born = LocalDate.ofInstant(Instant.ofEpochMilli(basis.since), work.zone(book))
                    .toEpochDay();
            return new Object[] {
                born,
                null,
                LONG_AGO,
                0,
                0,
                0.0,
                0.0,
                0.0,
                0,
                0,
                0,
                0,
                null,
                Due.NEVER,
                Due.NEVER,
                Due.NEVER,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                -1.0,
                basis.keeping.matters()
            };
        }
        Due due = Due.of(counters, pauses);
        Signs signs = counters.signs();
        return new Object[] {
            counters.first().toEpochDay(),
            counters.first().toEpochDay(),
            counters.last().toEpochDay(),
            counters.days(),
            counters.gaps(),
            counters.medianGap(),
            counters.rhythmDays(),
            counters.activity(),
            counters.mine(),
            counters.theirs(),
            counters.sent(),
            counters.received(),
            counters.lastSent().map(LocalDate::toEpochDay).orElse(null),
            due.good(),
            due.quiet(),
            due.dormant(),
            signs.sent(),
            signs.received(),
            signs.sentApart(),
            signs.all(),
            signs.apart(),
            signs.neverSent() ? -1.0 : signs.lastSent(),
            basis.keeping.matters()
        };
    }
}
