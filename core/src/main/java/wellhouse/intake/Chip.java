package wellhouse.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.exchange.Help;
import wellhouse.exchange.OwnLine;
import wellhouse.kernel.PartialDate;
import wellhouse.people.Person;
import wellhouse.people.Remark;
import wellhouse.reading.Readings.Hearsay;
import wellhouse.timeline.Interaction;

/// One thing that was understood of a captured line; shown for correction before anything is saved.
public sealed interface Chip {

    /// A person the line speaks of. The first one is whom all other chips are about.
    ///
    /// @param text the name as written
    /// @param chosen who it is; empty for somebody new
    /// @param others who else it may be
    record Who(String text, Optional<Person> chosen, List<Person> others) implements Chip {

        public Who {
            others = List.copyOf(others);
        }

        /// Masked.
        @Override
        public String toString() {
            return "Who[…]";
        }
    }

    /// Something that happened with all persons of the line.
    record Happened(Interaction.Kind kind, LocalDate on, Interaction.Direction direction, String title)
            implements Chip {}

    /// Something told of the person.
    record Told(Remark.Kind kind, String text) implements Chip {}

    /// When the person was born, as far as it was said.
    record Born(PartialDate on) implements Chip {}

    /// A promise, mine or theirs.
    record Promised(String what, boolean mine, Optional<LocalDate> due) implements Chip {}

    /// What they are looking for.
    record Needs(String what, Optional<LocalDate> by) implements Chip {}

    /// What they can give.
    record Offers(String what) implements Chip {}

    /// What was heard.
    ///
    /// @param from from whom, as written; empty if that was not said
    record Heard(String what, String from, Hearsay.Reach reach) implements Chip {}

    /// What another than the first person of the line is told, needs, gives or is promised.
    ///
    /// @param who the text of their [Who]
    record About(String who, Chip chip) implements Chip {}

    /// What the owner looks for or can give.
    record Own(OwnLine.Side side, String what) implements Chip {}

    /// Help that was given, or received.
    ///
    /// @param to whom the owner introduced the person to, if it is somebody of the book
    record Helped(boolean given, Help.Currency currency, String what, LocalDate on, Optional<Person> to)
            implements Chip {

        public Helped(boolean given, Help.Currency currency, String what, LocalDate on) {
            this(given, currency, what, on, Optional.empty());
        }
    }
}
