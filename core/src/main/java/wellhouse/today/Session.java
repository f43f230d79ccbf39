package wellhouse.today;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// A practice session: what to do in the minutes there are. It ends by itself and leaves no backlog.
///
/// @param minutes how long it was asked to be
/// @param acts at most [#MOST], in the order to do them
public record Session(int minutes, List<Act> acts) {

    /// More acts than this are never asked for (A06).
    public static final int MOST = 5;

    /// What an act that was carried out is taken to have lasted. Our choice.
    private static final int MINUTES_OF_ONE_DONE = 3;

    /*
     * Greedy by benefit per minute is not the optimum of the knapsack, but with five acts of two to ten minutes the
     * loss is at most the last act, and the owner can see why each line stands where it stands.
     */

    public Session {
        acts = List.copyOf(acts);
    }

    /// What the acts will take together.
    public int expected() {
        return acts.stream().mapToInt(Act::minutes).sum();
    }

    /// Chooses from candidates (F6): one that gives, one to reconnect with and one new where there are any and they
    /// fit, then the most benefit for a minute. One a person; in the order to do them.
    ///
    /// @param done acts of this day's session that were carried out before: it goes on where it was left, so that
    ///     it ends however often the page is opened
    static List<Idea> choose(int minutes, List<Idea> candidates, int done) {
        int left = minutes - done * MINUTES_OF_ONE_DONE;
        int most = MOST - done;
        List<Idea> ranked = candidates.stream()
                .sorted(Comparator.comparingDouble(Idea::rate).reversed().thenComparing(Idea::person))
                .toList();
        List<Idea> chosen = new ArrayList<>();
        Set<Id<Person>> people = new HashSet<>();
        for (Act.Kind wanted : List.of(Act.Kind.GIVE, Act.Kind.WELCOME, Act.Kind.RECONNECT)) {
            ranked.stream()
                    .filter(idea -> idea.kind() == wanted && chosen.size() < most && fits(idea, left, chosen, people))
                    .findFirst()
                    .ifPresent(idea -> take(idea, chosen, people));
        }
        for (Idea idea : ranked) {
            if (chosen.size() < most && fits(idea, left, chosen, people)) {
                take(idea, chosen, people);
            }
        }
        chosen.sort(Comparator.comparing((Idea idea) -> idea.kind() == Act.Kind.RECONNECT)
                .thenComparing(idea -> idea.kind() != Act.Kind.GIVE)
                .thenComparing(Comparator.comparingDouble(Idea::rate).reversed()));
        return chosen;
    }

    private static boolean fits(Idea idea, int minutes, List<Idea> chosen, Set<Id<Person>> people) {
        int taken = chosen.stream().mapToInt(Idea::minutes).sum();
        return taken + idea.minutes() <= minutes && !people.contains(idea.person());
    }

    private static void take(Idea idea, List<Idea> chosen, Set<Id<Person>> people) {
        chosen.add(idea);
        people.add(idea.person());
    }
}
