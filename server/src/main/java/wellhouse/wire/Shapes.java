package wellhouse.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.Promise;
import wellhouse.goals.Ask;
import wellhouse.introductions.Introduction;
import wellhouse.kernel.PartialDate;
import wellhouse.people.OwnPosition;
import wellhouse.reading.Readings;

/// Give and take as programs are told of it. Names and order of members are what `docs/command-line.md` promises.
public final class Shapes {

    private Shapes() {}

    /// What somebody looks for.
    public record NeedShape(
            String id,
            Named person,
            String what,
            Optional<LocalDate> by,
            Instant since,
            Need.Status status,
            Need.Urgency urgency) {}

    /// What somebody can give.
    public record OfferShape(String id, Named person, String what, Instant since, boolean open) {}

    /// What was promised.
    ///
    /// @param mine whether the owner promised it
    public record PromiseShape(
            String id, Named person, String what, boolean mine, Optional<LocalDate> due, Promise.Status status) {}

    /// An act of help.
    ///
    /// @param given whether the owner gave it
    public record HelpShape(
            String id,
            Named person,
            boolean given,
            Help.Currency currency,
            String what,
            LocalDate on,
            int minutes,
            Optional<LocalDate> thanked,
            Optional<Cause> because) {}

    /// What led to an act of help.
    public record Cause(Help.Cause.Kind kind, String id) {}

    /// Two people who are brought together, the first asked first.
    ///
    /// @param next the steps that can follow
    public record IntroductionShape(
            String id,
            Introduction.Kind kind,
            Named first,
            Named second,
            String why,
            Introduction.Status status,
            List<Introduction.Status> next,
            LocalDate since,
            LocalDate moved,
            String outcome,
            Optional<String> need) {}

    /// What the owner asks of somebody.
    ///
    /// @param missing what it still lacks
    public record AskShape(
            String id,
            Named person,
            Ask.Kind kind,
            String what,
            String forWhom,
            String why,
            Optional<LocalDate> by,
            Ask.Status status,
            List<Ask.Part> missing) {}

    /// Something to read.
    public record ItemShape(
            String id, String url, String title, List<String> topics, Instant added, Readings.Item.Status status) {}

    /// Some needs.
    public record Needs(List<NeedShape> needs) {}

    /// A need that was changed, with the change for an undo.
    public record NeedDone(NeedShape need, String change) {}

    /// Some offers.
    public record Offers(List<OfferShape> offers) {}

    /// An offer that was changed.
    public record OfferDone(OfferShape offer, String change) {}

    /// Some promises.
    public record Promises(List<PromiseShape> promises) {}

    /// A promise that was changed.
    public record PromiseDone(PromiseShape promise, String change) {}

    /// Some of the ledger. There is no sum by person, here as anywhere.
    public record Ledger(List<HelpShape> help) {}

    /// An act of help that was noted.
    public record HelpDone(HelpShape help, String change) {}

    /// Some introductions.
    public record Meetings(List<IntroductionShape> introductions) {}

    /// An introduction that was changed.
    public record MeetingDone(IntroductionShape introduction, String change) {}

    /// The owner's asks.
    public record Asked(List<AskShape> asks) {}

    /// An ask that was changed.
    public record AskDone(AskShape ask, String change) {}

    /// A line of the owner's own card.
    public record OwnShape(String id, OwnLine.Side side, String what, Optional<LocalDate> by, Instant since) {}

    /// The owner's own card.
    public record Card(List<OwnShape> card) {}

    /// A line of it that was changed.
    public record OwnDone(OwnShape line, String change) {}

    /// Where the owner works or worked.
    ///
    /// @param source who said so: the kind of file, or `hand`
    public record PositionShape(
            String id,
            String organization,
            String title,
            Optional<PartialDate> from,
            Optional<PartialDate> to,
            String source) {

        public static PositionShape of(OwnPosition one) {
            return new PositionShape(
                    one.id().toString(), one.organization(), one.title(), one.from(), one.to(), one.source());
        }
    }

    /// All of them, those still held first.
    public record Positions(List<PositionShape> positions) {

        public static Positions of(List<OwnPosition> all) {
            return new Positions(all.stream().map(PositionShape::of).toList());
        }
    }

    /// One that was changed.
    public record PositionDone(PositionShape position, String change) {}

    /// What was heard.
    ///
    /// @param from from whom, if that is known and may be said
    public record HeardShape(
            String id, String what, Optional<Named> from, LocalDate on, Readings.Hearsay.Reach reach) {}

    /// What was heard, all of it that may be told.
    public record Grapevine(List<HeardShape> heard) {}

    /// Something heard that was noted.
    public record HeardDone(HeardShape heard, String change) {}

    /// Things to read.
    public record Items(List<ItemShape> items) {}

    /// Something to read that was taken in.
    public record ItemDone(String title, String change) {}
}
