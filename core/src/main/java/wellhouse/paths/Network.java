package wellhouse.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import wellhouse.graph.Barred;
import wellhouse.graph.BestChains;
import wellhouse.graph.Chain;
import wellhouse.graph.ChainInto;
import wellhouse.graph.Graph;
import wellhouse.graph.GraphBuilder;
import wellhouse.graph.Within;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.ties.Relation;
import wellhouse.ties.State;

/// Who knows whom in one book, as it stood on a day; immutable, safe for any number of threads.
public final class Network {

    /// Ties of a way, if nothing else is asked for: two people between.
    public static final int USUAL_TIES = 3;

    /// The vertex of the owner, who is no [Person].
    public static final int OWNER = 0;

    private final Graph graph;
    private final LocalDate day;

    /// By vertex less one; the owner is vertex 0 and no [Person].
    private final List<Id<Person>> people;

    private final Map<Id<Person>, Integer> vertices;
    private final Set<Id<Person>> closed;
    private final Map<Id<Person>, State> states;

    private Network(Reading reading) {
        graph = reading.builder.vertices(reading.people.size() + 1).build();
        day = reading.today;
        people = List.copyOf(reading.people);
        vertices = Map.copyOf(reading.vertices);
        closed = Set.copyOf(reading.closed);
        states = Map.copyOf(reading.states);
    }

    /// Reads all ties of a book.
    ///
    /// Cost: about 100 bytes a person and 13 a tie.
    public static Network of(PathTies ties, Id<Book> book, LocalDate today) {
        Reading reading = new Reading(today);
        ties.tell(book, today, reading);
        return new Network(reading);
    }

    /// The best different ways to somebody, the strongest first.
    ///
    /// @param ties of a way at most, 1 to 4
    /// @param without people through whom no way is wanted this time
    public List<Way> to(Id<Person> person, int ties, int count, Collection<Id<Person>> without) {
        Integer end = vertices.get(person);
        if (end == null) {
            return List.of();
        }
        BestChains asking = new BestChains(graph, barred(without), count);
        asking.find(OWNER, end, ties);
        return asking.chains().stream().map(this::way).toList();
    }

    /// The best way to any of several people, such as those at an organization.
    ///
    /// @param ties of a way at most, 1 to 4
    /// @param without people through whom no way is wanted this time
    public Optional<Way> into(Collection<Id<Person>> several, int ties, Collection<Id<Person>> without) {
        int[] ends = several.stream()
                .map(vertices::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        ChainInto asking = new ChainInto(graph, barred(without));
        asking.find(OWNER, ends, ties);
        return asking.chain().map(this::way);
    }

    /// Who is within two ties of the owner, the strongest way there first.
    public List<Id<Person>> within(int count) {
        Within asking = new Within(graph, barred(List.of()));
        int found = asking.find(OWNER, 2);
        return IntStream.range(0, Math.min(count, found))
                .mapToObj(rank -> people.get(asking.vertex(rank) - 1))
                .toList();
    }

    /// Who knows somebody, the strongest tie first; the owner left out.
    public List<Way.Step> around(Id<Person> person) {
        Integer vertex = vertices.get(person);
        if (vertex == null) {
            return List.of();
        }
        int[] others = graph.neighbours(vertex);
        int[] strengths = graph.strengths(vertex);
        return IntStream.range(0, others.length)
                .filter(i -> others[i] != OWNER)
                .mapToObj(i -> new Way.Step(Optional.of(person), people.get(others[i] - 1), strengths[i]))
                .toList();
    }

    /// How strong the owner's own tie is, in thousandths; 0 where there is none.
    public int own(Id<Person> person) {
        Integer vertex = vertices.get(person);
        return vertex == null ? 0 : graph.strength(OWNER, vertex);
    }

    /// Where the owner's own tie stands; empty without contact.
    public Optional<State> state(Id<Person> person) {
        return Optional.ofNullable(states.get(person));
    }

    /// Whether the owner is in touch with them: neither fading nor dormant.
    public boolean live(Id<Person> person) {
        return state(person)
                .filter(state -> state != State.FADING && state != State.DORMANT)
                .isPresent();
    }

    /// Whether no way leads through them.
    public boolean isClosed(Id<Person> person) {
        return closed.contains(person);
    }

    /// The ties as numbers; the owner is [#OWNER].
    public Graph graph() {
        return graph;
    }

    /// Who has a tie, in the order of their vertices, which begin with 1.
    public List<Id<Person>> people() {
        return people;
    }

    public Optional<Integer> vertex(Id<Person> person) {
        return Optional.ofNullable(vertices.get(person));
    }

    /// The day for which it was made.
    public LocalDate day() {
        return day;
    }

    private Barred barred(Collection<Id<Person>> without) {
        Set<Id<Person>> all = new HashSet<>(closed);
        all.addAll(without);
        return Barred.of(all.stream()
                .map(vertices::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private Way way(Chain chain) {
        List<Way.Step> steps = new ArrayList<>();
        Optional<Id<Person>> from = Optional.empty();
        for (int i = 1; i < chain.vertices().size(); i++) {
            int vertex = chain.vertices().get(i);
            Id<Person> to = people.get(vertex - 1);
            steps.add(new Way.Step(from, to, graph.strength(chain.vertices().get(i - 1), vertex)));
            from = Optional.of(to);
        }
        return new Way(steps, (double) chain.product() / Chain.WHOLE);
    }

    /// Gives people numbers and their ties strengths while they are told.
    private static final class Reading implements PathTies.Listener {

        private final LocalDate today;
        private final GraphBuilder builder = new GraphBuilder();
        private final List<Id<Person>> people = new ArrayList<>();
        private final Map<Id<Person>, Integer> vertices = new HashMap<>();
        private final Set<Id<Person>> closed = new HashSet<>();
        private final Set<Long> strangers = new HashSet<>();
        private final Map<Id<Person>, State> states = new HashMap<>();

        Reading(LocalDate today) {
            this.today = today;
        }

        private int vertex(Id<Person> person) {
            return vertices.computeIfAbsent(person, unseen -> {
                people.add(unseen);
                return people.size();
            });
        }

        @Override
        public void known(Id<Person> person, double strength, Optional<State> state) {
            builder.tie(OWNER, vertex(person), Grounds.own(strength));
            state.ifPresent(here -> states.put(person, here));
        }

        @Override
        public void closed(Id<Person> person) {
            closed.add(person);
        }

        @Override
        public void related(Id<Person> one, Id<Person> other, Relation.Kind kind) {
            if (kind == Relation.Kind.STRANGERS) {
                strangers.add(pair(vertex(one), vertex(other)));
            } else {
                builder.tie(vertex(one), vertex(other), Grounds.said(kind));
            }
        }

        @Override
        public void together(Id<Person> one, Id<Person> other, double weight, LocalDate last) {
            inferred(one, other, Grounds.together(weight, last, today));
        }

        @Override
        public void colleagues(Id<Person> one, Id<Person> other) {
            inferred(one, other, Grounds.colleagues());
        }

        @Override
        public void circle(Id<Person> one, Id<Person> other) {
            inferred(one, other, Grounds.circle());
        }

        private void inferred(Id<Person> one, Id<Person> other, int strength) {
            int a = vertex(one);
            int b = vertex(other);
            if (strangers.isEmpty() || !strangers.contains(pair(a, b))) {
                builder.tie(a, b, strength);
            }
        }

        private static long pair(int one, int other) {
            return (long) Math.min(one, other) << 32 | Math.max(one, other);
        }
    }
}
