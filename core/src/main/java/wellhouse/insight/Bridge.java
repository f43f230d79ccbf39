package wellhouse.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wellhouse.kernel.Id;
import wellhouse.paths.Network;
import wellhouse.people.Person;
import wellhouse.ties.State;

/// The only live tie into a group of people.
///
/// @param where what the group has in common; may be empty
/// @param people how many are in the group
/// @param others of the group the owner has no tie with at all, or one that is no longer live
/// @param state of the tie: the further on, the more at risk
public record Bridge(Id<Person> person, String where, int people, int others, State state) {

    /// Groups smaller than this are not somewhere.
    private static final int LEAST = 3;

    /// All of them, those at risk first, then those that lead to most people.
    static List<Bridge> of(Network network, Groups groups, Map<Id<Person>, Roll.Line> lines) {
        Map<Id<Person>, Bridge> found = new HashMap<>();
        for (Groups.Group group : groups.all()) {
            consider(network, group.name(), group.people(), found);
        }
        Map<String, List<Id<Person>>> places = new HashMap<>();
        lines.values().forEach(line -> {
            if (!line.organization().isEmpty()) {
                places.computeIfAbsent(line.organization(), any -> new ArrayList<>())
                        .add(line.person());
            }
        });
        places.forEach((name, people) -> consider(network, name, people, found));
        return found.values().stream()
                .sorted(Comparator.comparing(Bridge::state)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Bridge::others).reversed())
                        .thenComparing(Bridge::person))
                .toList();
    }

    private static void consider(Network network, String name, List<Id<Person>> people, Map<Id<Person>, Bridge> found) {
        if (people.size() < LEAST) {
            return;
        }
        List<Id<Person>> live = people.stream().filter(network::live).limit(2).toList();
        if (live.size() == 1) {
            Id<Person> person = live.getFirst();
            Bridge bridge = new Bridge(
                    person,
                    name,
                    people.size(),
                    people.size() - 1,
                    network.state(person).orElse(State.FRESH));
            found.merge(person, bridge, (one, other) -> one.people >= other.people ? one : other);
        }
    }

    /// Masked: the state only.
    @Override
    public String toString() {
        return "Bridge[" + state + "]";
    }
}
