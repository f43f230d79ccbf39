package wellhouse.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// All that is written about one person.
///
/// @param circles the names of the circles they are in
public record Profile(
        Person person,
        List<ContactPoint> points,
        List<Position> positions,
        List<Place> places,
        List<Milestone> milestones,
        List<Remark> remarks,
        List<CardText> cards,
        Set<String> circles) {

    public Profile {
        points = List.copyOf(points);
        positions = List.copyOf(positions);
        places = List.copyOf(places);
        milestones = List.copyOf(milestones);
        remarks = List.copyOf(remarks);
        cards = List.copyOf(cards);
        circles = Set.copyOf(circles);
    }

    /// Without rows that say the same again, as two who were merged often do. The rows stay where they are.
    public Profile withoutRepetition() {
        return new Profile(
                person,
                distinct(points, point -> point.kind() + (point.normal().isEmpty() ? point.value() : point.normal())),
                distinct(positions, job -> job.organization() + job.title() + job.from() + job.to()),
                distinct(
                        places,
                        place -> String.join(
                                "\n",
                                place.street(),
                                place.city(),
                                place.region(),
                                place.postalCode(),
                                place.country())),
                distinct(milestones, day -> day.date() + day.what()),
                distinct(remarks, remark -> remark.kind() + remark.text()),
                cards,
                circles);
    }

    private static <T> List<T> distinct(List<T> rows, Function<T, String> said) {
        Set<String> known = new HashSet<>();
        return rows.stream().filter(row -> known.add(said.apply(row))).toList();
    }
}
