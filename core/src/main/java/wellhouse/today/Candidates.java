package wellhouse.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.accounts.Accounts;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.insight.Bridge;
import wellhouse.insight.Overview;
import wellhouse.insight.Overviews;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Career;
import wellhouse.people.Channel;
import wellhouse.people.ContactPoint;
import wellhouse.people.Keeping;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.ties.Counters;
import wellhouse.ties.State;
import wellhouse.ties.Ties;
import wellhouse.ties.Ties.Due;
import wellhouse.ties.Ties.Queue;

/// What might be done today: the good moments, the long silences, the new people and what there is to give.
public final class Candidates {

    /*
     * However large the book, few rows are read: people are looked for in the order of how much they matter, and as
     * nobody who matters less can be worth more than a bound, looking ends when there are enough above it (the
     * threshold algorithm [1]). Of those who matter alike, only the first of each queue are compared: the nearest to
     * their best day, or the latest. So a session is that of a ranking of everybody unless more than NEAREST people who
     * matter alike stand in one queue; then those further from their day are not compared (decision 0053).
     *
     * [1] R. Fagin, A. Lotem, M. Naor, "Optimal aggregation algorithms for middleware", 2001.
     */

    /// Steps with somebody new, in days after the first contact (F5); the first is the promised follow-up.
    private static final int[] STEPS = {2, 10, 30, 90};

    /// Of people who matter alike, how many are read of each queue.
    static final int NEAREST = 40;

    /// A session of five takes no act that is worth less than the first nine of its kind and length: five of them are
    /// not about the people of the other four.
    private static final int ENOUGH = 2 * Session.MOST - 1;

    private static final double FOR_A_DATE = .5;

    /// What a bridge adds (F6).
    private static final double FOR_A_BRIDGE = .5;

    /// Bridges that are looked at, those at risk first.
    private static final int BRIDGES = 20;

    /// A dormant tie is said to lead elsewhere from this novelty on.
    private static final double ELSEWHERE = .75;

    private static final int MINUTES_OF_A_HELLO = 3;
    private static final int MINUTES_OF_A_CALL = 10;

    private final People people;
    private final Career career;
    private final Ties ties;
    private final Accounts accounts;
    private final Answers answers;
    private final Overviews overviews;
    private final int nearest;

    public Candidates(
            People people, Career career, Ties ties, Accounts accounts, Answers answers, Overviews overviews) {
        this(people, career, ties, accounts, answers, overviews, NEAREST);
    }

    Candidates(
            People people,
            Career career,
            Ties ties,
            Accounts accounts,
            Answers answers,
            Overviews overviews,
            int nearest) {
        this.people = people;
        this.career = career;
        this.ties = ties;
        this.accounts = accounts;
        this.answers = answers;
        this.overviews = overviews;
        this.nearest = nearest;
    }

    /// A day, for this and for whatever else of home reads it.
    Day day(Book book, LocalDate today) {
        return new Day(book, today, accounts, answers, ties, nearest);
    }

    /// What is worth considering on a day, enough of each kind and length for any session; several may be about one
    /// person.
    ///
    /// @param help what there is to give
    List<Idea> on(Day day, List<Helpable> help) {
        return new Search(day, help).ideas();
    }

    /// One look for what to do on a day.
    private final class Search {
        private final Day day;
        private final Book book;
        private final LocalDate today;
        private final List<Helpable> help;
        private final Set<Id<Person>> dated = new HashSet<>();
        private final Optional<Overview> overview;
        private final Map<Id<Person>, Bridge> bridges = new LinkedHashMap<>();

        Search(Day day, List<Helpable> help) {
            this.day = day;
            this.book = day.book();
            this.today = day.today();
            this.overview = overviews.readyOverview(book);
            overview.ifPresent(known ->
                    known.bridges().stream().limit(BRIDGES).forEach(bridge -> bridges.put(bridge.person(), bridge)));
            this.help = help;
            help.stream()
                    .filter(line -> line instanceof Helpable.Promised || line instanceof Helpable.Celebrating)
                    .forEach(line -> dated.add(line.person().id()));
        }

        List<Idea> ideas() {
            List<Idea> ideas = new ArrayList<>(gifts());
            ideas.addAll(welcomes());
            ideas.addAll(reconnections());
            ideas.addAll(hellos());
            return ideas.stream()
                    .collect(Collectors.groupingBy(idea -> List.of(idea.kind(), idea.minutes())))
                    .values()
                    .stream()
                    .flatMap(alike -> alike.stream()
                            .sorted(Comparator.comparingDouble(Idea::benefit)
                                    .reversed()
                                    .thenComparing(Idea::person))
                            .limit(ENOUGH))
                    .toList();
        }

        private List<Idea> gifts() {
            Set<Id<Person>> helped = new HashSet<>();
            return help.stream()
                    .filter(line ->
                            suggested(line.person()) && helped.add(line.person().id()))
                    .map(line -> give(line.person(), line))
                    .toList();
        }

        private boolean suggested(Person person) {
            return person.standing() == Standing.KEPT
                    && !day.away().contains(person.id())
                    && !person.keeping().restsOn(today);
        }

        private Idea give(Person person, Helpable line) {
            double worth = switch (line) {
                case Helpable.Promised _ -> 1.5;
                case Helpable.Celebrating _ -> 1;
                case Helpable.Known _ -> 1.2;
                case Helpable.Caring _ -> .8;
            };
            double benefit = worth * closeness(person.keeping().matters()) * (line.minutes() / 3.0);
            return new Idea(
                    person.id(), Act.Kind.GIVE, benefit, line.minutes(), List.of(line.reason()), Optional.of(line));
        }

        private List<Idea> welcomes() {
            LocalDate back = today.minusDays(STEPS[STEPS.length - 1] + 30L);
            LocalDate from = back.minusDays(Pause.within(day.pauses(), back, today));
            List<Idea> found = new ArrayList<>();
            for (int matters : Keeping.MATTERING) {
                if (found.size() >= ENOUGH) {
                    break;
                }
                for (Due due : ties.begun(book.id(), matters, from, today, nearest)) {
                    welcome(due, matters).ifPresent(found::add);
                }
            }
            return found;
        }

        /// The next step with somebody new, if it has come and was not taken.
        private Optional<Idea> welcome(Due due, int matters) {
            LocalDate first = due.tie().first();
            long age = days(first, today);
            long came = days(first, due.tie().last());
            for (int i = STEPS.length - 1; i >= 0; i--) {
                if (age >= STEPS[i] && came < STEPS[i] && !day.away().contains(due.person())) {
                    String key = i == 0 ? "reason.new-follow-up" : "reason.new-step";
                    return Optional.of(new Idea(
                            due.person(),
                            Act.Kind.WELCOME,
                            1.2 * closeness(matters),
                            MINUTES_OF_A_HELLO,
                            List.of(Reason.of(key, first, age)),
                            Optional.empty()));
                }
            }
            return Optional.empty();
        }

        /// Taking up again after a long silence.
        private List<Idea> reconnections() {
            List<Idea> found = new ArrayList<>();
            for (int matters : Keeping.MATTERING) {
                if (enough(found, 4, closeness(matters))) {
                    break;
                }
                for (Due due : due(Queue.DORMANT, matters)) {
                    Counters tie = due.tie();
                    // F7, halved so that closeness bounds it; novelty counts as full where nothing is known of it.
                    double novelty =
                            overview.map(known -> known.novelty(due.person())).orElse(1.0);
                    List<Reason> reasons = new ArrayList<>();
                    reasons.add(Reason.of("reason.dormant", tie.last(), (long) tie.days()));
                    if (overview.isPresent() && novelty >= ELSEWHERE) {
                        reasons.add(Reason.of("reason.elsewhere"));
                    }
                    found.add(new Idea(
                            due.person(),
                            Act.Kind.RECONNECT,
                            closeness(matters) * (1 - Math.exp(-tie.days() / 12.0)) * (1 + novelty) / 2,
                            4,
                            reasons,
                            Optional.empty()));
                }
            }
            return found;
        }

        private List<Idea> hellos() {
            List<Idea> found = new ArrayList<>();
            Set<Id<Person>> read = new HashSet<>();
            for (int matters : Keeping.MATTERING) {
                if (enough(found, MINUTES_OF_A_HELLO, closeness(matters) * (1 + Leaning.MOST))) {
                    break;
                }
                List<Due> all = new ArrayList<>(due(Queue.COMING, matters));
                all.addAll(due(Queue.PASSED, matters));
                for (Due due : all) {
                    read.add(due.person());
                    hello(due.person(), due.preferred(), due.tie(), matters).ifPresent(found::add);
                }
            }
            found.addAll(hellosWorthMore(read));
            return found;
        }

        /// Those with a date, and bridges, are worth more than the bound of others, so all are looked at.
        private List<Idea> hellosWorthMore(Set<Id<Person>> read) {
            Map<Id<Person>, Person> others = new HashMap<>();
            people.find(book.id(), bridges.keySet()).stream()
                    .filter(person -> !read.contains(person.id()) && suggested(person))
                    .forEach(person -> others.put(person.id(), person));
            for (Helpable line : help) {
                Person person = line.person();
                if (dated.contains(person.id()) && !read.contains(person.id()) && suggested(person)) {
                    others.put(person.id(), person);
                }
            }
            List<Idea> found = new ArrayList<>();
            ties.of(book.id(), others.keySet()).forEach((id, tie) -> {
                Person person = others.get(id);
                if (person != null) {
                    hello(id, person.preferred(), tie, person.keeping().matters())
                            .ifPresent(found::add);
                }
            });
            return found;
        }

        private Optional<Idea> hello(Id<Person> person, Set<Channel> preferred, Counters tie, int matters) {
            long gap = days(tie.last(), today);
            double urgency = Urgency.of(gap / tie.rhythmDays());
            if (urgency == 0 || State.of(gap, tie.rhythmDays()) == State.DORMANT) {
                return Optional.empty();
            }
            Leaning leaning = Leaning.of(tie, gap);
            Optional<Bridge> bridge = Optional.ofNullable(bridges.get(person));
            double more = leaning.more()
                    + (dated.contains(person) ? FOR_A_DATE : 0)
                    + (bridge.isPresent() ? FOR_A_BRIDGE : 0);
            List<Reason> reasons = new ArrayList<>();
            reasons.add(Reason.of("reason.usual-gap", Math.round(tie.rhythmDays()), gap, tie.last()));
            bridge.map(Candidates::reason).ifPresent(reasons::add);
            leaning.reason().ifPresent(reasons::add);
            return Optional.of(new Idea(
                    person,
                    Act.Kind.HELLO,
                    urgency * closeness(matters) * (1 + more),
                    preferred.contains(Channel.CALL) ? MINUTES_OF_A_CALL : MINUTES_OF_A_HELLO,
                    reasons,
                    Optional.empty()));
        }

        private List<Due> due(Queue queue, int matters) {
            return day.queue(queue, matters).stream()
                    .filter(due -> !day.away().contains(due.person()))
                    .toList();
        }

        /// Days from one to the other, pauses taken off: they stop all clocks.
        private long days(LocalDate from, LocalDate to) {
            return Math.max(0, to.toEpochDay() - from.toEpochDay() - Pause.within(day.pauses(), from, to));
        }
    }

    /// Reads what the page shows of those who were chosen.
    List<Act> whole(Day day, List<Idea> ideas) {
        Book book = day.book();
        Set<Id<Person>> ids = ideas.stream().map(Idea::person).collect(Collectors.toSet());
        Map<Id<Person>, Person> named =
                people.find(book.id(), ids).stream().collect(Collectors.toMap(Person::id, person -> person));
        Map<Id<Person>, Counters> counters = ties.of(book.id(), ids);
        Map<Id<Person>, List<ContactPoint>> points = people.points(book.id(), ids);
        Map<Id<Person>, Career.Shared> shared = career.shared(
                book.id(),
                ideas.stream()
                        .filter(idea -> idea.kind() == Act.Kind.RECONNECT || idea.kind() == Act.Kind.WELCOME)
                        .map(Idea::person)
                        .toList());
        List<Act> acts = new ArrayList<>();
        for (Idea idea : ideas) {
            Person person = named.get(idea.person());
            if (person == null) {
                continue;
            }
            Optional<Counters> tie = Optional.ofNullable(counters.get(idea.person()));
            acts.add(new Act(
                    person,
                    idea.kind(),
                    idea.benefit(),
                    idea.minutes(),
                    reasons(idea, Optional.ofNullable(shared.get(idea.person()))),
                    tie.map(known -> State.of(known, day.pauses(), day.today())),
                    tie,
                    points.getOrDefault(idea.person(), List.of()),
                    idea.helps()));
        }
        return acts;
    }

    /// What old and new acquaintances may be reminded of is added.
    private static List<Reason> reasons(Idea idea, Optional<Career.Shared> shared) {
        List<Reason> reasons = new ArrayList<>(idea.reasons());
        shared.map(Reason::of).ifPresent(reasons::add);
        return reasons;
    }

    /// Whether nothing that is worth no more than `bound` and takes `minutes` or longer can come before these.
    private static boolean enough(List<Idea> found, int minutes, double bound) {
        return found.stream()
                        .filter(idea -> idea.minutes() == minutes && idea.rate() >= bound / minutes)
                        .limit(ENOUGH)
                        .count()
                == ENOUGH;
    }

    private static Reason reason(Bridge bridge) {
        return bridge.where().isEmpty()
                ? Reason.of("reason.bridge", (long) bridge.others())
                : Reason.of("reason.bridge-to", bridge.where(), (long) bridge.others());
    }

    /// 0.4 to 2.
    private static double closeness(int matters) {
        return matters / 10.0;
    }
}
