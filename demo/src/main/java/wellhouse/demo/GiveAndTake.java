package wellhouse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.Person;

/// Makes up needs, offers, promises and acts of help.
final class GiveAndTake {

    private final Texts texts;
    private final Book book;
    private final Exchange exchange;
    private final Ids ids;
    private final LocalDate today;

    GiveAndTake(Texts texts, Book book, Exchange exchange, Ids ids, LocalDate today) {
        this.texts = texts;
        this.book = book;
        this.exchange = exchange;
        this.ids = ids;
        this.today = today;
    }

    void write(Figure figure, SplittableRandom random) {
        Id<Person> person = figure.person().id();
        if (random.nextInt(100) < 7) {
            need(person, random);
        }
        if (random.nextInt(100) < 10) {
            exchange.put(
                    book.id(),
                    new Offer(ids.next(), person, texts.any("offers", random), past(400, random), "capture"));
        }
        if (random.nextInt(100) < 4) {
            promise(person, true, "promises", random);
        }
        if (random.nextInt(100) < 2) {
            promise(person, false, "theirs", random);
        }
        int helps = random.nextInt(100) < 15 ? 1 + random.nextInt(3) : 0;
        for (int i = 0; i < helps; i++) {
            help(person, random);
        }
    }

    private void need(Id<Person> person, SplittableRandom random) {
        Optional<LocalDate> by =
                random.nextInt(3) == 0 ? Optional.of(today.plusDays(3 + random.nextInt(60))) : Optional.empty();
        Need.Status status = random.nextInt(4) == 0 ? Need.Status.MET : Need.Status.OPEN;
        exchange.put(
                book.id(),
                new Need(ids.next(), person, texts.any("needs", random), by, past(40, random), status, "capture"));
    }

    private void promise(Id<Person> person, boolean mine, String section, SplittableRandom random) {
        Optional<LocalDate> due =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(today.plusDays(random.nextInt(14) - 2L));
        Promise.Status status = random.nextInt(4) == 0 ? Promise.Status.KEPT : Promise.Status.OPEN;
        exchange.put(
                book.id(),
                new Promise(ids.next(), person, texts.any(section, random), mine, due, past(20, random), status));
    }

    private void help(Id<Person> person, SplittableRandom random) {
        boolean given = random.nextInt(5) < 3;
        List<String> act =
                List.of(texts.any(given ? "given" : "received", random).split(" \\| ", 2));
        exchange.put(
                book.id(),
                new Help(
                        ids.next(),
                        person,
                        given,
                        Help.Currency.valueOf(act.getFirst().toUpperCase(Locale.ROOT)),
                        act.getLast(),
                        today.minusDays(1 + random.nextInt(600)),
                        given ? 10 * (1 + random.nextInt(9)) : 0));
    }

    private Instant past(int days, SplittableRandom random) {
        LocalDate day = today.minusDays(1 + random.nextInt(days));
        return day.atTime(LocalTime.NOON).atZone(book.zone()).toInstant();
    }
}
