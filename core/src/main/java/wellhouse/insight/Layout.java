package wellhouse.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wellhouse.kernel.Id;
import wellhouse.paths.Network;
import wellhouse.paths.Way;
import wellhouse.people.Person;

/// Where everybody stands in the picture of the network: the owner in the middle, the strongest ties
/// nearest, each group in a slice of its own; whom the owner only has heard of stands outside, behind who
/// knows them.
///
/// The same overview gives the same picture.
public final class Layout {

    /*
     * Settled by arithmetic and not by forces: a force layout of thousands moves for seconds, tells nothing by its
     * distances and differs from run to run. Within a slice people are spread by the golden ratio, and the radius is the
     * root of the rank, so that everybody has about the same room.
     */

    private static final double GOLDEN = .6180339887498949;
    private static final double ROOM = 34;
    private static final double GAP = .02;

    private final Map<Id<Person>, Spot> spots = new HashMap<>();
    private double edge;

    /// Where somebody stands; the owner is at 0, 0.
    public record Spot(double x, double y) {}

    private Layout() {}

    /// Cost: sorting everybody once.
    static Layout of(Network network, Groups groups, Map<Id<Person>, Roll.Line> lines) {
        Layout layout = new Layout();
        List<Id<Person>> known = lines.keySet().stream()
                .filter(person -> network.own(person) > 0)
                .sorted(Comparator.comparingInt((Id<Person> person) -> -network.own(person))
                        .thenComparing(person -> person))
                .toList();
        layout.edge = ROOM * Math.sqrt(known.size() + 4.0);
        Map<Integer, Integer> counts = new HashMap<>();
        known.forEach(person -> counts.merge(groups.of().getOrDefault(person, -1), 1, Integer::sum));
        List<Integer> slices = counts.keySet().stream()
                .sorted(Comparator.comparingInt(number -> number < 0 ? Integer.MAX_VALUE : number))
                .toList();
        Map<Integer, Double> begins = new HashMap<>();
        double at = 0;
        for (int slice : slices) {
            begins.put(slice, at);
            at += 2 * Math.PI * counts.getOrDefault(slice, 0) / Math.max(1, known.size());
        }
        Map<Integer, Integer> placed = new HashMap<>();
        for (int rank = 0; rank < known.size(); rank++) {
            Id<Person> person = known.get(rank);
            int slice = groups.of().getOrDefault(person, -1);
            int number = placed.merge(slice, 1, Integer::sum);
            double width = 2 * Math.PI * counts.getOrDefault(slice, 1) / known.size();
            double share = (number * GOLDEN) % 1;
            double angle = begins.getOrDefault(slice, 0.0) + width * (GAP + (1 - 2 * GAP) * share);
            layout.put(person, angle, ROOM * Math.sqrt(rank + 4.0));
        }
        layout.outside(network, lines);
        return layout;
    }

    private void outside(Network network, Map<Id<Person>, Roll.Line> lines) {
        List<Id<Person>> left = new ArrayList<>();
        lines.keySet().stream()
                .filter(person -> !spots.containsKey(person))
                .sorted()
                .forEach(left::add);
        int number = 0;
        for (Id<Person> person : left) {
            Spot behind = network.around(person).stream()
                    .map(Way.Step::to)
                    .filter(spots::containsKey)
                    .map(spots::get)
                    .findFirst()
                    .orElse(new Spot(Math.cos(number), Math.sin(number)));
            double angle = Math.atan2(behind.y, behind.x) + .05 * ((number * GOLDEN) % 1 - .5);
            put(person, angle, edge + ROOM * (1.5 + 3 * ((number * GOLDEN * GOLDEN) % 1)));
            number++;
        }
    }

    private void put(Id<Person> person, double angle, double radius) {
        spots.put(person, new Spot(radius * Math.cos(angle), radius * Math.sin(angle)));
    }

    public Spot of(Id<Person> person) {
        return spots.getOrDefault(person, new Spot(0, 0));
    }

    /// The radius within which everybody stands.
    public double radius() {
        return edge + 5 * ROOM;
    }
}
