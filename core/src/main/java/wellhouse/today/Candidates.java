package wellhouse.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Accounts;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Channel;
import wellhouse.people.ContactPoint;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.ties.Counters;
import wellhouse.ties.State;
import wellhouse.ties.Ties;
import wellhouse.timeline.Timeline;

/// What might be done today: the good moments, the long silences, the new people and what there is to give.
public final class Candidates {

    /// Steps with somebody new, in days after the first contact (F5); the first is the promised follow-up.
    private static final int[] STEPS = {2, 10, 30, 90};

    /// Each queue reads at most this many rows.
    private static final int MOST = 200;

    /// How long ago a tie may have reached its good moment, or fallen dormant, to be looked at.
    private static final int GOOD_MOMENTS_BACK = 550;

    private static final int DORMANT_BACK = 3_650;

    private static final double FOR_A_DATE = .5;

    private final People people;
    private final Ties ties;
    private final Timeline timeline;
    private final Accounts accounts;
    private final Answers answers;

    public Candidates(People people, Ties ties, Timeline timeline, Accounts accounts, Answers answers) {
        this.people = people;
        this.ties = ties;
        this.timeline = timeline;
        this.accounts = accounts;
        this.answers = answers;
    }

    /// All acts worth considering on a day; several may be about one person.
    ///
    /// @param help what there is to give
    List<Act> on(Book book, LocalDate today, List<Helpable> help) {
        List<Accounts.Pause> pauses = accounts.pauses(book.id());
        LocalDate momentsFrom = back(today, GOOD_MOMENTS_BACK, pauses);
        LocalDate begunFrom = back(today, STEPS[STEPS.length - 1] + 30L, pauses);
        Set<Id<Person>> moments = Set.copyOf(ties.reaching(book.id(), .8, momentsFrom, today, MOST));
        Set<Id<Person>> dormant = Set.copyOf(ties.reaching(book.id(), 8, today.minusDays(DORMANT_BACK), today, MOST));
        Set<Id<Person>> begun = Set.copyOf(ties.begun(book.id(), begunFrom, today, MOST));
        Set<Id<Person>> all = new LinkedHashSet<>(moments);
        all.addAll(dormant);
        all.addAll(begun);
        help.forEach(line -> all.add(line.person().id()));
        all.removeAll(answers.away(book.id(), today));
        Scene scene = new Scene(book, today, all, help, pauses);
        scene.compare(book, moments);
        List<Act> acts = new ArrayList<>();
        for (Id<Person> id : all) {
            Person person = scene.people.get(id);
            if (person == null || !suggested(person, today)) {
                continue;
            }
            help.stream()
                    .filter(line -> line.person().id().equals(id))
                    .findFirst()
                    .ifPresent(line -> acts.add(scene.give(person, line)));
            if (begun.contains(id)) {
                scene.welcome(person).ifPresent(acts::add);
            }
            if (moments.contains(id) || dormant.contains(id)) {
                scene.hello(person).ifPresent(acts::add);
            }
        }
        return acts;
    }

    /// The day before which nothing is looked for; days in a pause do not count.
    private static LocalDate back(LocalDate today, long days, List<Accounts.Pause> pauses) {
        LocalDate from = today.minusDays(days);
        return from.minusDays(pauses.stream()
                .mapToLong(pause -> pause.daysWithin(from, today))
                .sum());
    }

    private static boolean suggested(Person person, LocalDate today) {
        return person.standing() == Standing.KEPT
                && person.keeping().restUntil().map(day -> !day.isAfter(today)).orElse(true);
    }

    /// What is known of all candidates, read at once.
    private final class Scene {
        private final LocalDate today;
        private final Map<Id<Person>, Person> people = new HashMap<>();
        private final Map<Id<Person>, Counters> counters;
        private final Map<Id<Person>, List<ContactPoint>> points;
        private final List<Accounts.Pause> pauses;
        private final Set<Id<Person>> dated = new HashSet<>();
        private Outlooks outlooks = Outlooks.NONE;

        Scene(Book book, LocalDate today, Set<Id<Person>> all, List<Helpable> help, List<Accounts.Pause> pauses) {
            this.today = today;
            Candidates.this.people.find(book.id(), all).forEach(person -> people.put(person.id(), person));
            this.counters = ties.of(book.id(), all);
            this.points = Candidates.this.people.points(book.id(), all);
            this.pauses = pauses;
            help.stream()
                    .filter(line -> line instanceof Helpable.Promised || line instanceof Helpable.Celebrating)
                    .forEach(line -> dated.add(line.person().id()));
        }

        /// Reads the contact days of those who are to be compared, the only ones that are read of a book.
        void compare(Book book, Set<Id<Person>> moments) {
            List<Id<Person>> due = moments.stream()
                    .filter(people::containsKey)
                    .filter(this::due)
                    .toList();
            outlooks = Outlooks.of(timeline.days(book.id(), due), pauses, today);
        }

        private boolean due(Id<Person> person) {
            Counters tie = counters.get(person);
            return tie != null && Urgency.of(gap(tie) / tie.rhythmDays()) > 0;
        }

        private double gap(Counters tie) {
            return days(tie.last(), today);
        }

        /// Days from one to the other, pauses taken off: they stop all clocks.
        private long days(LocalDate from, LocalDate to) {
            long paused = pauses.stream()
                    .mapToLong(pause -> pause.daysWithin(from, to))
                    .sum();
            return Math.max(0, to.toEpochDay() - from.toEpochDay() - paused);
        }

        Act give(Person person, Helpable line) {
            double worth = switch (line) {
                case Helpable.Promised _ -> 1.5;
                case Helpable.Celebrating _ -> 1;
                case Helpable.Known _ -> 1.2;
                case Helpable.Caring _ -> .8;
            };
            double benefit = worth * closeness(person) * (line.minutes() / 3.0);
            return act(person, Act.Kind.GIVE, benefit, line.minutes(), List.of(line.reason()), Optional.of(line));
        }

        /// The next step with somebody new, if it has come and was not taken.
        Optional<Act> welcome(Person person) {
            Counters tie = counters.get(person.id());
            if (tie == null) {
                return Optional.empty();
            }
            LocalDate first = tie.first();
            long age = days(first, today);
            long came = days(first, tie.last());
            for (int i = STEPS.length - 1; i >= 0; i--) {
                if (age >= STEPS[i] && came < STEPS[i]) {
                    String key = i == 0 ? "reason.new-follow-up" : "reason.new-step";
                    return Optional.of(act(
                            person,
                            Act.Kind.WELCOME,
                            1.2 * closeness(person),
                            3,
                            List.of(Reason.of(key, first, age)),
                            Optional.empty()));
                }
            }
            return Optional.empty();
        }

        /// A hello, or taking up again after a long silence.
        Optional<Act> hello(Person person) {
            Counters tie = counters.get(person.id());
            if (tie == null) {
                return Optional.empty();
            }
            double gap = gap(tie);
            double ratio = gap / tie.rhythmDays();
            if (State.of(gap, tie.rhythmDays()) == State.DORMANT) {
                double trust = closeness(person) * (1 - Math.exp(-tie.days() / 12.0));
                return Optional.of(act(
                        person,
                        Act.Kind.RECONNECT,
                        trust,
                        4,
                        List.of(Reason.of("reason.dormant", tie.last(), (long) tie.days())),
                        Optional.empty()));
            }
            double urgency = Urgency.of(ratio);
            if (urgency == 0) {
                return Optional.empty();
            }
            double more = outlooks.more(person.id()) + (dated.contains(person.id()) ? FOR_A_DATE : 0);
            double benefit = urgency * closeness(person) * (1 + more);
            List<Reason> reasons = new ArrayList<>();
            reasons.add(Reason.of("reason.usual-gap", Math.round(tie.rhythmDays()), Math.round(gap), tie.last()));
            outlooks.reason(person.id()).ifPresent(reasons::add);
            return Optional.of(act(person, Act.Kind.HELLO, benefit, minutes(person), reasons, Optional.empty()));
        }

        private Act act(
                Person person,
                Act.Kind kind,
                double benefit,
                int minutes,
                List<Reason> reasons,
                Optional<Helpable> helps) {
            Optional<Counters> tie = Optional.ofNullable(counters.get(person.id()));
            return new Act(
                    person,
                    kind,
                    benefit,
                    minutes,
                    reasons,
                    tie.map(known -> State.of(gap(known), known.rhythmDays())),
                    tie,
                    points.getOrDefault(person.id(), List.of()),
                    helps);
        }
    }

    private static int minutes(Person person) {
        return person.preferred().contains(Channel.CALL) ? 10 : 3;
    }

    /// How much somebody matters: by the owner's rating, else by the tier. 0.4 to 2.
    private static double closeness(Person person) {
        int rated = person.keeping().closeness();
        if (rated > 0) {
            return .4 * rated;
        }
        return switch (person.keeping().tier()) {
            case INNER -> 1.8;
            case CLOSE -> 1.5;
            case REGULAR -> 1;
            case LOOSE -> .7;
            case YEARLY -> .5;
        };
    }
}
