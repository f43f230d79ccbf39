package wellhouse.today;

import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wellhouse.accounts.Accounts;
import wellhouse.accounts.Settings;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Need;
import wellhouse.exchange.Promise;
import wellhouse.insight.Overview;
import wellhouse.insight.Overviews;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Transactions;
import wellhouse.people.Career;
import wellhouse.people.Name;
import wellhouse.people.Page;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.ties.Counters;
import wellhouse.ties.Rhythms;
import wellhouse.ties.State;
import wellhouse.ties.Ties;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction.Direction;

/// A book in memory, as far as home reads it; asked for anything else it throws. The store has contract tests of its
/// own.
final class SmallBook {

    final Book book = new Book(Ids.of(Instant.EPOCH, "book"), ZoneOffset.UTC, "DE");
    final Map<Id<Person>, Person> people = new LinkedHashMap<>();
    final Map<Id<Person>, List<ContactDay>> days = new HashMap<>();
    final List<Accounts.Pause> pauses = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    final List<Promise> promises = new ArrayList<>();
    final Set<Id<Person>> away = new HashSet<>();
    final Map<Id<Person>, List<Remark>> cares = new HashMap<>();
    Settings settings = settings(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, EnumSet.allOf(DayOfWeek.class));

    static Settings settings(LocalTime quietFrom, LocalTime quietTo, Set<DayOfWeek> days) {
        return new Settings(
                "UTC",
                "DE",
                "en",
                Settings.Vocabulary.KEEPING_IN_TOUCH,
                15,
                days,
                quietFrom,
                quietTo,
                Optional.empty(),
                Settings.Theme.AUTO);
    }

    /// How many of each queue are compared.
    int nearest = Candidates.NEAREST;

    /// Somebody with contact days, the owner having begun each.
    Person add(String name, LocalDate last, int gap, int times) {
        Person person = Person.named(Ids.of(Instant.EPOCH, name), Name.shown(name), Standing.KEPT, Instant.EPOCH);
        people.put(person.id(), person);
        List<ContactDay> theirs = new ArrayList<>();
        for (int i = times - 1; i >= 0; i--) {
            theirs.add(new ContactDay(last.minusDays((long) i * gap), Direction.MINE, 1, 1, 1));
        }
        days.put(person.id(), theirs);
        return person;
    }

    Home home(LocalDate today, int minutes) {
        return home(today.atTime(12, 0), minutes, Today.Opening.USUAL);
    }

    Home home(LocalDateTime now, int minutes, Today.Opening opening) {
        Candidates candidates = new Candidates(
                people(),
                only(Career.class, Map.of("shared", _ -> Map.of())),
                ties(),
                accounts(),
                answers(),
                new Unseen(),
                nearest);
        Today home = new Today(transactions(), people(), exchange(), accounts(), answers(), candidates);
        return home.home(book, now, minutes, opening);
    }

    Optional<Counters> counters(Person person) {
        return Counters.of(days.getOrDefault(person.id(), List.of()), person.keeping(), Rhythms.USUAL, pauses);
    }

    private People people() {
        return only(
                People.class,
                Map.of(
                        "find",
                                asked -> ids(asked[1]).stream()
                                        .filter(people::containsKey)
                                        .map(people::get)
                                        .toList(),
                        "points", _ -> Map.of(),
                        "caresAbout",
                                asked -> {
                                    Map<Id<?>, List<Remark>> found = new HashMap<>();
                                    ids(asked[1]).forEach(id -> found.put(id, cares.getOrDefault(id, List.of())));
                                    found.values().removeIf(List::isEmpty);
                                    return found;
                                },
                        "coming", _ -> List.of(),
                        "list", _ -> new Page(List.of(), Optional.empty()),
                        "count", _ -> Map.of(Standing.KEPT, people.size())));
    }

    private Ties ties() {
        return only(
                Ties.class,
                Map.of(
                        "of",
                                asked -> {
                                    Map<Id<Person>, Counters> found = new HashMap<>();
                                    for (Id<?> id : ids(asked[1])) {
                                        Optional.ofNullable(people.get(id))
                                                .ifPresent(who ->
                                                        counters(who).ifPresent(tie -> found.put(who.id(), tie)));
                                    }
                                    return found;
                                },
                        "due",
                                asked -> due(
                                        (Ties.Queue) asked[1], (int) asked[2], (LocalDate) asked[3], (int) asked[4]),
                        "begun",
                                asked -> kept((int) asked[1], (LocalDate) asked[3])
                                        .filter(due -> !due.tie().first().isBefore((LocalDate) asked[2])
                                                && !due.tie().first().isAfter((LocalDate) asked[3]))
                                        .sorted(Comparator.comparing((Ties.Due due) ->
                                                        due.tie().first())
                                                .reversed())
                                        .limit((int) asked[4])
                                        .toList()));
    }

    private Stream<Ties.Due> kept(int matters, LocalDate day) {
        return people.values().stream()
                .filter(who -> who.standing() == Standing.KEPT
                        && who.keeping().matters() == matters
                        && !away.contains(who.id())
                        && who.keeping()
                                .restUntil()
                                .map(until -> !until.isAfter(day))
                                .orElse(true))
                .flatMap(who -> counters(who).map(tie -> new Ties.Due(who.id(), who.preferred(), tie)).stream());
    }

    private List<Ties.Due> due(Ties.Queue queue, int matters, LocalDate day, int limit) {
        Comparator<Ties.Due> nearest =
                Comparator.comparingDouble(due -> Math.abs(due.tie().rhythmDays()
                        * (silence(due, day) / due.tie().rhythmDays() - (queue == Ties.Queue.DORMANT ? 8 : 1.5))));
        return kept(matters, day)
                .filter(due -> queue
                        == switch (State.of(silence(due, day), due.tie().rhythmDays())) {
                            case FRESH -> null;
                            case GOOD_MOMENT -> Ties.Queue.COMING;
                            case QUIET, FADING -> Ties.Queue.PASSED;
                            case DORMANT -> Ties.Queue.DORMANT;
                        })
                .sorted(nearest)
                .limit(limit)
                .toList();
    }

    private double silence(Ties.Due due, LocalDate day) {
        LocalDate last = due.tie().last();
        return day.toEpochDay() - last.toEpochDay() - Accounts.Pause.within(pauses, last, day);
    }

    private Accounts accounts() {
        return only(Accounts.class, Map.of("pauses", _ -> List.copyOf(pauses), "settings", _ -> settings));
    }

    private Answers answers() {
        return only(Answers.class, Map.of("away", _ -> Set.copyOf(away), "since", _ -> List.of()));
    }

    private Exchange exchange() {
        return only(
                Exchange.class,
                Map.of(
                        "openNeeds", _ -> List.copyOf(needs),
                        "openPromises",
                                _ -> promises.stream()
                                        .sorted(Comparator.comparing(
                                                promise -> promise.due().orElse(LocalDate.MAX)))
                                        .toList()));
    }

    private static Transactions transactions() {
        return only(Transactions.class, Map.of("read", asked -> ((Supplier<?>) asked[0]).get()));
    }

    private static Collection<Id<?>> ids(Object asked) {
        List<Id<?>> ids = new ArrayList<>();
        ((Collection<?>) asked).forEach(id -> ids.add((Id<?>) id));
        return ids;
    }

    private static <T> T only(Class<T> port, Map<String, Function<Object[], Object>> answers) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, asked) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answer.apply(asked);
        }));
    }

    /// A book nobody has looked at as a whole.
    private static final class Unseen implements Overviews {

        @Override
        public Overview overview(Book book) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Overview> within(Book book, Duration patience) {
            return Optional.empty();
        }

        @Override
        public Optional<Overview> readyOverview(Book book) {
            return Optional.empty();
        }
    }
}
