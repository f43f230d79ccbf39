package wellhouse.dav;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// One request of a client, and the way to answer it.
public interface Call {

    String method();

    /// The path as it was sent, not decoded, without the query.
    String path();

    /// The host and port the client reached, as its `Host` header says; for comparing addresses.
    String host();

    /// A header; one that was sent in several lines, as lists may be, with commas between.
    Optional<String> header(String name);

    /// The body, of whatever length; the transfer coding is taken off.
    InputStream body();

    /// Begins the answer.
    void status(int status);

    void header(String name, String value);

    /// The body of the answer, to be written to after the status and the headers.
    OutputStream out();
}
