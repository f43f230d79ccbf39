package wellhouse.intake;

import java.util.List;
import java.util.Map;

/// What an import would bring, found by doing it and taking it back before anybody sees it.
///
/// @param count what would come
/// @param rejected the first of what could not be taken
/// @param columns what the columns of each table were taken for, by the name of the file
/// @param whole whether all of it was looked at; else only as far as the patience went
public record Forecast(
        Import.Count count, List<Rejected> rejected, Map<String, List<Reader.Column>> columns, boolean whole) {

    public Forecast {
        rejected = List.copyOf(rejected);
        columns = Map.copyOf(columns);
    }
}
