package wellhouse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint;
import wellhouse.people.Keys;
import wellhouse.people.Milestone;
import wellhouse.people.Organization;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Remark;

/// Writes what hangs on a made-up person: contact points, work, home, remarks, days, circles.
final class Details {

    private static final int CIRCLES_FOR_HOW_MANY = 2_000;

    private final Texts texts;
    private final Book book;
    private final People people;
    private final Ids ids;
    private final LocalDate today;
    private final Map<String, Organization> organizations = new HashMap<>();
    private int phones;

    Details(Texts texts, Book book, People people, Ids ids, LocalDate today) {
        this.texts = texts;
        this.book = book;
        this.people = people;
        this.ids = ids;
        this.today = today;
    }

    /// @return the circle they are in, if they are in one
    Optional<String> write(Figure figure, SplittableRandom random) {
        Id<Person> person = figure.person().id();
        people.put(book.id(), figure.person());
        if (!figure.email().isEmpty()) {
            point(person, ContactPoint.Kind.EMAIL, figure.email(), random.nextInt(3) == 0 ? "work" : "home");
        }
        if (random.nextInt(10) < 6) {
            phone(person);
        }
        work(person, random);
        if (random.nextInt(10) < 6) {
            home(person, random);
        }
        remarks(person, random);
        if (random.nextInt(12) == 0) {
            milestone(person, random);
        }
        if (figure.number() >= CIRCLES_FOR_HOW_MANY || random.nextInt(10) >= 3) {
            return Optional.empty();
        }
        String circle = texts.any("circles", random);
        people.circle(book.id(), person, circle, true);
        return Optional.of(circle);
    }

    private void point(Id<Person> person, ContactPoint.Kind kind, String value, String label) {
        String normal = Keys.normal(kind, value, book.country());
        people.put(book.id(), new ContactPoint(ids.next(), person, kind, value, normal, label, false));
        Keys.of(kind, value, book.country()).ifPresent(key -> people.claim(book.id(), key, person));
    }

    /// Numbers kept free for fiction: Ofcom's 07700 900000 to 900999, then 555-0100 to -0199 of North America.
    private void phone(Id<Person> person) {
        int number = phones++;
        if (number < 1_000) {
            point(person, ContactPoint.Kind.PHONE, String.format("+44 7700 900%03d", number), "mobile");
        } else if (number - 1_000 < 100 * 780) {
            int rest = number - 1_000;
            point(person, ContactPoint.Kind.PHONE, String.format("+1 %d 555 01%02d", 201 + rest / 100, rest % 100), "");
        }
    }

    private void work(Id<Person> person, SplittableRandom random) {
        int drawn = random.nextInt(20);
        if (drawn < 5) {
            return;
        }
        int began = today.getYear() - random.nextInt(9);
        job(person, Optional.of(new PartialDate(began, 1 + random.nextInt(12), 0)), Optional.empty(), random);
        if (drawn < 10) {
            Optional<PartialDate> from = Optional.of(new PartialDate(began - 1 - random.nextInt(6), 0, 0));
            job(person, from, Optional.of(new PartialDate(began, 0, 0)), random);
        }
    }

    private void job(Id<Person> person, Optional<PartialDate> from, Optional<PartialDate> to, SplittableRandom random) {
        String name = texts.any("organizations", random);
        Organization where = organizations.computeIfAbsent(name, text -> people.organization(book.id(), text));
        String function = random.nextInt(3) == 0 ? texts.any("functions", random) : "";
        people.put(
                book.id(),
                new Position(ids.next(), person, where.id(), name, texts.any("titles", random), function, from, to));
    }

    private void home(Id<Person> person, SplittableRandom random) {
        String street = random.nextInt(3) == 0 ? texts.any("streets", random) + " " + (1 + random.nextInt(90)) : "";
        people.put(book.id(), new Place(ids.next(), person, "home", street, texts.any("cities", random), "", "", ""));
    }

    private void remarks(Id<Person> person, SplittableRandom random) {
        remark(person, Remark.Kind.INTEREST, "interests", .35, random);
        remark(person, Remark.Kind.STRENGTH, "strengths", .2, random);
        remark(person, Remark.Kind.CARES_ABOUT, "cares", .15, random);
        remark(person, Remark.Kind.HOUSEHOLD, "household", .15, random);
        remark(person, Remark.Kind.GOAL, "goals", .12, random);
        remark(person, Remark.Kind.TALKED, "talked", .3, random);
        remark(person, Remark.Kind.NOTE, "notes", .15, random);
        remark(person, Remark.Kind.NEXT_STEP, "next", .06, random);
    }

    private void remark(Id<Person> person, Remark.Kind kind, String section, double share, SplittableRandom random) {
        if (random.nextDouble() < share) {
            Instant at = at(today.minusDays(random.nextInt(500)));
            people.put(book.id(), new Remark(ids.next(), person, kind, texts.any(section, random), at, "capture"));
        }
    }

    private void milestone(Id<Person> person, SplittableRandom random) {
        LocalDate day = today.minusYears(1 + random.nextInt(12)).plusDays(random.nextInt(300));
        PartialDate date = PartialDate.of(day.isAfter(today) ? day.minusYears(1) : day);
        people.put(book.id(), new Milestone(ids.next(), person, date, texts.any("milestones", random), true));
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(book.zone()).toInstant();
    }
}
