package wellhouse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import wellhouse.exchange.Giving;
import wellhouse.exchange.Help;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.known.Renown;
import wellhouse.goals.Ask;
import wellhouse.introductions.Introduction;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.Person;
import wellhouse.reading.Readings;
import wellhouse.rooms.Rooms;

/// Makes up what the rooms of giving and taking hold beyond needs, offers and help: introductions in all states, asks,
/// things to read, who knows the owner, and help that was passed on.
final class GivingRooms {

    private static final List<Introduction.Status> STATES = List.of(
            Introduction.Status.PROPOSED,
            Introduction.Status.ASKED_FIRST,
            Introduction.Status.ASKED_SECOND,
            Introduction.Status.AGREED,
            Introduction.Status.MADE,
            Introduction.Status.THANKED);

    private final Rooms rooms;
    private final Texts texts;
    private final Book book;
    private final Ids ids;
    private final LocalDate today;
    private final List<Id<Person>> people;
    private int turn;

    /// @param near people the owner knows, ten or more
    GivingRooms(Rooms rooms, Texts texts, Book book, Ids ids, LocalDate today, List<Figure> near) {
        this.rooms = rooms;
        this.texts = texts;
        this.book = book;
        this.ids = ids;
        this.today = today;
        this.people = near.stream().map(figure -> figure.person().id()).toList();
    }

    void write(SplittableRandom random) {
        turn = random.nextInt(people.size());
        introductions(random);
        passedOn();
        asks();
        reading(random);
        known(random);
        texts.all("can-help").forEach(line -> own(OwnLine.Side.CAN_HELP, line));
        texts.all("looking-for").forEach(line -> own(OwnLine.Side.LOOKING_FOR, line));
        rooms.exchange().put(book.id(), new Giving(480, false));
    }

    private Id<Person> somebody() {
        turn = (turn + 7) % people.size();
        return people.get(turn);
    }

    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(book.zone()).toInstant();
    }

    private void introductions(SplittableRandom random) {
        List<String> why = texts.all("introducing");
        for (int i = 0; i < STATES.size(); i++) {
            Introduction.Status status = STATES.get(i);
            boolean made = status == Introduction.Status.MADE || status == Introduction.Status.THANKED;
            LocalDate moved = today.minusDays(2 + random.nextInt(12));
            Introduction one = new Introduction(
                    ids.next(),
                    Introduction.Kind.BY_ME,
                    somebody(),
                    somebody(),
                    why.get(i % why.size()),
                    status,
                    moved.minusDays(9),
                    moved,
                    status == Introduction.Status.THANKED ? texts.any("came-of-it", random) : "");
            rooms.introductions().put(book.id(), one);
            if (made) {
                Help gift = new Help(ids.next(), one.first(), true, Help.Currency.INTRODUCTION, one.why(), moved, 15)
                        .because(new Help.Cause(
                                Help.Cause.Kind.INTRODUCTION, one.id().value()));
                boolean thanked = status == Introduction.Status.THANKED;
                rooms.exchange().put(book.id(), thanked ? gift.withThanked(Optional.of(moved)) : gift);
            }
        }
        rooms.introductions()
                .put(
                        book.id(),
                        new Introduction(
                                ids.next(),
                                Introduction.Kind.TO_ME,
                                somebody(),
                                somebody(),
                                texts.all("wishes").getFirst(),
                                Introduction.Status.ASKED_FIRST,
                                today.minusDays(12),
                                today.minusDays(9),
                                ""));
    }

    /// A receipt, a gift because of it, and another because of that.
    private void passedOn() {
        Help first = new Help(
                ids.next(),
                somebody(),
                false,
                Help.Currency.ADVICE,
                texts.all("passed-on").get(0),
                today.minusDays(90),
                0);
        Help second = new Help(
                        ids.next(),
                        somebody(),
                        true,
                        Help.Currency.TIME,
                        texts.all("passed-on").get(1),
                        today.minusDays(40),
                        90)
                .because(new Help.Cause(Help.Cause.Kind.HELP, first.id().value()));
        Help third = new Help(
                        ids.next(),
                        somebody(),
                        true,
                        Help.Currency.SUPPORT,
                        texts.all("passed-on").get(2),
                        today.minusDays(6),
                        60)
                .because(new Help.Cause(Help.Cause.Kind.HELP, second.id().value()));
        List.of(first, second, third).forEach(help -> rooms.exchange().put(book.id(), help));
    }

    private void asks() {
        int number = 0;
        for (String line : texts.all("asks")) {
            String[] parts = line.split("; ", -1);
            Ask drafted = new Ask(
                    ids.next(),
                    somebody(),
                    Ask.Kind.valueOf(parts[0]),
                    parts[1],
                    parts[2],
                    parts[3],
                    number == 2 ? Optional.empty() : Optional.of(today.plusDays(10)),
                    Ask.Size.valueOf(parts[4]),
                    "",
                    Ask.Status.DRAFTED,
                    noon(today.minusDays(8)),
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    "");
            Ask asked = number == 2 ? drafted : drafted.askedOn(today.minusDays(5));
            rooms.asks().put(book.id(), number == 0 ? asked.answered(true) : asked);
            number++;
        }
    }

    private void reading(SplittableRandom random) {
        int number = 0;
        for (String line : texts.all("reading")) {
            String[] parts = line.split("; ", -1);
            Readings.Item item = new Readings.Item(
                    ids.next(),
                    "https://reading.example/" + number,
                    parts[0],
                    parts[1],
                    "",
                    List.of(parts[2].split(", ", -1)),
                    noon(today.minusDays(1 + number)),
                    "hand",
                    Readings.Item.Status.OPEN);
            rooms.readings().put(book.id(), item);
            if (number++ == 0) {
                rooms.readings()
                        .put(
                                book.id(),
                                new Readings.Share(
                                        ids.next(),
                                        item.id(),
                                        somebody(),
                                        texts.all("wishes").get(1),
                                        today.minusDays(1)));
            }
        }
        for (String line : texts.all("hearsay")) {
            rooms.readings()
                    .put(
                            book.id(),
                            new Readings.Hearsay(
                                    ids.next(),
                                    line,
                                    Optional.of(somebody()),
                                    today.minusDays(1 + random.nextInt(9)),
                                    Texts.any(List.of(Readings.Hearsay.Reach.values()), random)));
        }
    }

    private void known(SplittableRandom random) {
        for (String line : texts.all("kudos")) {
            String[] parts = line.split("; ", -1);
            rooms.renown()
                    .put(
                            book.id(),
                            new Renown.Kudos(
                                    ids.next(),
                                    Optional.of(somebody()),
                                    parts[0],
                                    parts[1],
                                    today.minusDays(20 + random.nextInt(300))));
        }
        for (String line : texts.all("showings")) {
            String[] parts = line.split("; ", -1);
            rooms.renown()
                    .put(
                            book.id(),
                            new Renown.Showing(
                                    ids.next(), parts[0], parts[1], "", today.minusDays(20 + random.nextInt(300))));
        }
        rooms.renown()
                .put(
                        book.id(),
                        new Renown.Voucher(
                                ids.next(), somebody(), texts.all("vouched").get(0), Optional.of(today.minusDays(60))));
        rooms.renown()
                .put(
                        book.id(),
                        new Renown.Voucher(
                                ids.next(), somebody(), texts.all("vouched").get(1), Optional.empty()));
        rooms.renown()
                .put(
                        book.id(),
                        new Renown.Telling(
                                ids.next(), somebody(), texts.all("told").getFirst(), today.minusDays(11)));
    }

    private void own(OwnLine.Side side, String line) {
        rooms.exchange()
                .put(book.id(), new OwnLine(ids.next(), side, line, Optional.empty(), noon(today.minusDays(30)), true));
    }
}
