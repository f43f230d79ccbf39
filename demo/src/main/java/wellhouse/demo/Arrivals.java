package wellhouse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import wellhouse.intake.Intake;
import wellhouse.intake.Origin;
import wellhouse.intake.Reader;
import wellhouse.intake.Rejected;
import wellhouse.intake.Sighting;
import wellhouse.intake.Source;
import wellhouse.kernel.Book;
import wellhouse.kernel.Problem;
import wellhouse.people.ContactPoint;
import wellhouse.timeline.Interaction;

/// Two imports as they come in real life: a phone's address book and some mail, with strangers in it and with
/// records that nobody can read. They go through the intake as any file does.
final class Arrivals {

    private static final int STRANGERS = 18;

    private final Texts texts;
    private final Book book;
    private final LocalDate today;
    private final String own;

    Arrivals(Texts texts, Book book, LocalDate today, String own) {
        this.texts = texts;
        this.book = book;
        this.today = today;
        this.own = own;
    }

    void bring(Intake intake, Cast cast, List<Figure> figures, SplittableRandom random) {
        List<Figure> known = figures.stream()
                .filter(figure -> !figure.email().isEmpty())
                .limit(24)
                .toList();
        Reader phone = sink -> {
            known.forEach(figure -> sink.sighting(card(figure)));
            sink.rejected(new Rejected("phone.vcf", Problem.of("vcard.no-end", "line 1204")));
            sink.rejected(new Rejected("phone.vcf", Problem.of("vcard.nobody", "line 388")));
        };
        intake.run(book, "demo", List.of(source("phone.vcf", Source.Tells.PEOPLE, phone)), (_, _, _, _) -> true);
        Reader mail = sink -> {
            letters(cast, known, random).forEach(sink::sighting);
            sink.rejected(new Rejected("archive.mbox", Problem.of("mail.no-date", "offset 88213")));
        };
        intake.run(book, "demo", List.of(source("archive.mbox", Source.Tells.MAIL, mail)), (_, _, _, _) -> true);
    }

    private static Source source(String file, Source.Tells tells, Reader reader) {
        return new Source(file, 0, tells, () -> reader);
    }

    private static Sighting card(Figure figure) {
        return new Sighting.OfPerson(
                new Origin("vcard", "phone.vcf", "card " + figure.number(), "demo:" + figure.number()),
                figure.person().name(),
                "",
                List.of(new Sighting.Point(ContactPoint.Kind.EMAIL, figure.email(), "home", false)),
                List.of(),
                List.of(),
                figure.person().birthday(),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<Sighting> letters(Cast cast, List<Figure> known, SplittableRandom random) {
        List<Sighting> letters = new ArrayList<>();
        for (int i = 0; i < STRANGERS; i++) {
            Cast.Sender stranger = cast.stranger(random);
            int times = 1 + random.nextInt(1 + random.nextInt(12));
            for (int j = 0; j < times; j++) {
                LocalDate day = today.minusDays(3 + random.nextInt(300));
                boolean mine = random.nextInt(3) == 0;
                letters.add(letter("s" + i + "." + j, day, stranger, mine, Optional.empty(), random));
            }
        }
        for (int i = 0; i < 30; i++) {
            Figure figure = Texts.any(known, random);
            Cast.Sender friend = new Cast.Sender(figure.person().name().shown(), figure.email());
            LocalDate day = today.minusDays(200L + random.nextInt(300));
            Optional<Sighting.Automatic> why = i % 5 == 0 ? Optional.of(Sighting.Automatic.LIST) : Optional.empty();
            letters.add(letter("k" + i, day, friend, false, why, random));
        }
        return letters;
    }

    private Sighting letter(
            String key,
            LocalDate day,
            Cast.Sender other,
            boolean mine,
            Optional<Sighting.Automatic> automatic,
            SplittableRandom random) {
        Instant at = day.atTime(9 + random.nextInt(9), random.nextInt(60))
                .atZone(book.zone())
                .toInstant();
        Sighting.Party me = new Sighting.Party(part(mine), texts.all("me").getFirst(), own);
        Sighting.Party they = new Sighting.Party(part(!mine), other.name(), other.address());
        return new Sighting.OfInteraction(
                new Origin("mail", "archive.mbox", "", "demo:" + key),
                at,
                Interaction.Kind.MESSAGE,
                texts.any("messages", random),
                List.of(me, they),
                automatic,
                mine ? Set.of() : Set.of(own),
                mine);
    }

    private static Sighting.Part part(boolean began) {
        return began ? Sighting.Part.BEGAN : Sighting.Part.TOOK_PART;
    }
}
