package wellhouse.people.doubles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/// Joins records to persons, the surest pair first.
final class Joining {

    /*
     * After each join the two are one record with all that both said, and its likely others are weighed anew: what speaks
     * against one of them speaks against the whole person, so that chains of weak links (a couple, by an initial and a shared
     * mailbox) do not form. A pair in the queue that was weighed before one of its sides grew is stale and dropped.
     */

    /// Bits below the lower bar from which a pair is remembered, since joining may add what was missing.
    static final double SLACK = 6;

    /// Bits by which a pair must be likelier than one with a namesake.
    private static final double MARGIN = 4;

    private final Facts[] facts;
    private final int[] parent;
    private final long[] marks;
    private final Weigher weigher;
    private final Register.Bar bar;
    private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final PriorityQueue<Likely> queue;

    /// @param marks what each record says as a number, to decide between equals whatever their order
    Joining(List<Facts> facts, long[] marks, Weigher weigher, Register.Bar bar) {
        this.facts = facts.toArray(Facts[]::new);
        this.parent = IntStream.range(0, this.facts.length).toArray();
        this.weigher = weigher;
        this.bar = bar;
        this.marks = marks;
        this.queue = new PriorityQueue<>(Comparator.comparingDouble((Likely pair) -> -Math.rint(pair.bits() * 1e6))
                .thenComparingLong(pair -> Math.min(marks[pair.one()], marks[pair.other()]))
                .thenComparingLong(pair -> Math.max(marks[pair.one()], marks[pair.other()])));
    }

    Resolution resolve(List<Likely> pairs) {
        for (Likely pair : pairs) {
            neighbours.computeIfAbsent(pair.one(), _ -> new HashSet<>()).add(pair.other());
            neighbours.computeIfAbsent(pair.other(), _ -> new HashSet<>()).add(pair.one());
            if (pair.bits() >= bar.proposes()) {
                queue.add(pair);
            }
        }
        List<Likely> likely = new ArrayList<>();
        Map<Long, Double> current = new HashMap<>();
        for (Likely pair : queue) {
            current.put(code(pair.one(), pair.other()), pair.bits());
        }
        while (!queue.isEmpty() && queue.peek().bits() >= bar.joins()) {
            Likely pair = queue.poll();
            Double valid = current.get(code(pair.one(), pair.other()));
            if (valid != null && valid == pair.bits()) {
                boolean fits =
                        weigher.weigh(facts[pair.one()], facts[pair.other()]).mayJoin();
                if (fits && (pair.bits() >= bar.surely() || !rivalled(pair))) {
                    join(pair.one(), pair.other(), current);
                }
            }
        }
        current.forEach((code, bits) -> {
            int one = (int) (code >>> 32);
            int other = (int) (long) code;
            if (bits >= bar.proposes()) {
                for (int left : members(one)) {
                    for (int right : members(other)) {
                        likely.add(new Likely(Math.min(left, right), Math.max(left, right), bits));
                    }
                }
            }
        });
        likely.sort(Comparator.comparingDouble(Likely::bits)
                .reversed()
                .thenComparingInt(Likely::one)
                .thenComparingInt(Likely::other));
        return new Resolution(
                IntStream.range(0, parent.length).map(this::root).boxed().toList(), likely);
    }

    /// Whether somebody else of the same name, who is not the one, may as well be the other: a namesake is
    /// about, and the two must not be joined by their name and what namesakes share.
    private boolean rivalled(Likely pair) {
        return rivalled(pair.one(), pair.other(), pair.bits()) || rivalled(pair.other(), pair.one(), pair.bits());
    }

    private boolean rivalled(int one, int other, double bits) {
        for (int third : neighbours.getOrDefault(one, Set.of())) {
            if (third != other) {
                Weight apart = weigher.weigh(facts[one], facts[third]);
                if (apart.bits() < bar.proposes()
                        && apart.sameName()
                        && weigher.weigh(facts[other], facts[third]).bits() > bits - MARGIN) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long code(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private List<Integer> members(int root) {
        return members.getOrDefault(root, List.of(root));
    }

    private int root(int record) {
        int at = record;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private void join(int one, int other, Map<Long, Double> current) {
        int stays = Math.min(one, other);
        int goes = Math.max(one, other);
        parent[goes] = stays;
        boolean inOrder = marks[stays] <= marks[goes];
        facts[stays] = Facts.joined(facts[inOrder ? stays : goes], facts[inOrder ? goes : stays]);
        marks[stays] = Math.min(marks[stays], marks[goes]);
        List<Integer> all = new ArrayList<>(members(stays));
        all.addAll(members(goes));
        Collections.sort(all);
        members.put(stays, all);
        members.remove(goes);
        Set<Integer> near = neighbours.computeIfAbsent(stays, _ -> new HashSet<>());
        Set<Integer> others = neighbours.getOrDefault(goes, Set.of());
        neighbours.remove(goes);
        near.addAll(others);
        near.remove(stays);
        near.remove(goes);
        for (int neighbour : others) {
            Set<Integer> its = neighbours.getOrDefault(neighbour, new HashSet<>());
            its.remove(goes);
            if (neighbour != stays) {
                its.add(stays);
            }
        }
        current.remove(code(stays, goes));
        for (int neighbour : near) {
            current.remove(code(goes, neighbour));
            double bits = weigher.weigh(facts[stays], facts[neighbour]).bits();
            Likely pair = new Likely(Math.min(stays, neighbour), Math.max(stays, neighbour), bits);
            current.put(code(stays, neighbour), bits);
            if (bits >= bar.joins()) {
                queue.add(pair);
            }
        }
    }
}
