package wellhouse.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on this machine that answers each path as a test says, rules of HTTP or not.
final class HostileServer implements AutoCloseable {

    @FunctionalInterface
    interface Answer {
        void to(OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /// What was asked for, in order.
    final List<String> asked = new CopyOnWriteArrayList<>();

    HostileServer(String address) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    HostileServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /// A plain answer.
    HostileServer on(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return on(path, out -> {
            out.write(head("200 OK", "Content-Type: " + type, "Content-Length: " + bytes.length));
            out.write(bytes);
        });
    }

    static byte[] head(String status, String... headers) {
        return ("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket guest = socket.accept();
                Thread.ofVirtual().start(() -> answer(guest));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket guest) {
        try (guest;
                var in =
                        new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
                OutputStream out = guest.getOutputStream()) {
            String first = in.readLine();
            if (first == null) {
                return;
            }
            String line = in.readLine();
            while (line != null && !line.isEmpty()) {
                line = in.readLine();
            }
            String path = first.split(" ", -1)[1];
            asked.add(path);
            Answer answer = answers.get(path);
            if (answer == null) {
                out.write(head("404 Not Found", "Content-Length: 0"));
            } else {
                answer.to(out);
            }
            out.flush();
        } catch (IOException e) {
            // The guest has gone, which is what some tests are about.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
