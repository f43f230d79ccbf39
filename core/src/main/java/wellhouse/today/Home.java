package wellhouse.today;

import java.util.List;
import java.util.Map;
import wellhouse.people.Row;
import wellhouse.people.Standing;

/// The home page: first whom I can help, then the session, then what is new.
///
/// @param help known needs, promises, days that come round and what is worth sending, the most pressing first
/// @param session what to do in the minutes there are
/// @param newPeople who came into the book lately
/// @param count how many people have each standing
/// @param rest why there is no session now
/// @param done how many suggestions were carried out today
public record Home(
        List<Helpable> help, Session session, List<Row> newPeople, Map<Standing, Integer> count, Rest rest, int done) {

    public Home {
        help = List.copyOf(help);
        newPeople = List.copyOf(newPeople);
        count = Map.copyOf(count);
    }

    /// Whether there is nobody in the book at all.
    public boolean isEmpty() {
        return count.values().stream().allMatch(number -> number == 0);
    }
}
