package wellhouse.people;

import java.util.List;
import java.util.Optional;

/// Some of a list, and where it goes on.
///
/// @param next to be given back as [Listing#after()]; empty on the last page
public record Page(List<Row> rows, Optional<String> next) {

    public Page {
        rows = List.copyOf(rows);
    }
}
