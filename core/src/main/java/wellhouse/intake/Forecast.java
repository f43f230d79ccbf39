package wellhouse.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import wellhouse.people.Person;
import wellhouse.people.doubles.Evidence;

/// What an import would bring, found by doing it and taking it back before anybody sees it.
///
/// @param count what would come
/// @param rejected the first of what could not be taken
/// @param columns what the columns of each table were taken for, by the name of the file
/// @param same who of them is or may be somebody who would be there as well
/// @param whole whether all of it was looked at; else only as far as the patience went
public record Forecast(
        Import.Count count,
        List<Rejected> rejected,
        Map<String, List<Reader.Column>> columns,
        Same same,
        boolean whole) {

    public Forecast {
        rejected = List.copyOf(rejected);
        columns = Map.copyOf(columns);
    }

    /// Who would be there twice.
    ///
    /// @param joined how many surely are one person with another entry, and would be made part of them
    /// @param likely how many pairs may be one person, and would be proposed
    /// @param best the likeliest pairs first, at most 100
    public record Same(int joined, int likely, List<Pair> best) {

        /// Nobody would.
        public static final Same NOBODY = new Same(0, 0, List.of());

        public Same {
            best = List.copyOf(best);
        }
    }

    /// Somebody of a pair.
    ///
    /// @param name as it is shown
    /// @param isNew whether they would come with this import
    public record Who(String name, boolean isNew) {

        private static Who of(Person person, Instant begun) {
            return new Who(person.called(), !person.since().isBefore(begun));
        }

        /// Masked: no name.
        @Override
        public String toString() {
            return "Who[isNew=" + isNew + "]";
        }
    }

    /// Two entries that may be one person.
    ///
    /// @param chance that they are, 0 to 1
    /// @param evidence what speaks for and against it, the weightiest first
    public record Pair(Who one, Who other, double chance, List<Evidence> evidence) {

        public Pair {
            evidence = List.copyOf(evidence);
        }

        static Pair of(Person one, Person other, Doubles.Pair pair, Instant begun) {
            return new Pair(Who.of(one, begun), Who.of(other, begun), pair.chance(), pair.evidence());
        }
    }
}
