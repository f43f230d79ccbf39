package wellhouse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.Person;
import wellhouse.people.Tier;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Makes up what happened.
final class Life {

    private final Texts texts;
    private final Book book;
    private final LocalDate today;

    Life(Texts texts, Book book, LocalDate today) {
        this.texts = texts;
        this.book = book;
        this.today = today;
    }

    /// What happened with one person. Most messages are answered on the same day.
    List<Interaction> with(Figure figure, SplittableRandom random) {
        List<Interaction> all = new ArrayList<>();
        double mine = .25 + .5 * random.nextDouble();
        Set<Id<Person>> people = Set.of(figure.person().id());
        for (LocalDate day : figure.days()) {
            Kind kind = kind(figure.person().keeping().tier(), random);
            Direction direction = direction(kind, mine, random);
            Instant at = moment(day, random);
            String key = "demo:" + figure.number() + ":" + day;
            String note = kind == Kind.MEETING && random.nextInt(4) == 0 ? texts.any("moments", random) : "";
            all.add(interaction(key, at, kind, direction, people, note, random));
            if (kind == Kind.MESSAGE && random.nextInt(3) > 0) {
                Direction back = direction == Direction.MINE ? Direction.THEIRS : Direction.MINE;
                all.add(interaction(key + ":2", at.plusSeconds(600), kind, back, people, "", random));
            }
        }
        return all;
    }

    /// A month's gathering of a circle.
    Interaction gathering(String title, LocalDate day, List<Figure> there, SplittableRandom random) {
        Set<Id<Person>> people = new HashSet<>();
        there.forEach(figure -> people.add(figure.person().id()));
        Instant at = day.atTime(19, 30).atZone(book.zone()).toInstant();
        String note = random.nextInt(3) == 0 ? texts.any("moments", random) : "";
        return new Interaction(
                Ids.of(at, "demo:gathering:" + title),
                at,
                Kind.EVENT,
                Direction.MUTUAL,
                people,
                Set.of(),
                people.size() + 1 + random.nextInt(4),
                title,
                note,
                "calendar");
    }

    private Interaction interaction(
            String key,
            Instant at,
            Kind kind,
            Direction direction,
            Set<Id<Person>> people,
            String note,
            SplittableRandom random) {
        String title = switch (kind) {
            case CALL -> texts.any("calls", random);
            case MEETING, EVENT -> texts.any("meetings", random);
            case LETTER -> texts.any("letters", random);
            case MESSAGE, SOCIAL, REACTION, BROADCAST -> texts.any("messages", random);
        };
        String source = switch (kind) {
            case MESSAGE -> "mail";
            case MEETING, EVENT -> "calendar";
            case CALL, LETTER, SOCIAL, REACTION, BROADCAST -> "hand";
        };
        return new Interaction(Ids.of(at, key), at, kind, direction, people, Set.of(), 2, title, note, source);
    }

    private static Kind kind(Tier tier, SplittableRandom random) {
        int drawn = random.nextInt(100);
        int met = tier == Tier.INNER || tier == Tier.CLOSE ? 30 : 18;
        if (drawn < met) {
            return Kind.MEETING;
        }
        if (drawn < met + 18) {
            return Kind.CALL;
        }
        return drawn < 96 ? Kind.MESSAGE : drawn < 98 ? Kind.LETTER : Kind.SOCIAL;
    }

    private static Direction direction(Kind kind, double mine, SplittableRandom random) {
        if (kind == Kind.MEETING && random.nextInt(10) < 6) {
            return Direction.MUTUAL;
        }
        return random.nextDouble() < mine ? Direction.MINE : Direction.THEIRS;
    }

    private Instant moment(LocalDate day, SplittableRandom random) {
        LocalDate past = day.isBefore(today) ? day : today.minusDays(1);
        return past.atTime(8 + random.nextInt(13), random.nextInt(60))
                .atZone(book.zone())
                .toInstant();
    }
}
