package wellhouse.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Keeping;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.people.Standing;
import wellhouse.ties.Ties;

/// Whom something worth reading could be sent to: people at a good moment of whom it is known what they care about.
final class WorthSending {

    /// People are looked at in the order of how much they matter until there are so many at a good moment.
    private static final int ENOUGH = 60;

    /// Of how many it is read at a time what they care about.
    private static final int LOOK = 20;

    /// More hints than this would be a list to work off.
    private static final int MOST = 2;

    private static final int MINUTES = 3;

    private final People people;

    WorthSending(People people) {
        this.people = people;
    }

    /// The hints of a day: other people and other topics from day to day, the same all day long.
    ///
    /// Cost: reads a bounded number of rows by index, and no more than it takes to find enough.
    ///
    /// @param left people who have a line already, or are not to be suggested
    List<Helpable> on(Day day, Set<Id<Person>> left) {
        Book book = day.book();
        LocalDate today = day.today();
        List<Id<Person>> moments = moments(day);
        moments.removeIf(left::contains);
        List<Helpable> hints = new ArrayList<>();
        for (int from = 0; from < moments.size() && hints.size() < MOST; from += LOOK) {
            List<Id<Person>> next = moments.subList(from, Math.min(from + LOOK, moments.size()));
            Map<Id<Person>, List<Remark>> known = people.caresAbout(book.id(), next);
            Map<Id<Person>, Person> found =
                    people.find(book.id(), known.keySet()).stream().collect(Collectors.toMap(Person::id, one -> one));
            next.stream()
                    .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                    .filter(person -> open(person, today))
                    .limit(MOST - hints.size())
                    .forEach(person -> hints.add(hint(person, known.getOrDefault(person.id(), List.of()), today)));
        }
        return hints;
    }

    private static Helpable hint(Person person, List<Remark> remarks, LocalDate today) {
        Remark about = remarks.get(Math.floorMod(today.toEpochDay(), remarks.size()));
        return new Helpable.Caring(person, about, MINUTES, Reason.of("reason.cares-about", about.text()));
    }

    /// Those whose turn it is first.
    private static List<Id<Person>> moments(Day day) {
        Map<Id<Person>, Double> turns = new HashMap<>();
        for (int matters : Keeping.MATTERING) {
            for (Ties.Queue queue : List.of(Ties.Queue.COMING, Ties.Queue.PASSED)) {
                day.queue(queue, matters)
                        .forEach(due -> turns.put(due.person(), turn(due.person(), matters, day.today())));
            }
            if (turns.size() >= ENOUGH) {
                break;
            }
        }
        List<Id<Person>> moments = new ArrayList<>(turns.keySet());
        moments.sort(Comparator.comparingDouble((Id<Person> id) -> turns.getOrDefault(id, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        return moments;
    }

    private static boolean open(Person person, LocalDate today) {
        return person.standing() == Standing.KEPT && !person.keeping().restsOn(today);
    }

    /// Whose turn it is: those who matter more come round more often.
    private static double turn(Id<Person> person, int matters, LocalDate today) {
        int place = Math.floorMod(person.value().hashCode() + (int) today.toEpochDay() * 31, 97);
        return place / (double) matters;
    }
}
