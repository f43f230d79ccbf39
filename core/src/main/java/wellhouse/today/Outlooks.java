package wellhouse.today;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import wellhouse.accounts.Accounts;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.ties.Outlook;
import wellhouse.timeline.ContactDay;

/// How those to whom a hello is due compare: which ties are going cold, and to whom the owner usually writes.
final class Outlooks {

    /*
     * F6 stays the frame: urgency decides whether and when, this only who comes first among those it is time for. The
     * two rankings (decision 0020) pull apart, so each adds its own part: a tie that goes cold is worth saving the more
     * contact it once had; a hello to somebody one usually writes to comes easily. Both parts are our choice.
     */
    private static final double FOR_GOING_COLD = .5;
    private static final double FOR_USUALLY_WRITING = .25;

    /// Contact days after which a tie counts two thirds of a long one.
    private static final double LONG_TIE = 12;

    static final Outlooks NONE = new Outlooks(Map.of(), Map.of());

    private record Place(double next, double cold, int days, LocalDate last) {}

    private final Map<Id<Person>, Outlook> outlooks;
    private final Map<Id<Person>, Place> places;

    private Outlooks(Map<Id<Person>, Outlook> outlooks, Map<Id<Person>, Place> places) {
        this.outlooks = outlooks;
        this.places = places;
    }

    /// @param days of everybody to compare, oldest first each
    static Outlooks of(Map<Id<Person>, List<ContactDay>> days, List<Accounts.Pause> pauses, LocalDate today) {
        Map<Id<Person>, Outlook> outlooks = new HashMap<>();
        days.forEach((person, theirs) ->
                Outlook.of(moved(theirs, pauses, today), today).ifPresent(outlook -> outlooks.put(person, outlook)));
        double[] nexts = sorted(outlooks, Outlook::next);
        double[] colds = sorted(outlooks, Outlook::cold);
        Map<Id<Person>, Place> places = new HashMap<>();
        days.forEach((person, theirs) -> {
            Outlook outlook = outlooks.get(person);
            if (outlook != null) {
                double next = place(nexts, outlook.next());
                double cold = place(colds, outlook.cold());
                places.put(
                        person,
                        new Place(next, cold, theirs.size(), theirs.getLast().day()));
            }
        });
        return new Outlooks(outlooks, places);
    }

    /// What a hello is worth more by, 0 to 0.75.
    double more(Id<Person> person) {
        Place place = places.get(person);
        if (place == null) {
            return 0;
        }
        double length = 1 - Math.exp(-place.days() / LONG_TIE);
        return FOR_GOING_COLD * place.cold() * length + FOR_USUALLY_WRITING * place.next();
    }

    /// The one line that says so.
    Optional<Reason> reason(Id<Person> person) {
        Outlook outlook = outlooks.get(person);
        Place place = places.get(person);
        if (outlook == null || place == null) {
            return Optional.empty();
        }
        if (outlook.course() == Outlook.Course.GOING_COLD) {
            return Optional.of(Reason.of("reason.going-cold", place.last(), (long) place.days()));
        }
        return outlook.writing() == Outlook.Writing.LIKELY
                ? Optional.of(Reason.of("reason.you-usually-write", (long) place.days(), place.last()))
                : Optional.empty();
    }

    /// A pause stops all clocks: what was before it counts as that much later.
    private static List<ContactDay> moved(List<ContactDay> days, List<Accounts.Pause> pauses, LocalDate today) {
        return pauses.isEmpty()
                ? days
                : days.stream().map(day -> moved(day, pauses, today)).toList();
    }

    private static ContactDay moved(ContactDay day, List<Accounts.Pause> pauses, LocalDate today) {
        long paused = pauses.stream()
                .mapToLong(pause -> pause.daysWithin(day.day(), today))
                .sum();
        return new ContactDay(day.day().plusDays(paused), day.began(), day.weight(), day.sent(), day.received());
    }

    private static double[] sorted(Map<?, Outlook> outlooks, ToDoubleFunction<Outlook> by) {
        return outlooks.values().stream().mapToDouble(by).sorted().toArray();
    }

    /// The share of the others that are lower; one half where there are none.
    private static double place(double[] sorted, double value) {
        int lower = Arrays.binarySearch(sorted, value);
        while (lower > 0 && sorted[lower - 1] == value) {
            lower--;
        }
        return sorted.length < 2 ? .5 : (double) lower / (sorted.length - 1);
    }
}
