package wellhouse.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.paths.Network;
import wellhouse.people.Person;
import wellhouse.timeline.Interaction.Direction;

/// What a book looks like as a whole, as it stood when its network was made; immutable, safe for any number of threads.
public final class Overview {

    private static final int YEAR = 365;
    private static final int MONTH = 30;

    private final Network network;
    private final Map<Id<Person>, Roll.Line> lines;
    private final Groups groups;
    private final List<Bridge> bridges;
    private final Map<Id<Person>, Bridge> bridgeOf = new HashMap<>();
    private final Bubble bubble;
    private final Coverage coverage;
    private final Practice practice;
    private final Layout layout;

    private Overview(Network network, Calling calling, List<Roll.Watch> watches) {
        this.network = network;
        lines = Map.copyOf(calling.lines);
        groups = Groups.of(network, lines);
        bridges = Bridge.of(network, groups, lines);
        bridges.forEach(bridge -> bridgeOf.put(bridge.person(), bridge));
        coverage = Coverage.of(network, lines.values(), List.copyOf(calling.left), watches);
        bubble = Bubble.of(calling.active());
        practice = calling.practice(coverage.own());
        layout = Layout.of(network, groups, lines);
    }

    /// Looks at a whole book.
    ///
    /// Cost: linear in people, ties and the contact days of five years.
    public static Overview of(Roll roll, Network network, Id<Book> book) {
        Calling calling = new Calling(network.day());
        roll.call(book, network.day().minusDays((long) Bubble.YEARS * YEAR), calling);
        return new Overview(network, calling, roll.watches(book));
    }

    public Network network() {
        return network;
    }

    /// Everybody kept.
    public Map<Id<Person>, Roll.Line> lines() {
        return lines;
    }

    /// The only live ties into some group, those at risk first.
    public List<Bridge> bridges() {
        return bridges;
    }

    public Optional<Bridge> bridge(Id<Person> person) {
        return Optional.ofNullable(bridgeOf.get(person));
    }

    public Bubble bubble() {
        return bubble;
    }

    public Coverage coverage() {
        return coverage;
    }

    public Practice practice() {
        return practice;
    }

    /// Where everybody stands in the picture.
    public Layout layout() {
        return layout;
    }

    /// The number of somebody's group, the largest being 0; empty for people in none.
    public Optional<Integer> group(Id<Person> person) {
        return Optional.ofNullable(groups.of().get(person));
    }

    /// What most people of each group have in common, the largest group first; may be empty.
    public List<String> groups() {
        return groups.all().stream().map(Groups.Group::name).toList();
    }

    /// How much of what somebody is near to the owner has no live tie to, 0 to 1 (F7): the dormant who lead elsewhere
    /// are worth most.
    public double novelty(Id<Person> person) {
        return group(person)
                .map(number -> groups.all().get(number))
                .map(group -> 1 - (double) group.live() / group.people().size())
                .orElse(.5);
    }

    /// Notes down what is told.
    private static final class Calling implements Roll.Listener {

        private final LocalDate today;
        private final Map<Id<Person>, Roll.Line> lines = new HashMap<>();
        private final Map<Id<Person>, BitSet> years = new HashMap<>();
        private final List<String> left = new ArrayList<>();
        private final Set<Id<Person>> began = new HashSet<>();
        private final List<Contact> contacts = new ArrayList<>();
        private final int[] given = new int[Practice.MONTHS];

        private record Contact(Id<Person> person, int month, Practice.Facet facet) {}

        Calling(LocalDate today) {
            this.today = today;
        }

        @Override
        public void left(String organization) {
            left.add(organization);
        }

        @Override
        public void person(Roll.Line line) {
            lines.put(line.person(), line);
        }

        @Override
        public void contact(Id<Person> person, LocalDate day, Direction who) {
            Roll.Line line = lines.get(person);
            int ago = (int) (today.toEpochDay() - day.toEpochDay());
            if (line == null || ago < 0) {
                return;
            }
            if (ago / YEAR < Bubble.YEARS) {
                years.computeIfAbsent(person, any -> new BitSet(Bubble.YEARS)).set(ago / YEAR);
            }
            if (ago < YEAR && who == Direction.THEIRS) {
                began.add(person);
            }
            if (ago / MONTH < Practice.MONTHS) {
                boolean building = line.first()
                        .map(first -> day.toEpochDay() - first.toEpochDay() <= Practice.BUILDING_DAYS)
                        .orElse(false);
                contacts.add(
                        new Contact(person, ago / MONTH, building ? Practice.Facet.BUILD : Practice.Facet.MAINTAIN));
            }
        }

        @Override
        public void help(Id<Person> person, LocalDate day, boolean gave) {
            int ago = (int) (today.toEpochDay() - day.toEpochDay());
            if (ago < 0 || ago / MONTH >= Practice.MONTHS) {
                return;
            }
            if (gave) {
                given[ago / MONTH]++;
            } else {
                contacts.add(new Contact(person, ago / MONTH, Practice.Facet.USE));
            }
        }

        List<List<Roll.Line>> active() {
            List<List<Roll.Line>> active = new ArrayList<>();
            for (int i = 0; i < Bubble.YEARS; i++) {
                int year = i;
                active.add(lines.values().stream()
                        .filter(line ->
                                years.getOrDefault(line.person(), new BitSet()).get(year))
                        .toList());
            }
            return active;
        }

        Practice practice(String own) {
            int facets = Practice.Facet.values().length;
            int[][] inside = new int[Practice.MONTHS][facets];
            int[][] outside = new int[Practice.MONTHS][facets];
            for (Contact contact : contacts) {
                Roll.Line line = lines.get(contact.person);
                boolean in =
                        line != null && !own.isEmpty() && line.organization().equals(own);
                (in ? inside : outside)[contact.month][contact.facet.ordinal()]++;
            }
            List<Practice.Month> months = new ArrayList<>();
            for (int i = 0; i < Practice.MONTHS; i++) {
                months.add(new Practice.Month(inside[i], outside[i], given[i]));
            }
            List<Roll.Line> reached = lines.values().stream()
                    .filter(line ->
                            years.getOrDefault(line.person(), new BitSet()).get(0))
                    .toList();
            return new Practice(
                    months,
                    reached.size(),
                    (int) reached.stream().filter(line -> line.closeness() >= 4).count(),
                    (int) reached.stream()
                            .filter(line -> began.contains(line.person()))
                            .count());
        }
    }
}
