package wellhouse.davserver;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import wellhouse.dav.Call;

/// A request as the web server has it.
final class WebCall implements Call {

    private final Context request;
    private final boolean holding;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(0);

    /// @param holding whether the answer's body waits for [#send]
    WebCall(Context request, boolean holding) {
        this.request = request;
        this.holding = holding;
    }

    /// Sends what was held.
    void send() {
        try {
            if (held.size() > 0) {
                held.writeTo(request.res().getOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String method() {
        return request.req().getMethod();
    }

    @Override
    public String path() {
        return request.req().getRequestURI();
    }

    @Override
    public String host() {
        String host = request.header("X-Forwarded-Host");
        return host == null ? Optional.ofNullable(request.host()).orElse("") : host;
    }

    @Override
    public Optional<String> header(String name) {
        Enumeration<String> lines = request.req().getHeaders(name);
        if (lines == null || !lines.hasMoreElements()) {
            return Optional.empty();
        }
        String first = lines.nextElement();
        return Optional.of(lines.hasMoreElements() ? first + ", " + String.join(", ", Collections.list(lines)) : first);
    }

    @Override
    public InputStream body() {
        try {
            return request.req().getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void status(int status) {
        request.status(status);
        request.res().setStatus(status);
    }

    @Override
    public void header(String name, String value) {
        request.res().setHeader(name, value);
    }

    @Override
    public OutputStream out() {
        if (holding) {
            return held;
        }
        try {
            return request.res().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
