package wellhouse.formats.mail;

import java.io.IOException;
import java.io.InputStream;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Source;
import wellhouse.intake.Reader;

/// Reads the headers of an mbox archive (mboxrd, mboxo, mboxcl), message by message.
///
/// Cost: memory for one header block, whatever the size of the archive.
public final class MboxReader implements Reader {

    private final Source source;

    public MboxReader(Source source) {
        this.source = source;
    }

    @Override
    public void read(Sink sink) {
        Letter letter = new Letter(source);
        try (InputStream in = source.open()) {
            MboxCutter cutter = new MboxCutter(in, source.options().limits().headerBytes());
            boolean any = cutter.cut((bytes, from, headers, end, offset) -> {
                letter.read(bytes, headers, end, () -> FromLine.date(bytes, from, headers), offset, sink);
                return sink.at(cutter.read());
            });
            if (!any) {
                throw Fault.MAIL_NO_MESSAGE.broken("");
            }
        } catch (IOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("", e);
        }
    }
}
