package wellhouse.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Accounts;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Need;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Transactions;
import wellhouse.people.Listing;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Standing;

/// Puts home together: one ranked list, each line with its reason.
public final class Today {

    /// How far ahead days in people's lives are shown.
    private static final int AHEAD = 7;

    private static final int HELP_LINES = 12;
    private static final int NEW_LINES = 6;

    /// What presses nobody comes after what has a date, and after the needs of the last weeks.
    private static final long WITHOUT_A_DATE = 30;

    private static final int MINUTES_FOR_A_NEED = 5;
    private static final int MINUTES_FOR_A_PROMISE = 4;
    private static final int MINUTES_FOR_A_WISH = 2;

    private final Transactions transactions;
    private final People people;
    private final Exchange exchange;
    private final Accounts accounts;
    private final Answers answers;
    private final Candidates candidates;
    private final WorthSending worthSending;

    public Today(
            Transactions transactions,
            People people,
            Exchange exchange,
            Accounts accounts,
            Answers answers,
            Candidates candidates) {
        this.transactions = transactions;
        this.people = people;
        this.exchange = exchange;
        this.accounts = accounts;
        this.answers = answers;
        this.candidates = candidates;
        this.worthSending = new WorthSending(people);
    }

    /// How home is opened.
    public enum Opening {
        /// As every day: quiet times and days without a session are kept.
        USUAL,
        /// The owner asks for a session now.
        ASKED,
        /// The owner asks for one more: what was done today does not count towards its end.
        AGAIN
    }

    /// Home as it stands at a moment.
    ///
    /// Cost: reads a bounded number of rows by index, however large the book.
    ///
    /// @param now of the owner's day
    /// @param minutes the length of the session
    public Home home(Book book, LocalDateTime now, int minutes, Opening opening) {
        LocalDate today = now.toLocalDate();
        return transactions.read(() -> {
            int done = (int) answers.since(book.id(), today, 100).stream()
                    .filter(answered -> answered.answer() == Answers.Answer.DONE)
                    .count();
            Day day = candidates.day(book, today);
            Rest due = Rest.at(now, accounts.settings(book.id()), day.pauses());
            Rest rest = opening == Opening.USUAL || due == Rest.PAUSED ? due : Rest.NONE;
            List<Helpable> help = help(day, rest);
            List<Idea> ideas = rest == Rest.NONE ? candidates.on(day, help) : List.of();
            List<Idea> chosen = Session.choose(minutes, ideas, opening == Opening.AGAIN ? 0 : done);
            Listing newest = Listing.of(Standing.KEPT, Listing.Order.NEWEST_IN_BOOK, NEW_LINES);
            return new Home(
                    help.subList(0, Math.min(help.size(), HELP_LINES)),
                    new Session(minutes, candidates.whole(day, chosen)),
                    people.list(book.id(), newest).rows(),
                    people.count(book.id()),
                    rest,
                    done);
        });
    }

    /// One of the queues the session draws from, the most worthwhile first (F5, F7).
    ///
    /// Cost: as [#home].
    public List<Act> queue(Book book, LocalDate today, Act.Kind kind) {
        return transactions.read(() -> {
            Day day = candidates.day(book, today);
            List<Idea> ideas = candidates.on(day, List.of()).stream()
                    .filter(idea -> idea.kind() == kind)
                    .sorted(Comparator.comparingDouble(Idea::benefit).reversed())
                    .toList();
            return candidates.whole(day, ideas);
        });
    }

    private List<Helpable> help(Day day, Rest rest) {
        Book book = day.book();
        LocalDate today = day.today();
        Set<Id<Person>> away = day.away();
        List<Need> needs = exchange.openNeeds(book.id(), 50);
        List<Promise> promises = exchange.openPromises(book.id(), today.plusDays(AHEAD), 50).stream()
                .filter(Promise::mine)
                .toList();
        Map<Id<Person>, Person> named = new HashMap<>();
        List<Id<Person>> ids = new ArrayList<>();
        needs.forEach(need -> ids.add(need.person()));
        promises.forEach(promise -> ids.add(promise.person()));
        people.find(book.id(), ids).forEach(person -> named.put(person.id(), person));
        List<Helpable> help = new ArrayList<>();
        for (Promise promise : promises) {
            person(named, promise.person(), away)
                    .ifPresent(person -> help.add(
                            new Helpable.Promised(person, promise, MINUTES_FOR_A_PROMISE, promised(promise, today))));
        }
        for (People.Coming coming : people.coming(book.id(), today, today.plusDays(AHEAD), 20)) {
            if (!away.contains(coming.person().id())) {
                help.add(new Helpable.Celebrating(coming.person(), coming, MINUTES_FOR_A_WISH, coming(coming)));
            }
        }
        for (Need need : needs) {
            person(named, need.person(), away)
                    .ifPresent(person ->
                            help.add(new Helpable.Known(person, need, MINUTES_FOR_A_NEED, known(need, book))));
        }
        if (rest == Rest.NONE) {
            Set<Id<Person>> left = new HashSet<>(away);
            help.forEach(line -> left.add(line.person().id()));
            help.addAll(worthSending.on(day, left));
        }
        help.sort(Comparator.comparingLong(line -> pressing(line, today, book)));
        return help;
    }

    private static Optional<Person> person(Map<Id<Person>, Person> named, Id<Person> id, Set<Id<Person>> away) {
        return Optional.ofNullable(named.get(id)).filter(person -> !away.contains(person.id()));
    }

    /// Days until it presses: the date where there is one; what has none counts as pressing in a fortnight
    /// when it is new and later the older it is, so that new needs come first.
    private static long pressing(Helpable line, LocalDate today, Book book) {
        long day = today.toEpochDay();
        return switch (line) {
            case Helpable.Promised promised ->
                promised.promise().due().map(due -> due.toEpochDay() - day).orElse(14L);
            case Helpable.Celebrating celebrating -> celebrating.coming().on().toEpochDay() - day;
            case Helpable.Caring _ -> WITHOUT_A_DATE;
            case Helpable.Known known -> {
                Need need = known.need();
                long age = Math.max(0, day - book.dayOf(need.since()).toEpochDay());
                yield need.by().map(by -> by.toEpochDay() - day - 7).orElse(7 + age);
            }
        };
    }

    private static Reason promised(Promise promise, LocalDate today) {
        return promise.due()
                .map(due -> due.isBefore(today)
                        ? Reason.of("reason.promise-was-due", promise.what(), due)
                        : Reason.of("reason.promise-due", promise.what(), due))
                .orElseGet(() -> Reason.of("reason.promise", promise.what()));
    }

    private static Reason coming(People.Coming coming) {
        boolean birthday = coming.what().isEmpty();
        if (birthday && coming.date().year() > 0) {
            long age = coming.on().getYear() - (long) coming.date().year();
            return Reason.of("reason.birthday-age", coming.on(), age);
        }
        if (!birthday
                && coming.date().year() > 0
                && coming.date().year() < coming.on().getYear()) {
            long years = coming.on().getYear() - (long) coming.date().year();
            return Reason.of("reason.milestone-years", coming.what(), coming.on(), years);
        }
        return birthday
                ? Reason.of("reason.birthday", coming.on())
                : Reason.of("reason.milestone", coming.what(), coming.on());
    }

    private static Reason known(Need need, Book book) {
        return need.by()
                .map(by -> Reason.of("reason.need-by", need.what(), by))
                .orElseGet(() -> Reason.of("reason.need", need.what(), book.dayOf(need.since())));
    }
}
