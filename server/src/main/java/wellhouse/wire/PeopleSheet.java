package wellhouse.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.people.Row;

/// Some of the people of a book.
public record PeopleSheet(List<Line> people) {

    /// One of them.
    ///
    /// @param lastContact the newest contact day
    public record Line(
            String id,
            String name,
            String standing,
            String organization,
            String title,
            String city,
            Optional<LocalDate> lastContact,
            int contactDays,
            List<String> circles) {

        public static Line of(Row row) {
            return new Line(
                    row.id().toString(),
                    row.person().called(),
                    row.person().standing().name(),
                    row.organization(),
                    row.title(),
                    row.city(),
                    row.lastContact(),
                    row.contactDays(),
                    row.circles());
        }
    }
}
