package wellhouse.formats.vcard;

import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Source;
import wellhouse.intake.Reader;

/// Reads vCards.
public final class VcardReader implements Reader {

    private final Source source;

    public VcardReader(Source source) {
        this.source = source;
    }

    @Override
    public void read(Sink sink) {
        throw Fault.SOURCE_UNREADABLE.broken(source.fileName());
    }
}
