package wellhouse.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Listing;
import wellhouse.people.Organization;
import wellhouse.people.Organizations;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Profile;
import wellhouse.people.Row;
import wellhouse.people.Search;
import wellhouse.people.Standing;
import wellhouse.ties.Acquaintances;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Timeline;

/// Answers "who could introduce me to X, or to anybody at Y?" and "who knows, has, can Z?". Reads only.
public final class Paths {

    /// The field of those who know somebody of the name asked for.
    public static final String KNOWS = "knows";

    /// Ways shown to one person.
    private static final int WAYS = 5;

    /// People looked at of one place.
    private static final int LOOK_AT = 200;

    private static final int NEAR_PEOPLE = 5;
    private static final int MOMENTS = 30;

    private final Networks networks;
    private final People people;
    private final Organizations organizations;
    private final Acquaintances acquaintances;
    private final Timeline timeline;
    private final Search search;

    public Paths(
            Networks networks,
            People people,
            Organizations organizations,
            Acquaintances acquaintances,
            Timeline timeline,
            Search search) {
        this.networks = networks;
        this.people = people;
        this.organizations = organizations;
        this.acquaintances = acquaintances;
        this.timeline = timeline;
        this.search = search;
    }

    /// The best different ways to somebody, explained; the strongest first.
    ///
    /// @param without people through whom no way is wanted this time
    public List<Explained> to(Book book, Id<Person> person, Collection<Id<Person>> without) {
        return explained(book, networks.of(book).to(person, Network.USUAL_TIES, WAYS, without));
    }

    /// The best ways to people at an organization, one for each of the people nearest to the owner; those who are
    /// there still come first.
    ///
    /// @param without people through whom no way is wanted this time
    public List<Explained> into(Book book, Id<Organization> organization, Collection<Id<Person>> without) {
        Network network = networks.of(book);
        List<Organizations.At> there = organizations.at(book.id(), organization, LOOK_AT);
        List<Way> ways = new ArrayList<>();
        for (boolean now : new boolean[] {true, false}) {
            Set<Id<Person>> left = new LinkedHashSet<>();
            there.stream().filter(at -> at.now() == now).forEach(at -> left.add(at.person()));
            left.removeAll(without);
            Optional<Way> best = network.into(left, Network.USUAL_TIES, without);
            while (best.isPresent() && ways.size() < WAYS) {
                ways.add(best.get());
                left.remove(best.get().end());
                best = network.into(left, Network.USUAL_TIES, without);
            }
        }
        return explained(book, ways);
    }

    /// Who knows, has or can something, each with what was found and how to get there; who is nearest comes first.
    ///
    /// @param words such as "tax advice" or "Lisbon"
    /// @param limit 1 to 100
    public List<Found> find(Book book, String words, int limit) {
        Network network = networks.of(book);
        Map<Id<Person>, Search.Hit> hits = new LinkedHashMap<>();
        for (Search.Hit hit : search.find(book.id(), words, LOOK_AT)) {
            if (hit.field().equals("name")) {
                around(book, network, hit).forEach(known -> hits.putIfAbsent(known.person(), known));
            } else {
                hits.putIfAbsent(hit.person(), hit);
            }
        }
        Map<Id<Person>, Person> named = named(book, hits.keySet());
        Map<Id<Person>, Double> near = new HashMap<>();
        List<Found> found = new ArrayList<>();
        hits.forEach((id, hit) -> {
            Person person = named.get(id);
            if (person != null) {
                Optional<Way> way = network.to(person.id(), Network.USUAL_TIES, 1, List.of()).stream()
                        .findFirst();
                near.put(
                        person.id(), hit.score() * (.05 + way.map(Way::strength).orElse(0.0)));
                Optional<Person> first = way.flatMap(Way::askFirst).flatMap(ask -> people.find(book.id(), ask));
                found.add(new Found(person, hit.field(), hit.snippet(), way, first));
            }
        });
        found.sort(Comparator.comparingDouble((Found one) -> near.getOrDefault(one.person.id(), 0.0))
                .reversed());
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /// Who knows somebody of that name.
    private List<Search.Hit> around(Book book, Network network, Search.Hit named) {
        String name = people.find(book.id(), named.person())
                .map(person -> person.name().shown())
                .orElse("");
        return network.around(named.person()).stream()
                .filter(step -> !network.isClosed(step.to()))
                .limit(NEAR_PEOPLE)
                .map(step -> new Search.Hit(step.to(), named.score(), KNOWS, name))
                .toList();
    }

    /// Somebody who knows, has or can what was asked for.
    ///
    /// @param field where it stands, as in [Search.Hit#field()], or [#KNOWS] where the snippet is whom they know
    /// @param snippet the words of the record; may be empty
    /// @param way to them; empty where there is none yet
    /// @param first whom to ask for the introduction; empty where the owner knows them
    public record Found(Person person, String field, String snippet, Optional<Way> way, Optional<Person> first) {

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Found[" + person + "]";
        }
    }

    /// Who could tell more of somebody or something: the owner's people in the circles, gatherings, organizations and
    /// town that somebody has to do with.
    public List<NearWay> near(Book book, Id<Person> person) {
        Network network = networks.of(book);
        List<NearWay> ways = new ArrayList<>();
        people.profile(book.id(), person).ifPresent(profile -> {
            Set<Id<Person>> around = new LinkedHashSet<>();
            profile.circles().stream().sorted().forEach(circle -> {
                List<Id<Person>> members = nearest(network, members(book, circle), person);
                around.addAll(members);
                ways.add(new NearWay(NearWay.Kind.CIRCLE, circle, members));
            });
            for (Position position : profile.positions()) {
                List<Id<Person>> there = nearest(network, at(book, position.organization()), person);
                around.addAll(there);
                if (!there.isEmpty()) {
                    ways.add(new NearWay(NearWay.Kind.ORGANIZATION, position.organizationName(), there));
                }
            }
            ways.addAll(gatherings(book, around));
            towns(book, network, profile, ways);
        });
        return List.copyOf(ways);
    }

    private void towns(Book book, Network network, Profile profile, List<NearWay> ways) {
        for (Place place : profile.places()) {
            if (!place.city().isEmpty()) {
                List<Id<Person>> there = search.find(book.id(), place.city(), LOOK_AT).stream()
                        .filter(hit -> hit.field().equals("place"))
                        .map(Search.Hit::person)
                        .toList();
                ways.add(new NearWay(
                        NearWay.Kind.TOWN,
                        place.city(),
                        nearest(network, there, profile.person().id())));
            }
        }
    }

    /// [#near(Book, Id)] of an organization at which nobody can be reached.
    public List<NearWay> nearOrganization(Book book, Id<Organization> organization) {
        List<NearWay> ways = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Organizations.At at : organizations.at(book.id(), organization, NEAR_PEOPLE)) {
            near(book, at.person()).stream()
                    .filter(way -> !way.people().isEmpty() && seen.add(way.kind() + way.name()))
                    .forEach(ways::add);
        }
        return List.copyOf(ways);
    }

    private List<NearWay> gatherings(Book book, Collection<Id<Person>> around) {
        Map<String, List<Id<Person>>> come = new LinkedHashMap<>();
        for (Id<Person> one : around) {
            timeline.with(book.id(), one, Optional.empty(), MOMENTS).stream()
                    .filter(moment -> moment.kind() == Interaction.Kind.EVENT
                            && !moment.title().isEmpty())
                    .map(Interaction::title)
                    .distinct()
                    .forEach(title -> come.computeIfAbsent(title, any -> new ArrayList<>())
                            .add(one));
        }
        return come.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Id<Person>>> one) ->
                        -one.getValue().size()))
                .limit(2)
                .map(one -> new NearWay(NearWay.Kind.GATHERING, one.getKey(), one.getValue()))
                .toList();
    }

    private List<Id<Person>> members(Book book, String circle) {
        Listing listing = new Listing(
                Standing.KEPT,
                Set.of(),
                Set.of(),
                Optional.of(circle),
                Optional.empty(),
                Listing.Order.NEWEST_CONTACT,
                Optional.empty(),
                LOOK_AT);
        return people.list(book.id(), listing).rows().stream().map(Row::id).toList();
    }

    private List<Id<Person>> at(Book book, Id<Organization> organization) {
        return organizations.at(book.id(), organization, LOOK_AT).stream()
                .map(Organizations.At::person)
                .toList();
    }

    private static List<Id<Person>> nearest(Network network, List<Id<Person>> some, Id<Person> but) {
        return some.stream()
                .distinct()
                .filter(one -> !one.equals(but) && network.own(one) > 0 && !network.isClosed(one))
                .sorted(Comparator.comparingInt((Id<Person> one) -> -network.own(one)))
                .limit(NEAR_PEOPLE)
                .toList();
    }

    private List<Explained> explained(Book book, List<Way> ways) {
        Set<Id<Person>> ids = new LinkedHashSet<>();
        ways.forEach(way -> way.steps().forEach(step -> ids.add(step.to())));
        Map<Id<Person>, Person> named = named(book, ids);
        return ways.stream()
                .filter(way -> way.steps().stream().allMatch(step -> named.containsKey(step.to())))
                .map(way -> new Explained(
                        way.steps().stream()
                                .map(step -> step(book, step, named))
                                .toList(),
                        way.strength()))
                .toList();
    }

    private Explained.Step step(Book book, Way.Step step, Map<Id<Person>, Person> named) {
        Person to = Objects.requireNonNull(named.get(step.to()));
        Optional<Person> from = step.from().flatMap(id -> Optional.ofNullable(named.get(id)));
        List<Evidence> evidence = from.map(one -> Evidence.between(acquaintances, people, book.id(), one.id(), to.id()))
                .orElse(List.of());
        return new Explained.Step(from, to, step, evidence);
    }

    private Map<Id<Person>, Person> named(Book book, Collection<Id<Person>> ids) {
        Map<Id<Person>, Person> named = new HashMap<>();
        people.find(book.id(), ids).forEach(person -> named.put(person.id(), person));
        return named;
    }
}
