package wellhouse.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// More hints than this would be a list to work off.
    private static final int MOST = 2;

    private static final int MINUTES = 3;

    private final People people;

    WorthSending(People people) {
        this.people = people;
    }

    /// The hints of a day: other people and other topics from day to day, the same all day long.
    ///
    /// Cost: reads a bounded number of rows by index.
    ///
    /// @param left people who have a line already, or are not to be suggested
    List<Helpable> on(Book book, LocalDate today, Queues queues, Set<Id<Person>> left) {
        List<Id<Person>> moments =
                moments(queues).stream().filter(id -> !left.contains(id)).toList();
        Map<Id<Person>, List<Remark>> known = people.caresAbout(book.id(), moments);
        Map<Id<Person>, Person> found = new HashMap<>();
        people.find(book.id(), known.keySet()).forEach(person -> found.put(person.id(), person));
        List<Helpable> hints = new ArrayList<>();
        known.forEach((id, remarks) -> {
            Person person = found.get(id);
            if (person != null && open(person, today)) {
                Remark about = remarks.get(Math.floorMod(today.toEpochDay(), remarks.size()));
                hints.add(new Helpable.Caring(person, about, MINUTES, Reason.of("reason.cares-about", about.text())));
            }
        });
        hints.sort(Comparator.comparingInt((Helpable hint) -> turn(hint.person(), today))
                .thenComparing(hint -> hint.person().id()));
        return List.copyOf(hints.subList(0, Math.min(MOST, hints.size())));
    }

    /// Those who matter most first.
    private static List<Id<Person>> moments(Queues queues) {
        List<Id<Person>> found = new ArrayList<>();
        for (int matters : Keeping.MATTERING) {
            for (Ties.Queue queue : List.of(Ties.Queue.COMING, Ties.Queue.PASSED)) {
                queues.of(queue, matters).forEach(due -> found.add(due.person()));
            }
            if (found.size() >= ENOUGH) {
                break;
            }
        }
        return found;
    }

    private static boolean open(Person person, LocalDate today) {
        return person.standing() == Standing.KEPT && !person.keeping().restsOn(today);
    }

    /// Whose turn it is: closer tiers come round more often.
    private static int turn(Person person, LocalDate today) {
        int place = Math.floorMod(person.id().value().hashCode() + (int) today.toEpochDay() * 31, 97);
        return place * (1 + person.keeping().tier().ordinal());
    }
}
