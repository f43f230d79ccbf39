package wellhouse.formats.mail;

import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Source;
import wellhouse.intake.Reader;

/// Reads a single message.
public final class EmlReader implements Reader {

    private final Source source;

    public EmlReader(Source source) {
        this.source = source;
    }

    @Override
    public void read(Sink sink) {
        throw Fault.SOURCE_UNREADABLE.broken(source.fileName());
    }
}
