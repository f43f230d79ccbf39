package wellhouse.formats.csv;

import java.util.Optional;
import java.util.Set;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Source;
import wellhouse.intake.Reader;
import wellhouse.intake.Sighting.OfPerson;

/// Reads Google's contacts as CSV, with the headings of before 2024 (`Given Name`) and those since (`First Name`).
public final class GoogleReader implements Reader {

    private final Source source;

    public GoogleReader(Source source) {
        this.source = source;
    }

    @Override
    public void read(Sink sink) {
        new Table(source, Set.of("nickname", "notes")).read(sink, row -> {
            Optional<OfPerson> person = new GoogleRow(row).person(source.fileName());
            if (person.isPresent()) {
                sink.sighting(person.get());
            } else {
                sink.rejected(Fault.CSV_NOBODY.reject(source, row.where()));
            }
        });
    }
}
