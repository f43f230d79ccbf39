package wellhouse.formats.mail;

import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Source;
import wellhouse.intake.Reader;

/// Reads an mbox archive.
public final class MboxReader implements Reader {

    private final Source source;

    public MboxReader(Source source) {
        this.source = source;
    }

    @Override
    public void read(Sink sink) {
        throw Fault.SOURCE_UNREADABLE.broken(source.fileName());
    }
}
