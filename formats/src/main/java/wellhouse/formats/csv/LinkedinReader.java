package wellhouse.formats.csv;

import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Source;
import wellhouse.intake.Reader;

/// Reads LinkedIn's Connections.csv.
public final class LinkedinReader implements Reader {

    private final Source source;

    public LinkedinReader(Source source) {
        this.source = source;
    }

    @Override
    public void read(Sink sink) {
        throw Fault.SOURCE_UNREADABLE.broken(source.fileName());
    }
}
