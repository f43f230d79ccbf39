package wellhouse.formats.csv;

import java.util.Optional;
import java.util.Set;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.intake.Reader;
import wellhouse.intake.Sighting.OfPerson;

/// Reads Google's contacts as CSV, with the headings of before 2024 (`Given Name`) and those since (`First Name`).
public final class GoogleReader implements Reader {

    private final Input input;

    public GoogleReader(Input input) {
        this.input = input;
    }

    @Override
    public void read(Sink sink) {
        new Table(input, Set.of("nickname", "notes")).read(sink, row -> {
            Optional<OfPerson> person = new GoogleRow(row).person(input.fileName());
            if (person.isPresent()) {
                sink.sighting(person.get());
            } else {
                sink.rejected(Fault.CSV_NOBODY.reject(input, row.where()));
            }
        });
    }
}
