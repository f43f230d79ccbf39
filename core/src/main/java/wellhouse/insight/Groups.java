package wellhouse.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wellhouse.graph.Communities;
import wellhouse.graph.Graph;
import wellhouse.graph.GraphBuilder;
import wellhouse.kernel.Id;
import wellhouse.paths.Network;
import wellhouse.people.Person;

/// Which people hang together when the owner is taken away.
///
/// @param all groups of two or more, the largest first
/// @param of the place in `all` of everybody who is in one
record Groups(List<Group> all, Map<Id<Person>, Integer> of) {

    private static final long SEED = 8420;

    /// People with more to do with each other than with others.
    ///
    /// @param name what most of them have in common; may be empty
    /// @param live with how many of them the owner is in touch
    record Group(List<Id<Person>> people, String name, int live) {}

    static Groups of(Network network, Map<Id<Person>, Roll.Line> lines) {
        Communities communities = new Communities(without(network.graph()), SEED);
        Map<Integer, List<Id<Person>>> found = new HashMap<>();
        for (int i = 0; i < network.people().size(); i++) {
            Id<Person> person = network.people().get(i);
            if (lines.containsKey(person)) {
                found.computeIfAbsent(communities.of(i), any -> new ArrayList<>())
                        .add(person);
            }
        }
        List<Group> all = found.values().stream()
                .filter(people -> people.size() > 1)
                .sorted(Comparator.comparingInt((List<Id<Person>> people) -> -people.size())
                        .thenComparing(List::getFirst))
                .map(people -> new Group(List.copyOf(people), name(people, lines), (int)
                        people.stream().filter(network::live).count()))
                .toList();
        Map<Id<Person>, Integer> of = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Id<Person> person : all.get(i).people) {
                of.put(person, i);
            }
        }
        return new Groups(all, Map.copyOf(of));
    }

    /// The graph without the owner; numbers are less by one.
    private static Graph without(Graph graph) {
        GraphBuilder builder = new GraphBuilder().vertices(graph.vertices() - 1);
        for (int v = 1; v < graph.vertices(); v++) {
            int[] others = graph.neighbours(v);
            int[] strengths = graph.strengths(v);
            for (int i = 0; i < others.length; i++) {
                if (others[i] > v) {
                    builder.tie(v - 1, others[i] - 1, strengths[i]);
                }
            }
        }
        return builder.build();
    }

    /// The circle, organization or city that most of them share, if a third do: the first of the three there is.
    private static String name(List<Id<Person>> people, Map<Id<Person>, Roll.Line> lines) {
        List<Function<Roll.Line, List<String>>> kinds =
                List.of(Roll.Line::circles, line -> List.of(line.organization()), line -> List.of(line.city()));
        for (Function<Roll.Line, List<String>> kind : kinds) {
            Map<String, Integer> counts = new HashMap<>();
            people.stream()
                    .flatMap(person -> Optional.ofNullable(lines.get(person)).stream())
                    .flatMap(line -> kind.apply(line).stream())
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
            Optional<String> most = counts.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .filter(one -> one.getValue() > 1 && one.getValue() * 3 >= people.size())
                    .map(Map.Entry::getKey);
            if (most.isPresent()) {
                return most.get();
            }
        }
        return "";
    }
}
