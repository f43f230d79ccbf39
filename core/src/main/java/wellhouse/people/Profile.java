package wellhouse.people;

import java.util.List;
import java.util.Set;

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
}
