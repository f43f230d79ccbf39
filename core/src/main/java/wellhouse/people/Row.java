package wellhouse.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Id;

/// One line of a list of people.
///
/// @param organization where they work now; may be empty
/// @param title what they do there; may be empty
/// @param city where they live; may be empty
/// @param lastContact the newest contact day
/// @param contactDays how many there were in all
/// @param circles names
public record Row(
        Person person,
        String organization,
        String title,
        String city,
        Optional<LocalDate> lastContact,
        int contactDays,
        List<String> circles) {

    public Row {
        circles = List.copyOf(circles);
    }

    public Id<Person> id() {
        return person.id();
    }
}
