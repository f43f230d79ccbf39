package wellhouse.demo;

import java.time.LocalDate;
import java.util.List;
import wellhouse.people.Person;

/// One person of the made-up book with what is needed to make up the rest.
///
/// @param number counted from 0
/// @param email their first address; empty if there is none
/// @param fate how the tie has gone
/// @param days contact days of their own, oldest first
record Figure(int number, Person person, String email, Fate fate, List<LocalDate> days) {

    Figure {
        days = List.copyOf(days);
    }
}
