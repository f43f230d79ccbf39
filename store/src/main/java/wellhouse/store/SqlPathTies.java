package wellhouse.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Span;
import wellhouse.paths.PathTies;
import wellhouse.people.Person;
import wellhouse.ties.Counters;
import wellhouse.ties.Relation;
import wellhouse.ties.State;
import wellhouse.ties.Strength;

/// All ties of a book, each table read once and in its own order; pairs are made here, since a join of what is shared
/// with itself would be the largest of all.
final class SqlPathTies implements PathTies {

    private static final int MONTHS_OF_HELP = 24;

    private final SqlTransactions transactions;

    SqlPathTies(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public long seq(Id<Book> book) {
        return transactions.work().line().number("select seq from book where id = ?", book);
    }

    @Override
    public void tell(Id<Book> book, LocalDate today, Listener to) {
        Work work = transactions.work();
        new Telling(work.line(), book, work.zone(book), today, to).all();
    }

    /// One pass over a book.
    private static final class Telling {

        private record Somebody(Id<Person> id, Optional<Id<Person>> into, boolean counts, int closeness) {}

        private record Tie(Id<Person> person, Counters counters) {}

        private final Line line;
        private final Id<Book> book;
        private final ZoneId zone;
        private final LocalDate today;
        private final Listener to;

        /// By their own id and by the ids that were merged into them; who does not count is not here.
        private final Map<Id<Person>, Integer> numbers = new HashMap<>();

        private final List<Id<Person>> people = new ArrayList<>();

        Telling(Line line, Id<Book> book, ZoneId zone, LocalDate today, Listener to) {
            this.line = line;
            this.book = book;
            this.zone = zone;
            this.today = today;
            this.to = to;
        }

        void all() {
            own(people());
            relations();
            together();
            colleagues();
            circles();
        }

        /// Who counts, how close, and who is closed.
        private Map<Id<Person>, Integer> people() {
            Map<Id<Person>, Id<Person>> merged = new HashMap<>();
            Map<Id<Person>, Integer> closeness = new HashMap<>();
            line.each(
                    "select id, merged_into_id, standing, closeness, secret, never_ask from person where book_id = ?",
                    row -> {
                        Id<Person> id = row.id();
                        Optional<Id<Person>> into = row.maybeId();
                        String standing = row.text();
                        int rated = row.count();
                        boolean secret = row.flag();
                        boolean closed = row.flag() || secret;
                        if (into.isPresent()) {
                            merged.put(id, into.get());
                        } else if (standing.equals("KEPT") || standing.equals("WAITING")) {
                            numbers.put(id, people.size());
                            people.add(id);
                            closeness.put(id, rated);
                            if (closed) {
                                to.closed(id);
                            }
                        }
                    },
                    book);
            merged.forEach((id, into) -> {
                Id<Person> last = into;
                for (int steps = merged.size(); steps > 0 && merged.containsKey(last); steps--) {
                    last = merged.getOrDefault(last, last);
                }
                Integer number = numbers.get(last);
                if (number != null) {
                    numbers.put(id, number);
                }
            });
            return closeness;
        }

        private void own(Map<Id<Person>, Integer> closeness) {
            int[] given = new int[people.size()];
            int[] received = new int[people.size()];
            line.each(
                    "select person_id, given, count(*) from help where book_id = ? and on_day > ?"
                            + " group by person_id, given",
                    row -> {
                        int person = number(row.id());
                        boolean gave = row.flag();
                        if (person >= 0) {
                            (gave ? given : received)[person] += row.count();
                        }
                    },
                    book,
                    today.minusMonths(MONTHS_OF_HELP).toEpochDay());
            @Nullable Counters[] counters = new Counters[people.size()];
            line.each(
                    "select t.person_id, " + SqlTies.COUNTERS + " from tally t where t.book_id = ? and t.days > 0",
                    row -> {
                        Tie tie = new Tie(row.id(), SqlTies.counters(row));
                        int person = number(tie.person);
                        if (person >= 0) {
                            counters[person] = tie.counters;
                        }
                    },
                    book);
            List<Pause> pauses = SqlAccounts.pauses(line, book);
            for (int i = 0; i < counters.length; i++) {
                Id<Person> person = people.get(i);
                Optional<Counters> tie = Optional.ofNullable(counters[i]);
                Strength.of(closeness.getOrDefault(person, 0), tie, given[i], received[i], today)
                        .filter(strength -> strength.whole() > 0)
                        .ifPresent(strength ->
                                to.known(person, strength.whole(), tie.map(known -> State.of(known, pauses, today))));
            }
        }

        private void relations() {
            line.each(
                    "select one_id, other_id, kind from relation where book_id = ?",
                    row -> {
                        int one = number(row.id());
                        int other = number(row.id());
                        Relation.Kind kind = row.name(Relation.Kind.class);
                        if (one >= 0 && other >= 0 && one != other) {
                            to.related(people.get(one), people.get(other), kind);
                        }
                    },
                    book);
            line.each(
                    "select id, met_through_id from person where book_id = ? and met_through_id is not null",
                    row -> {
                        int one = number(row.id());
                        int through = number(row.id());
                        if (one >= 0 && through >= 0 && one != through) {
                            to.related(people.get(one), people.get(through), Relation.Kind.INTRODUCED_BY);
                        }
                    },
                    book);
        }

        private void together() {
            SharedMoments shared = new SharedMoments(people.size());
            int[] there = new int[MOST_PRESENT];
            int[] count = {0};
            Interaction here = new Interaction();
            line.each(
                    "select p.interaction_id, p.person_id, i.at, i.present from interaction i"
                            + " join participant p on p.book_id = i.book_id and p.interaction_id = i.id"
                            + " where i.book_id = ? and i.present > 2 and i.present <= " + MOST_PRESENT
                            + " order by i.id",
                    row -> {
                        Id<?> id = row.id();
                        int person = number(row.id());
                        if (!id.equals(here.id)) {
                            shared.add(there, count[0], here.present, here.at);
                            count[0] = 0;
                            here.id = id;
                            here.at = row.number();
                            here.present = row.count();
                        }
                        if (person >= 0 && count[0] < there.length) {
                            there[count[0]++] = person;
                        }
                    },
                    book);
            shared.add(there, count[0], here.present, here.at);
            shared.each((one, other, weight, last) -> to.together(
                    people.get(one), people.get(other), weight, LocalDate.ofInstant(Instant.ofEpochMilli(last), zone)));
        }

        /// The interaction whose participants are being read.
        private static final class Interaction {
            private @Nullable Id<?> id;
            private int present = 2;
            private long at;
        }

        private record Job(int person, Span when) {}

        private void colleagues() {
            List<Job> jobs = new ArrayList<>();
            Optional<?>[] where = {Optional.empty()};
            line.each(
                    "select organization_id, person_id, from_date, to_date from position where book_id = ?"
                            + " order by organization_id, person_id",
                    row -> {
                        Optional<?> organization = row.maybeId();
                        if (!organization.equals(where[0])) {
                            atOnePlace(jobs);
                            where[0] = organization;
                        }
                        int person = number(row.id());
                        if (person >= 0) {
                            jobs.add(new Job(person, new Span(row.maybeDate(), row.maybeDate())));
                        }
                    },
                    book);
            atOnePlace(jobs);
        }

        private void atOnePlace(List<Job> jobs) {
            if (jobs.stream().mapToInt(Job::person).distinct().count() <= MOST_IN_ONE_PLACE) {
                for (int i = 0; i < jobs.size(); i++) {
                    for (Job other : jobs.subList(0, i)) {
                        Job job = jobs.get(i);
                        if (job.person != other.person && job.when.overlaps(other.when)) {
                            to.colleagues(people.get(other.person), people.get(job.person));
                        }
                    }
                }
            }
            jobs.clear();
        }

        private void circles() {
            List<Integer> members = new ArrayList<>();
            Optional<?>[] which = {Optional.empty()};
            line.each(
                    "select circle_id, person_id from circle_member where book_id = ? order by circle_id, person_id",
                    row -> {
                        Optional<?> circle = row.maybeId();
                        if (!circle.equals(which[0])) {
                            inOneCircle(members);
                            which[0] = circle;
                        }
                        int person = number(row.id());
                        if (person >= 0) {
                            members.add(person);
                        }
                    },
                    book);
            inOneCircle(members);
        }

        private void inOneCircle(List<Integer> members) {
            int[] all = members.stream().mapToInt(Integer::intValue).distinct().toArray();
            if (all.length <= MOST_IN_ONE_PLACE) {
                for (int i = 0; i < all.length; i++) {
                    for (int j = 0; j < i; j++) {
                        to.circle(people.get(all[j]), people.get(all[i]));
                    }
                }
            }
            members.clear();
        }

        private int number(Id<Person> person) {
            return numbers.getOrDefault(person, -1);
        }
    }
}
