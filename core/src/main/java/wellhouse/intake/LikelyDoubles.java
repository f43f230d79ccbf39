package wellhouse.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wellhouse.intake.Doubles.Known;
import wellhouse.intake.Doubles.Pair;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.kernel.Transactions;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.doubles.Likely;
import wellhouse.people.doubles.Register;
import wellhouse.people.doubles.Resolution;

/// Keeps the list of those who may be one person, and joins those who surely are when they come in.
public final class LikelyDoubles {

    /*
     * The list follows the book as search does: it knows up to which transaction it has looked, and looks again at whoever was
     * changed since. Who is compared with whom is told by a Register of everybody, which is made when it is first needed and
     * then kept for the last few books; records that are said anew are forgotten in it, and when many are, it is made anew.
     */

    private static final int TOGETHER = 2_000;
    private static final int REGISTERS = 3;
    private static final int MOST_PAIRS = 50_000;
    private static final int FORETOLD = 100;
    private static final Register.Bar BAR = Register.Bar.USUAL;

    private final Transactions transactions;
    private final Pen pen;
    private final People people;
    private final Doubles doubles;
    private final Merging merging;

    private final Map<Id<Book>, Watch> watches = new LinkedHashMap<>(8, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Id<Book>, Watch> eldest) {
            return size() > REGISTERS;
        }
    };

    public LikelyDoubles(Transactions transactions, Pen pen, People people, Doubles doubles, Merging merging) {
        this.transactions = transactions;
        this.pen = pen;
        this.people = people;
        this.doubles = doubles;
        this.merging = merging;
    }

    /// Everybody of a book as far as it was looked at.
    private static final class Watch {

        private final Register register = new Register(BAR);
        private final List<Id<Person>> whose = new ArrayList<>();
        private final Map<Id<Person>, Integer> record = new HashMap<>();
        private long seen;
        private int forgotten;

        void add(Known known) {
            forget(known.person());
            record.put(known.person(), register.add(known.described()));
            whose.add(known.person());
        }

        void forget(Id<Person> person) {
            Integer before = record.remove(person);
            if (before != null) {
                register.forget(before);
                forgotten++;
            }
        }

        boolean isWorn() {
            return forgotten > 100 + whose.size() / 4;
        }
    }

    /// What was found when looking.
    private record Looked(List<Id<Person>> changed, List<Pair> pairs, List<List<Id<Person>>> same, long stand) {}

    /// Looks at everybody who was changed since it was last looked.
    ///
    /// Cost: one statement where nobody was; else, the first time in a process, the reading of the whole book.
    public synchronized void follow(Book book) {
        note(book, transactions.read(() -> look(book)));
    }

    /// Joins those who surely are one person, if one of them came into the book since `begun`, as part of the change
    /// that brought them; then follows.
    ///
    /// @return how many were made part of somebody
    public synchronized int join(Book book, Change change, Instant begun) {
        Looked looked = transactions.read(() -> look(book));
        int joined = looked.same.isEmpty()
                ? 0
                : transactions.write(
                        change,
                        () -> looked.same.stream()
                                .mapToInt(same -> join(book, change, same, begun))
                                .sum());
        transactions.settle();
        if (joined == 0) {
            note(book, looked);
        } else {
            follow(book);
        }
        return joined;
    }

    /// [#join], and who would then be proposed who was not before, inside a write that is going to be
    /// thrown away. Keeps nothing of it in mind.
    ///
    /// Cost: the reading of the whole book.
    Forecast.Same foretell(Book book, Change change, Instant begun) {
        transactions.settle();
        Set<Set<Id<Person>>> before = doubles.likely(book.id(), MOST_PAIRS).stream()
                .map(pair -> Set.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
        int joined = new LikelyDoubles(transactions, pen, people, doubles, merging).join(book, change, begun);
        List<Pair> fresh = doubles.likely(book.id(), MOST_PAIRS).stream()
                .filter(pair -> !before.contains(Set.of(pair.one(), pair.other())))
                .toList();
        List<Pair> best = fresh.subList(0, Math.min(FORETOLD, fresh.size()));
        Map<Id<Person>, Person> who = people
                .find(
                        book.id(),
                        best.stream()
                                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person));
        List<Forecast.Pair> told = best.stream()
                .map(pair -> Forecast.Pair.of(
                        Objects.requireNonNull(who.get(pair.one())),
                        Objects.requireNonNull(who.get(pair.other())),
                        pair,
                        begun))
                .toList();
        return new Forecast.Same(joined, fresh.size(), told);
    }

    private int join(Book book, Change change, List<Id<Person>> same, Instant begun) {
        List<Person> all = people.find(book.id(), same).stream()
                .sorted((one, other) -> Merging.staysBefore(one, other) ? -1 : 1)
                .toList();
        if (all.size() < 2) {
            return 0;
        }
        Person stays = all.getFirst();
        Set<Id<Person>> apart = doubles.apartFrom(book.id(), stays.id());
        int joined = 0;
        for (Person goes : all.subList(1, all.size())) {
            boolean fresh = !goes.since().isBefore(begun) || !stays.since().isBefore(begun);
            if (fresh && !apart.contains(goes.id())) {
                merging.join(book, change, stays, goes, Set.of(), true);
                stays = people.find(book.id(), stays.id()).orElse(stays);
                joined++;
            }
        }
        return joined;
    }

    private Looked look(Book book) {
        long stand = doubles.stand(book.id());
        long mark = doubles.mark(book.id());
        List<Id<Person>> changed = doubles.changed(book.id(), mark > stand ? 0 : mark);
        if (changed.isEmpty()) {
            return new Looked(List.of(), List.of(), List.of(), stand);
        }
        Watch watch = watch(book.id(), stand);
        Set<Integer> fresh = new LinkedHashSet<>();
        for (Id<Person> person : changed) {
            Integer record = watch.record.get(person);
            if (record != null) {
                fresh.add(record);
            }
        }
        Resolution resolution = watch.register.resolve(fresh);
        Map<Integer, List<Id<Person>>> same = new TreeMap<>();
        List<Likely> likely = new ArrayList<>(resolution.likely());
        for (int record = 0; record < watch.whose.size(); record++) {
            int first = resolution.person().get(record);
            if (first != record) {
                same.computeIfAbsent(first, _ -> new ArrayList<>(List.of(watch.whose.get(first))))
                        .add(watch.whose.get(record));
                double bits = Math.max(BAR.joins(), watch.register.bits(first, record));
                likely.add(new Likely(first, record, bits));
            }
        }
        return new Looked(changed, pairs(book, watch, likely), List.copyOf(same.values()), stand);
    }

    private Watch watch(Id<Book> book, long stand) {
        Watch known = watches.get(book);
        if (known == null || known.seen > stand || known.isWorn()) {
            known = new Watch();
            watches.put(book, known);
        }
        if (known.seen < stand) {
            doubles.gone(book, known.seen).forEach(known::forget);
            List<Id<Person>> changed = doubles.changed(book, known.seen);
            for (int from = 0; from < changed.size(); from += TOGETHER) {
                doubles.described(book, changed.subList(from, Math.min(changed.size(), from + TOGETHER)))
                        .forEach(known::add);
            }
            known.seen = stand;
        }
        return known;
    }

    private List<Pair> pairs(Book book, Watch watch, List<Likely> likely) {
        List<Pair> pairs = new ArrayList<>();
        Map<Id<Person>, Set<Id<Person>>> apart = new HashMap<>();
        Set<Set<Id<Person>>> told = new HashSet<>();
        for (Likely one : likely.subList(0, Math.min(MOST_PAIRS, likely.size()))) {
            Id<Person> left = watch.whose.get(one.one());
            Id<Person> right = watch.whose.get(one.other());
            if (!left.equals(right)
                    && told.add(Set.of(left, right))
                    && !apart.computeIfAbsent(left, id -> doubles.apartFrom(book.id(), id))
                            .contains(right)) {
                pairs.add(new Pair(left, right, one.bits(), watch.register.evidence(one.one(), one.other())));
            }
        }
        return pairs;
    }

    private void note(Book book, Looked looked) {
        if (looked.changed.isEmpty()) {
            return;
        }
        Change change = new Change(pen.next(), book.id(), "doubles", "change.doubles.looked", List.of());
        transactions.write(change, () -> doubles.note(book.id(), looked.changed, looked.pairs, looked.stand));
    }
}
