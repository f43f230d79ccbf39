package wellhouse.web.capture;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wellhouse.exchange.Help;
import wellhouse.exchange.OwnLine;
import wellhouse.intake.Chip;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.reading.Readings;
import wellhouse.timeline.Interaction;
import wellhouse.web.frame.Params;

/// What the owner corrected of the chips, as the fields of a form say it.
///
/// The fields of a chip are named after what it says, so that a correction stays while the line is typed on.
public final class Corrections {

    private static final int LONGEST = 500;
    private static final String NOBODY_KNOWN = "new";

    /// A chip with what was corrected.
    ///
    /// @param key under which its fields are sent
    /// @param chip as corrected
    /// @param removed whether it is left out
    /// @param about whom it is about; empty for the first person of the line
    /// @param to whom an introduction was understood to be to
    public record Corrected(String key, Chip chip, boolean removed, String about, Optional<Person> to) {

        /// As it is saved.
        Chip whole() {
            return about.isEmpty() ? chip : new Chip.About(about, chip);
        }
    }

    private final Function<String, String> field;

    private Corrections(Function<String, String> field) {
        this.field = field;
    }

    static Corrections of(Context request) {
        return new Corrections(name -> Params.text(request, name));
    }

    List<Corrected> apply(List<Chip> chips) {
        Map<String, Integer> seen = new HashMap<>();
        List<Corrected> all = new ArrayList<>();
        for (Chip read : chips) {
            Chip chip = read instanceof Chip.About about ? about.chip() : read;
            String name = nameOf(read);
            int times = seen.merge(name, 1, Integer::sum);
            String key = times == 1 ? name : name + "-" + times;
            all.add(new Corrected(
                    key,
                    corrected(chip, key),
                    field.apply("off-" + key).equals("true"),
                    read instanceof Chip.About about ? about.who() : "",
                    chip instanceof Chip.Helped helped ? helped.to() : Optional.empty()));
        }
        return all;
    }

    private static String nameOf(Chip chip) {
        String said = switch (chip) {
            case Chip.Who who -> "who" + who.text();
            case Chip.Happened happened -> "happened" + happened.title();
            case Chip.About about -> about.who() + nameOf(about.chip());
            case Chip.Told told -> "told" + told.text();
            case Chip.Born born -> "born" + born.on();
            case Chip.Promised promised -> "promised" + promised.what();
            case Chip.Needs needs -> "needs" + needs.what();
            case Chip.Offers offers -> "offers" + offers.what();
            case Chip.Helped helped -> "helped" + helped.what();
            case Chip.Heard heard -> "heard" + heard.what();
            case Chip.Own own -> "own" + own.what();
        };
        return Integer.toHexString(said.hashCode());
    }

    private Chip corrected(Chip chip, String key) {
        String what = field.apply("what-" + key);
        String kind = field.apply("kind-" + key);
        Optional<LocalDate> on = day(field.apply("on-" + key));
        boolean sent = !field.apply("sent-" + key).isEmpty();
        return switch (chip) {
            case Chip.Who who -> who(who, field.apply("who-" + key));
            case Chip.About about -> new Chip.About(about.who(), corrected(about.chip(), key));
            case Chip.Happened happened ->
                new Chip.Happened(
                        Params.choice(Interaction.Kind.class, kind).orElse(happened.kind()),
                        on.orElse(happened.on()),
                        happened.direction(),
                        text(what, happened.title()));
            case Chip.Told told ->
                new Chip.Told(Params.choice(Remark.Kind.class, kind).orElse(told.kind()), text(what, told.text()));
            case Chip.Born born -> born;
            case Chip.Promised promised ->
                new Chip.Promised(
                        text(what, promised.what()),
                        kind.isEmpty() ? promised.mine() : kind.equals("mine"),
                        sent ? on : promised.due());
            case Chip.Needs needs -> new Chip.Needs(text(what, needs.what()), sent ? on : needs.by());
            case Chip.Offers offers -> new Chip.Offers(text(what, offers.what()));
            case Chip.Helped helped ->
                new Chip.Helped(
                        helped.given(),
                        Params.choice(Help.Currency.class, kind).orElse(helped.currency()),
                        text(what, helped.what()),
                        on.orElse(helped.on()),
                        field.apply("to-" + key).equals(NOBODY_KNOWN) ? Optional.empty() : helped.to());
            case Chip.Heard heard ->
                new Chip.Heard(
                        text(what, heard.what()),
                        heard.from(),
                        Params.choice(Readings.Hearsay.Reach.class, kind).orElse(heard.reach()));
            case Chip.Own own ->
                new Chip.Own(Params.choice(OwnLine.Side.class, kind).orElse(own.side()), text(what, own.what()));
        };
    }

    private static Chip who(Chip.Who who, String choice) {
        if (choice.equals(NOBODY_KNOWN)) {
            List<Person> all = new ArrayList<>(who.others());
            who.chosen().ifPresent(person -> all.addFirst(person));
            return new Chip.Who(who.text(), Optional.empty(), all);
        }
        Optional<Person> other = who.others().stream()
                .filter(person -> person.id().toString().equals(choice))
                .findFirst();
        if (other.isEmpty()) {
            return who;
        }
        List<Person> rest = new ArrayList<>(who.others());
        rest.remove(other.get());
        who.chosen().ifPresent(person -> rest.addFirst(person));
        return new Chip.Who(who.text(), other, rest);
    }

    private static String text(String written, String before) {
        return written.isEmpty() ? before : written.substring(0, Math.min(LONGEST, written.length()));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
