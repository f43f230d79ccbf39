package wellhouse.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import wellhouse.kernel.Id;
import wellhouse.paths.Network;
import wellhouse.people.Names;
import wellhouse.people.Person;
import wellhouse.people.Role;

/// Where the owner has somebody, how alive, and where nobody.
///
/// @param own the organization the owner works at, as said or as most colleagues say; may be empty
public record Coverage(String own, List<Row> rows) {

    private static final int WHO = 5;
    private static final int NEAR = 3;
    private static final int PLACES = 8;
    private static final int FORMER = 8;

    public Coverage {
        rows = List.copyOf(rows);
    }

    /// What a row is about.
    public enum Kind {
        OWN_ORGANIZATION,
        PEERS,
        EVERYDAY,
        FORMER_COLLEAGUES,
        CIRCLES,
        TOPICS,
        PLACES
    }

    /// People of everyday life; words in English and German. The list is our choice.
    public enum Everyday {
        HEALTH("doctor,nurse,dentist,midwife,physio,arzt,ärzt,pfleg,hebamme"),
        CRAFT("carpenter,electric,plumb,mechanic,gardener,tischler,elektrik,klempn,gärtn,mechanik"),
        HAIR("hair,barber,friseur"),
        SPORT("trainer,coach,yoga,sport"),
        FAITH("priest,pastor,imam,rabbi,clergy,pfarr"),
        POLITICS("council,mayor,politic,stadtrat,bürgermeister,politik"),
        TEACHING("teacher,school,kindergarten,lehrer,schul"),
        TRADE("shop,baker,bookseller,cafe,market stall,laden,bäck,buchhänd");

        private final List<String> stems;

        Everyday(String stems) {
            this.stems = List.of(stems.split(",")).stream().map(Names::fold).toList();
        }

        private boolean fits(Roll.Line line) {
            String text = " " + Names.fold(line.work());
            return stems.stream().anyMatch(stem -> text.contains(" " + stem));
        }
    }

    /// One row.
    public record Row(Kind kind, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// One cell: a hole where nobody is there.
    ///
    /// @param name of an organization, circle, topic or place, or of a [Field] or [Everyday]
    /// @param who the strongest ties, at most five
    /// @param people how many in all
    /// @param live how many of them the owner is in touch with
    /// @param wayIn somebody who is there but whom the owner does not know: a way may lead to them
    /// @param near where to ask around, if the book knows of nobody there at all
    public record Cell(
            String name, List<Id<Person>> who, int people, int live, Optional<Id<Person>> wayIn, Optional<Near> near) {

        public Cell {
            who = List.copyOf(who);
        }

        public boolean isHole() {
            return people == 0;
        }
    }

    /// Where to ask around for somebody nobody has heard of.
    ///
    /// @param where the organization or circle; empty for none in particular
    /// @param whom people the owner is in touch with there, the strongest tie first, at most three
    public record Near(String where, List<Id<Person>> whom) {

        public Near {
            whom = List.copyOf(whom);
        }
    }

    static Coverage of(Network network, Collection<Roll.Line> lines, List<String> left, List<Roll.Watch> watches) {
        String own = own(lines, watches);
        Making making = new Making(network, lines, circle(network, lines));
        Making inside = new Making(
                network,
                lines,
                near(own, network, lines, line -> line.organization().equals(own))
                        .or(() -> making.near));
        List<Row> rows = new ArrayList<>();
        List<Cell> functions = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field != Field.OTHER && !own.isEmpty()) {
                functions.add(inside.cell(
                        field.name(), line -> line.organization().equals(own) && Field.of(line.work()) == field));
            }
        }
        rows.add(new Row(Kind.OWN_ORGANIZATION, functions));
        rows.add(new Row(Kind.PEERS, making.watched(watches, Roll.Watch.Kind.PEER, Coverage::isAt)));
        rows.add(new Row(
                Kind.EVERYDAY,
                List.of(Everyday.values()).stream()
                        .map(one -> making.cell(one.name(), one::fits))
                        .toList()));
        rows.add(new Row(Kind.FORMER_COLLEAGUES, former(making, lines, left)));
        rows.add(new Row(Kind.CIRCLES, making.most(lines, Integer.MAX_VALUE, Roll.Line::circles)));
        rows.add(new Row(
                Kind.TOPICS,
                making.watched(
                        watches,
                        Roll.Watch.Kind.TOPIC,
                        (line, name) -> (" " + Names.fold(line.work() + " " + String.join(" ", line.circles())))
                                .contains(" " + Names.fold(name)))));
        List<Cell> places = new ArrayList<>(making.watched(
                watches,
                Roll.Watch.Kind.PLACE,
                (line, name) -> Names.fold(line.city()).equals(Names.fold(name))));
        Set<String> named = new LinkedHashSet<>();
        places.forEach(cell -> named.add(cell.name));
        making.most(lines, PLACES, line -> List.of(line.city())).stream()
                .filter(cell -> named.add(cell.name))
                .forEach(places::add);
        rows.add(new Row(Kind.PLACES, places));
        return new Coverage(own, rows);
    }

    /// A cell for each organization the owner has left, and for those of other former colleagues.
    private static List<Cell> former(Making making, Collection<Roll.Line> lines, List<String> left) {
        List<Cell> cells = new ArrayList<>();
        for (String organization : left.subList(0, Math.min(FORMER, left.size()))) {
            cells.add(making.cell(organization, line -> line.workedWith().contains(organization)));
        }
        cells.addAll(making.most(
                lines,
                FORMER,
                line -> line.roles().contains(Role.FORMER_COLLEAGUE) && !left.contains(line.organization())
                        ? List.of(line.organization())
                        : List.of()));
        return cells;
    }

    /// The circle with most people the owner is in touch with; without circles, the strongest live ties of all.
    private static Optional<Near> circle(Network network, Collection<Roll.Line> lines) {
        Map<String, Integer> live = new HashMap<>();
        for (Roll.Line line : lines) {
            if (network.live(line.person())) {
                line.circles().forEach(circle -> live.merge(circle, 1, Integer::sum));
            }
        }
        String most = live.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
        return near(
                most, network, lines, line -> most.isEmpty() || line.circles().contains(most));
    }

    /// Empty where the owner is in touch with nobody there.
    private static Optional<Near> near(
            String where, Network network, Collection<Roll.Line> lines, Predicate<Roll.Line> there) {
        List<Id<Person>> whom = lines.stream()
                .filter(there)
                .map(Roll.Line::person)
                .filter(network::live)
                .sorted(Comparator.comparingInt((Id<Person> person) -> -network.own(person))
                        .thenComparing(person -> person))
                .limit(NEAR)
                .toList();
        return whom.isEmpty() ? Optional.empty() : Optional.of(new Near(where, whom));
    }

    private static boolean isAt(Roll.Line line, String organization) {
        return Names.fold(line.organization()).equals(Names.fold(organization));
    }

    private static String own(Collection<Roll.Line> lines, List<Roll.Watch> watches) {
        Optional<String> said = watches.stream()
                .filter(watch -> watch.kind() == Roll.Watch.Kind.OWN)
                .map(Roll.Watch::name)
                .findFirst();
        if (said.isPresent()) {
            return lines.stream()
                    .map(Roll.Line::organization)
                    .filter(name -> Names.fold(name).equals(Names.fold(said.get())))
                    .findFirst()
                    .orElse(said.get());
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Roll.Line line : lines) {
            if (line.roles().contains(Role.COLLEAGUE) && !line.organization().isEmpty()) {
                counts.merge(line.organization(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(most -> most.getValue() > 1)
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /// Whether somebody belongs to a cell of a name.
    private interface Fitting {
        boolean fits(Roll.Line line, String name);
    }

    /// The values somebody has.
    private interface Having {
        List<String> of(Roll.Line line);
    }

    /// Makes cells.
    ///
    /// @param near where to ask around for who would fill a hole
    private record Making(Network network, Collection<Roll.Line> lines, Optional<Near> near) {

        Cell cell(String name, Predicate<Roll.Line> fits) {
            return cell(name, lines.stream().filter(fits).toList());
        }

        private Cell cell(String name, List<Roll.Line> there) {
            List<Id<Person>> known = there.stream()
                    .map(Roll.Line::person)
                    .filter(person -> network.own(person) > 0)
                    .sorted(Comparator.comparingInt((Id<Person> person) -> -network.own(person)))
                    .toList();
            Optional<Id<Person>> wayIn =
                    known.isEmpty() ? there.stream().map(Roll.Line::person).findFirst() : Optional.empty();
            return new Cell(
                    name,
                    known.subList(0, Math.min(WHO, known.size())),
                    known.size(),
                    (int) known.stream().filter(network::live).count(),
                    wayIn,
                    there.isEmpty() ? near : Optional.empty());
        }

        List<Cell> watched(List<Roll.Watch> watches, Roll.Watch.Kind kind, Fitting fitting) {
            return watches.stream()
                    .filter(watch -> watch.kind() == kind)
                    .map(watch -> cell(watch.name(), line -> fitting.fits(line, watch.name())))
                    .toList();
        }

        /// The values most people have, a cell for each.
        List<Cell> most(Collection<Roll.Line> all, int limit, Having having) {
            Map<String, List<Roll.Line>> by = new HashMap<>();
            for (Roll.Line line : all) {
                having.of(line).stream()
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> by.computeIfAbsent(value, any -> new ArrayList<>())
                                .add(line));
            }
            return by.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<String, List<Roll.Line>> one) ->
                                    -one.getValue().size())
                            .thenComparing(Map.Entry::getKey))
                    .limit(limit)
                    .map(one -> cell(one.getKey(), one.getValue()))
                    .toList();
        }
    }
}
