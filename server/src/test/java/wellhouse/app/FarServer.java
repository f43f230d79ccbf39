package wellhouse.app;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Assumptions;

/// Another program that keeps address books and calendars, on this machine.
///
/// @param url its root
record FarServer(String url, Process process) implements AutoCloseable {

    static final String USER = "me";
    static final String PASSWORD = "secret";

    /// Radicale, with what lies in its store.
    static FarServer radicale(Path folder) throws Exception {
        int port = port("/usr/bin/radicale");
        Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
        Files.writeString(
                folder.resolve("config"), """
                [server]
                hosts = 127.0.0.1:%d
                [auth]
                type = htpasswd
                htpasswd_filename = %s
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %s
                """.formatted(port, folder.resolve("users"), folder.resolve("store")));
        return start(
                folder,
                port,
                "/usr/bin/radicale",
                "--config",
                folder.resolve("config").toString());
    }

    /// A collection of Radicale's.
    ///
    /// @param tag `VADDRESSBOOK` or `VCALENDAR`
    static Path collection(Path folder, String name, String tag, String title) throws IOException {
        Path collection = Files.createDirectories(folder.resolve("store/collection-root/me/" + name));
        Files.writeString(
                collection.resolve(".Radicale.props"),
                "{\"tag\": \"" + tag + "\", \"D:displayname\": \"" + title + "\"}");
        return collection;
    }

    /// Xandikos, with one calendar and one address book.
    static FarServer xandikos(Path folder) throws Exception {
        int port = port("/usr/bin/xandikos");
        return start(
                folder,
                port,
                "/usr/bin/xandikos",
                "-d",
                folder.resolve("store").toString(),
                "-l",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "--defaults",
                "--no-strict");
    }

    private static int port(String program) throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of(program)), "left out: install " + program + " with apt to run it");
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static FarServer start(Path folder, int port, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        FarServer server = new FarServer("http://127.0.0.1:" + port + "/", process);
        server.awaitOpen();
        return server;
    }

    private void awaitOpen() throws Exception {
        boolean open = false;
        while (!open && process.isAlive()) {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) URI.create(url).toURL().openConnection();
                open = connection.getResponseCode() > 0;
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }

    /// Asks it, as the owner does there.
    ///
    /// @return the body of the answer
    String ask(String method, String address, String body) throws Exception {
        String both = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .method(method, BodyPublishers.ofString(body))
                            .header("Authorization", "Basic " + both)
                            .header("Content-Type", "text/calendar; charset=utf-8")
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(method + " " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
