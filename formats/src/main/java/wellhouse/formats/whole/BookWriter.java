package wellhouse.formats.whole;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import wellhouse.whole.Fact;

/// Writes facts as one JSON document, each as it comes.
public final class BookWriter implements AutoCloseable {

    /// The version of the shape; a reader refuses a later one.
    static final int VERSION = 1;

    private final Writer out;
    private int written;

    /// Begins the document.
    ///
    /// @param stream is closed with this
    /// @param now the moment the facts are of
    public BookWriter(OutputStream stream, Instant now) {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        append("{\"wellhouse\": " + VERSION + ", \"written\": \"" + now + "\", \"facts\": [");
    }

    /// One object with one member, named after the kind of fact, on a line of its own.
    public void write(Fact fact) {
        append(written == 0 ? "\n" : ",\n");
        append(Shapes.MAPPER.writeValueAsString(Map.of(Kind.of(fact).text(), Kind.content(fact))));
        written++;
    }

    /// How many facts were written.
    public int written() {
        return written;
    }

    @Override
    public void close() {
        append("\n]}\n");
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
