package wellhouse.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import wellhouse.exchange.Noting;
import wellhouse.exchange.Offer;
import wellhouse.people.Person;
import wellhouse.wire.Shapes;

/// `wellhouse offers`: what people are able to give.
@Command(name = "offers", synopsisSubcommandLabel = "(list | add | close)", mixinStandardHelpOptions = true)
public final class OffersCommand {

    private static final int MOST = 1_000;

    private OffersCommand() {}

    /// The command with those below it.
    public static CommandLine all(Opening opening, Terminal terminal) {
        return new CommandLine(new OffersCommand())
                .addSubcommand(Listing.ofSomebody(opening, terminal, OffersCommand::list))
                .addSubcommand(new Add(opening, terminal))
                .addSubcommand(new Close(opening, terminal));
    }

    private static Listing.Sheet list(Opened opened, Voice voice, Optional<Person> person) {
        var rooms = opened.rooms();
        var book = opened.book();
        List<Shapes.OfferShape> offers = opened.giving(giving ->
                giving.offers(person.map(one -> rooms.exchange().offers(book.id(), one.id()))
                        .orElseGet(() -> rooms.exchange().openOffers(book.id(), MOST))));
        return Listing.Sheet.of(
                new Shapes.Offers(offers),
                List.of("person", "offer"),
                offers,
                offer -> List.of(offer.person().name(), offer.what(), offer.id()));
    }

    private static int done(Opened opened, Voice voice, Noting.Noted<Offer> noted, String key) {
        Shapes.OfferShape shape =
                opened.giving(giving -> giving.offers(List.of(noted.what()))).getFirst();
        Shapes.OfferDone done = new Shapes.OfferDone(shape, noted.change().toString());
        return Rows.done(voice, done, key, shape.person().name(), shape.what());
    }

    /// `offers add WHO WHAT`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends AboutSomebody {

        Add(Opening opening, Terminal terminal) {
            super(opening, terminal);
        }

        @Override
        int note(Opened opened, Voice voice, Person person, String text) {
            var rooms = opened.rooms();
            var noted = rooms.noting()
                    .offer(opened.book(), person, text, rooms.clock().instant(), "cli");
            return done(opened, voice, noted, "cli.offers.added");
        }
    }

    /// `offers close ID`.
    @Command(name = "close", mixinStandardHelpOptions = true)
    static final class Close extends AboutEntry<Offer> {

        Close(Opening opening, Terminal terminal) {
            super(
                    opening,
                    terminal,
                    (opened, id) ->
                            opened.rooms().exchange().offer(opened.book().id(), id));
        }

        @Override
        int run(Opened opened, Voice voice) {
            return done(
                    opened,
                    voice,
                    opened.rooms().noting().close(opened.book(), entry(opened), "cli"),
                    "cli.offers.gone");
        }
    }
}
