package wellhouse.formats.mail;

import java.io.IOException;
import java.io.InputStream;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.formats.source.Text;
import wellhouse.intake.Reader;

/// Reads the header of a single message; or of all, where a file holds nothing but headers.
public final class EmlReader implements Reader {

    private final Input input;

    public EmlReader(Input input) {
        this.input = input;
    }

    @Override
    public void read(Sink sink) {
        int most = input.options().limits().headerBytes();
        try {
            if (isMany(most)) {
                many(most, sink);
            } else {
                one(most, sink);
            }
        } catch (IOException e) {
            throw Fault.SOURCE_UNREADABLE.broken("", e);
        }
    }

    private boolean isMany(int most) throws IOException {
        try (InputStream in = Text.withoutMark(input.open())) {
            return HeaderBlocks.isAll(in, most);
        }
    }

    private void many(int most, Sink sink) throws IOException {
        Letter letter = new Letter(input);
        try (InputStream in = Text.withoutMark(input.open())) {
            HeaderBlocks blocks = new HeaderBlocks(in, most);
            boolean going = true;
            for (var block = blocks.next(); going && block.isPresent(); block = blocks.next()) {
                byte[] bytes = block.get().bytes();
                letter.read(bytes, 0, bytes.length, () -> "", block.get().offset(), sink);
                going = sink.at(blocks.read());
            }
        }
    }

    private void one(int most, Sink sink) throws IOException {
        try (InputStream in = Text.withoutMark(input.open())) {
            byte[] bytes = in.readNBytes(most);
            int from = 0;
            while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
                from++;
            }
            int end = end(bytes, from);
            new Letter(input).read(bytes, from, end, () -> fromDate(bytes, end), 0, sink);
            sink.at(bytes.length);
        }
    }

    private static String fromDate(byte[] bytes, int end) {
        boolean line = end > 5 && bytes[0] == 'F' && bytes[4] == ' ';
        return line ? FromLine.date(bytes, 0, end) : "";
    }

    private static int end(byte[] bytes, int from) {
        for (int at = from; at + 1 < bytes.length; at++) {
            if (bytes[at] == '\n'
                    && (bytes[at + 1] == '\n'
                            || bytes[at + 1] == '\r' && at + 2 < bytes.length && bytes[at + 2] == '\n')) {
                return at + 1;
            }
        }
        return bytes.length;
    }
}
