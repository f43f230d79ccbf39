package wellhouse.formats.csv;

import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Source;
import wellhouse.intake.Reader;

/// Reads Google's contacts as CSV.
public final class GoogleReader implements Reader {

    private final Source source;

    public GoogleReader(Source source) {
        this.source = source;
    }

    @Override
    public void read(Sink sink) {
        throw Fault.SOURCE_UNREADABLE.broken(source.fileName());
    }
}
