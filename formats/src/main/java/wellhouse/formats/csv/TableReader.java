package wellhouse.formats.csv;

import java.util.List;
import java.util.Optional;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.intake.Reader;
import wellhouse.intake.Sighting.OfPerson;

/// Reads any table of people by what its columns mean: Outlook's and Thunderbird's exports of any language and code
/// page, and any other, by its headings or by what the owner said of them.
public final class TableReader implements Reader {

    private final Input input;
    private final String kind;

    /// @param kind the kind of input, such as `outlook`
    public TableReader(Input input, String kind) {
        this.input = input;
        this.kind = kind;
    }

    @Override
    public void read(Sink sink) {
        TableShape shape = TableShape.look(input).orElseThrow(() -> Fault.CSV_HEADINGS.broken(""));
        List<Column> told = shape.columns().stream()
                .map(column -> new Column(column.heading(), column.meaning().name()))
                .toList();
        sink.columns(told);
        if (!shape.namesPeople()) {
            throw Fault.CSV_NO_NAMES.broken("");
        }
        Table table = new Table(input, shape::isRowOfHeadings, shape.separator(), shape.charset());
        table.read(sink, row -> {
            Optional<OfPerson> person = new TableRow(shape, row).person(kind, input.fileName());
            if (person.isPresent()) {
                sink.sighting(person.get());
            } else {
                sink.rejected(Fault.CSV_NOBODY.reject(input, row.where()));
            }
        });
    }
}
