package wellhouse.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wellhouse.people.ContactPoint;
import wellhouse.people.Standing;
import wellhouse.today.Act;
import wellhouse.today.Helpable;
import wellhouse.today.Home;
import wellhouse.today.Rest;
import wellhouse.words.Words;

/// Whom the owner can help today, and a session that ends by itself.
///
/// @param paused whether all clocks stand still
/// @param rest why there is no session now
/// @param people how many people have each standing; a program is told only how many wait
public record TodaySheet(
        LocalDate date,
        int minutes,
        boolean paused,
        String rest,
        List<Help> help,
        List<Step> session,
        List<Named> newPeople,
        Map<String, Integer> people) {

    /// One way to help.
    public record Help(Named person, String kind, int minutes, String reason) {}

    /// A way to reach somebody.
    public record Reach(String kind, String value) {}

    /// One act of the session.
    public record Step(
            Named person, String kind, int minutes, Optional<String> state, List<String> reasons, List<Reach> reach) {}

    /// The home page as a program is told of it.
    ///
    /// @param length minutes there are
    public static TodaySheet of(Home home, LocalDate day, int length, Words words, Sight sight) {
        List<Help> help = home.help().stream()
                .filter(line -> isShown(line, sight))
                .map(line ->
                        new Help(Named.of(line.person()), kind(line), line.minutes(), words.say(line.reason(), day)))
                .toList();
        List<Step> steps = home.session().acts().stream()
                .filter(act -> sight.shows(act.person())
                        && act.helps().map(line -> isShown(line, sight)).orElse(true))
                .map(act -> new Step(
                        Named.of(act.person()),
                        act.kind().name(),
                        act.minutes(),
                        act.state().map(Enum::name),
                        act.reasons().stream()
                                .map(reason -> words.say(reason, day))
                                .toList(),
                        reach(act)))
                .toList();
        List<Named> fresh = home.newPeople().stream()
                .filter(row -> sight.shows(row.person()))
                .map(row -> Named.of(row.person()))
                .toList();
        Map<String, Integer> count = new TreeMap<>();
        home.count().forEach((standing, number) -> {
            if (sight.between() || standing == Standing.WAITING) {
                count.put(standing.name(), number);
            }
        });
        return new TodaySheet(
                day, length, home.rest() == Rest.PAUSED, home.rest().name(), help, steps, fresh, count);
    }

    private static boolean isShown(Helpable line, Sight sight) {
        return sight.shows(line.person())
                && switch (line) {
                    case Helpable.Known known -> sight.shows(known.need());
                    case Helpable.Promised _ -> sight.giving();
                    case Helpable.Celebrating _, Helpable.Caring _ -> true;
                };
    }

    private static String kind(Helpable line) {
        return switch (line) {
            case Helpable.Known _ -> "NEED";
            case Helpable.Promised _ -> "PROMISE";
            case Helpable.Celebrating _ -> "DAY";
            case Helpable.Caring _ -> "SEND";
        };
    }

    private static List<Reach> reach(Act act) {
        return act.points().stream()
                .filter(point -> point.kind() == ContactPoint.Kind.EMAIL || point.kind() == ContactPoint.Kind.PHONE)
                .map(point -> new Reach(point.kind().name(), point.value()))
                .limit(2)
                .toList();
    }
}
