package wellhouse.wire;

import java.util.List;
import java.util.Optional;
import wellhouse.exchange.OwnLine;
import wellhouse.intake.Capture;
import wellhouse.intake.Chip;
import wellhouse.kernel.Id;
import wellhouse.words.Words;

/// What became of a captured line.
///
/// @param person whom it is about; none if nothing was saved
/// @param change for undo; none if nothing was saved
public record Captured(
        List<Captured.Understood> understood, boolean saved, Optional<String> person, Optional<String> change) {

    /// One thing understood.
    ///
    /// @param others who else may be meant, for a person
    public record Understood(String kind, String text, Optional<Named> person, List<Named> others) {}

    public static Captured of(List<Understood> understood, Optional<Capture.Saved> saved) {
        return new Captured(
                understood,
                saved.isPresent(),
                saved.flatMap(Capture.Saved::person).map(Id::toString),
                saved.map(one -> one.change().toString()));
    }

    public static List<Understood> understood(List<Chip> chips, Words words, Sight sight) {
        return chips.stream()
                .map(chip -> chip instanceof Chip.About about
                        ? about(about, chips, words, sight)
                        : understood(chip, words, sight))
                .toList();
    }

    private static Understood about(Chip.About about, List<Chip> chips, Words words, Sight sight) {
        boolean hidden = chips.stream()
                .filter(Chip.Who.class::isInstance)
                .map(Chip.Who.class::cast)
                .filter(who -> who.text().equals(about.who()))
                .anyMatch(who -> who.chosen().filter(sight::shows).isEmpty()
                        && who.chosen().isPresent());
        Understood one = understood(about.chip(), words, sight);
        return new Understood(one.kind(), (hidden ? "…" : about.who()) + ": " + one.text(), one.person(), one.others());
    }

    private static Understood understood(Chip chip, Words words, Sight sight) {
        return switch (chip) {
            case Chip.Who who ->
                new Understood(
                        "WHO",
                        who.chosen()
                                .map(person -> sight.shows(person) ? person.called() : "…")
                                .orElse(who.text()),
                        who.chosen().filter(sight::shows).map(Named::of),
                        who.others().stream()
                                .filter(sight::shows)
                                .map(Named::of)
                                .toList());
            case Chip.About about -> understood(about.chip(), words, sight);
            case Chip.Happened happened ->
                plain(
                        "HAPPENED",
                        words.value("kind", happened.kind().name()) + ", " + happened.on()
                                + (happened.title().isEmpty() ? "" : ": " + happened.title()));
            case Chip.Told told -> plain(told.kind().name(), told.text());
            case Chip.Born born -> plain("BIRTHDAY", words.date(born.on()));
            case Chip.Promised promised ->
                plain(
                        promised.mine() ? "PROMISE_MINE" : "PROMISE_THEIRS",
                        promised.what()
                                + promised.due().map(due -> " (" + due + ")").orElse(""));
            case Chip.Needs needs ->
                plain(
                        "NEED",
                        needs.what() + needs.by().map(by -> " (" + by + ")").orElse(""));
            case Chip.Offers offers -> plain("OFFER", offers.what());
            case Chip.Heard heard -> plain("HEARD", heard.what());
            case Chip.Own own -> plain(own.side() == OwnLine.Side.CAN_HELP ? "OWN_OFFER" : "OWN_NEED", own.what());
            case Chip.Helped helped ->
                new Understood(
                        helped.given() ? "GIFT" : "RECEIPT",
                        helped.what(),
                        helped.to().filter(sight::shows).map(Named::of),
                        List.of());
        };
    }

    private static Understood plain(String kind, String text) {
        return new Understood(kind, text, Optional.empty(), List.of());
    }
}
