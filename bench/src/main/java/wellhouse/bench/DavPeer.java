package wellhouse.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server of address books in a process of its own, with one empty book that may be written to.
///
/// @param name what it is called in the table
/// @param book the path of the book
/// @param authorization what to send with each request; empty for nothing
/// @param files where it keeps the cards of the book as files, if it does
record DavPeer(String name, Process process, int port, String book, String authorization, Optional<Path> files)
        implements AutoCloseable {

    private static final long PATIENCE = 60_000;
    private static final double TICKS = 100;

    /// Starts a server.
    ///
    /// @param folder a new one, for what it keeps
    static DavPeer start(String name, Path folder) throws IOException, InterruptedException {
        return switch (name) {
            case "radicale" -> radicale(folder);
            case "xandikos" -> xandikos(folder);
            case "sabre/dav" -> sabre(folder);
            default -> wellhouse(folder);
        };
    }

    /// Whether the server of this name is on this machine.
    static boolean isThere(String name) {
        return switch (name) {
            case "radicale", "xandikos" -> onPath(name).isPresent();
            case "sabre/dav" ->
                onPath("php").isPresent() && Files.exists(Path.of("/usr/share/php/Sabre/CardDAV/Plugin.php"));
            default -> true;
        };
    }

    private static Optional<Path> onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            Path file = Path.of(folder, program);
            if (Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static DavPeer wellhouse(Path folder) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xms24m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "--enable-native-access=ALL-UNNAMED"));
        String more = System.getenv("WELLHOUSE_BENCH_SERVER_OPTS");
        if (more != null) {
            java.addAll(List.of(more.split(" ", -1)));
        }
        java.addAll(List.of("-cp", System.getProperty("java.class.path"), "wellhouse.app.Wellhouse"));
        int port = free();
        List<String> serve = new ArrayList<>(java);
        serve.addAll(List.of("serve", "--data", data.toString(), "--port", Integer.toString(port)));
        Process process = run(folder, Map.of(), serve);
        await(port, process, folder);
        List<String> create = new ArrayList<>(java);
        create.addAll(List.of("app-password", "create", "bench", "--json", "--data", data.toString()));
        Process made = new ProcessBuilder(create).redirectErrorStream(true).start();
        String said;
        try (InputStream in = made.getInputStream()) {
            said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        made.waitFor();
        String user = field(said, "user");
        return new DavPeer(
                "wellhouse",
                process,
                port,
                "/dav/addressbooks/" + user + "/everyone/",
                basic(user, field(said, "password")),
                Optional.empty());
    }

    private static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("no " + name + " in: " + json);
        }
        return value.group(1);
    }

    private static DavPeer radicale(Path folder) throws IOException, InterruptedException {
        int port = free();
        Path config = folder.resolve("config");
        Path users = folder.resolve("users");
        Files.writeString(users, "me:secret\n");
        Files.writeString(config, """
                [server]
                hosts = 127.0.0.1:%d
                [auth]
                type = htpasswd
                htpasswd_filename = %s
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %s
                [logging]
                level = error
                """.formatted(port, users, folder.resolve("store")));
        Path cards = Files.createDirectories(folder.resolve("store/collection-root/me/bench"));
        Files.writeString(cards.resolve(".Radicale.props"), "{\"tag\": \"VADDRESSBOOK\"}");
        Process process = run(folder, Map.of(), List.of("radicale", "--config", config.toString()));
        await(port, process, folder);
        return new DavPeer("radicale", process, port, "/me/bench/", basic("me", "secret"), Optional.of(cards));
    }

    private static DavPeer xandikos(Path folder) throws IOException, InterruptedException {
        int port = free();
        Process process = run(
                folder,
                Map.of(),
                List.of(
                        "xandikos",
                        "-d",
                        folder.resolve("store").toString(),
                        "-l",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "--defaults",
                        "--no-strict"));
        await(port, process, folder);
        return new DavPeer(
                "xandikos",
                process,
                port,
                "/user/contacts/addressbook/",
                "",
                Optional.of(folder.resolve("store/user/contacts/addressbook"))
                        .filter(cards -> onPath("git").isPresent()));
    }

    private static DavPeer sabre(Path folder) throws IOException, InterruptedException {
        int port = free();
        Path script = folder.resolve("server.php");
        try (InputStream in = Objects.requireNonNull(DavPeer.class.getResourceAsStream("sabre.php"))) {
            Files.write(script, in.readAllBytes());
        }
        Process process = run(
                folder,
                Map.of("PHP_CLI_SERVER_WORKERS", "4", "BENCH_FOLDER", folder.toString()),
                List.of(
                        "php",
                        "-d",
                        "opcache.enable_cli=1",
                        "-d",
                        "opcache.validate_timestamps=0",
                        "-d",
                        "memory_limit=1G",
                        "-d",
                        "display_errors=0",
                        "-d",
                        "error_reporting=0",
                        "-S",
                        "127.0.0.1:" + port,
                        script.toString()));
        await(port, process, folder);
        return new DavPeer(
                "sabre/dav", process, port, "/addressbooks/me/bench/", basic("me", "secret"), Optional.empty());
    }

    /// Lets the server know of files that were laid down: one of them keeps them in a repository of git.
    void laid() throws IOException, InterruptedException {
        Path cards = files.orElseThrow();
        if (Files.exists(cards.resolve(".git"))) {
            List<String> git =
                    List.of("git", "-C", cards.toString(), "-c", "user.name=x", "-c", "user.email=x@localhost");
            for (List<String> words : List.of(List.of("add", "."), List.of("commit", "-qm", "cards"))) {
                List<String> command = new ArrayList<>(git);
                command.addAll(words);
                int code = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                if (code != 0) {
                    throw new IllegalStateException("git failed in " + cards);
                }
            }
        }
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process run(Path folder, Map<String, String> more, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(more);
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("log").toFile());
        return builder.start();
    }

    private static void await(int port, Process process, Path folder) throws IOException, InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < until && process.isAlive()) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        process.destroy();
        throw new IllegalStateException("the server did not open: " + Files.readString(folder.resolve("log")));
    }

    /// CPU seconds that it and the processes it started have used so far.
    double cpu() {
        List<Long> all = new ArrayList<>();
        all.add(process.pid());
        process.descendants().map(ProcessHandle::pid).forEach(all::add);
        double sum = 0;
        for (long pid : all) {
            sum += cpu(pid);
        }
        return sum;
    }

    /// Source: proc(5), fields 14 to 17 of `stat`.
    private static double cpu(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = 11; i < 15; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
