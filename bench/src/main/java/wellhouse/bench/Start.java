package wellhouse.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// From the command to the first page, plain and with the cache for faster starts, and what stays in memory: idle, and
/// after an import by the command line and home thereafter.
///
/// Beside it the JDK's own `jwebserver`, which is what a Java web server that does nothing takes. Reads `/proc`, so
/// Linux only.
final class Start {

    private static final int TIMES = 5;
    private static final int MESSAGES = 50_000;
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/enter\\?\\S+)");

    private Start() {}

    /// `start [MESSAGES]`
    static void run(String[] words) throws Exception {
        int messages = words.length > 0 ? Integer.parseInt(words[0]) : MESSAGES;
        String launcher = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("wellhouse"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no launcher here"))
                .toString();
        Cost.of(Map.of(), List.of(launcher, "people", "--help"));
        Path folder = Files.createTempDirectory("wellhouse-bench-start");
        try {
            measure(
                    "jwebserver of the JDK",
                    folder,
                    "",
                    port -> List.of(
                            ProcessHandle.current()
                                    .info()
                                    .command()
                                    .orElse("java")
                                    .replaceAll("java$", "jwebserver"),
                            "-p",
                            port,
                            "-d",
                            folder.toString()));
            measure("wellhouse serve, plain", folder, "off", port -> serve(launcher, folder, port));
            measure("wellhouse serve, cache", folder, "on", port -> serve(launcher, folder, port));
            memory(launcher, folder, messages);
        } finally {
            Cost.remove(folder);
        }
    }

    private interface Command {
        List<String> on(String port);
    }

    private static List<String> serve(String launcher, Path folder, String port) {
        return List.of(
                launcher,
                "serve",
                "--port",
                port,
                "--data",
                folder.resolve("data").toString());
    }

    private static void measure(String what, Path folder, String cache, Command command) throws Exception {
        double[] walls = new double[TIMES];
        double[] cpus = new double[TIMES];
        double[] pages = new double[TIMES];
        long memory = 0;
        for (int i = 0; i < TIMES; i++) {
            try (HttpClient client = client()) {
                long began = System.nanoTime();
                Running running = start(client, folder, cache, command);
                walls[i] = (System.nanoTime() - began) / 1e9;
                get(client, running.port, "/");
                pages[i] = (System.nanoTime() - began) / 1e9;
                cpus[i] = running.process
                        .toHandle()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .map(millis -> millis / 1e3)
                        .orElse(0.0);
                memory = resident(running.process, "VmRSS");
                running.stop();
            }
        }
        System.out.printf(
                "%-24s answers after %.2f s, first page after %.2f s, %.2f s CPU, %d MiB (medians of %d)%n",
                what, Cost.median(walls), Cost.median(pages), Cost.median(cpus), memory >> 10, TIMES);
    }

    private static void memory(String launcher, Path folder, int messages) throws Exception {
        Path mbox = folder.resolve("archive.mbox");
        try (var out = Files.newOutputStream(mbox, StandardOpenOption.CREATE_NEW)) {
            new MailMaker(8_420).mbox(out, messages, messages * 1_000L);
        }
        try (HttpClient client = client()) {
            Running server = start(client, folder, "on", port -> serve(launcher, folder, port));
            Matcher link = LINK.matcher(Files.readString(server.said));
            if (link.find()) {
                get(client, server.port, link.group(1));
            }
            long idle = resident(server.process, "VmRSS");
            Process bring = new ProcessBuilder(
                            launcher, "import", "--data", folder.resolve("data").toString(), mbox.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("import.out").toFile())
                    .start();
            long peak = 0;
            while (!bring.waitFor(Duration.ofMillis(20))) {
                peak = Math.max(peak, resident(bring, "VmHWM"));
            }
            get(client, server.port, "/");
            get(client, server.port, "/people?q=an");
            System.out.printf(
                    "resident: idle %d MiB, after an import of %,d messages and two pages %d MiB;"
                            + " the import at most %d MiB%n",
                    idle >> 10, messages, resident(server.process, "VmRSS") >> 10, peak >> 10);
            server.stop();
        }
    }

    private record Running(Process process, int port, Path said) {

        void stop() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    private static Running start(HttpClient client, Path folder, String cache, Command command) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path said = Files.createTempFile(folder, "serve", ".out");
        ProcessBuilder builder = new ProcessBuilder(command.on(Integer.toString(port)));
        builder.environment().put("WELLHOUSE_AOT", cache.isEmpty() ? "on" : cache);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        while (get(client, port, "/health").isEmpty()) {
            if (process.waitFor(Duration.ofMillis(5))) {
                throw new IllegalStateException(Files.readString(said));
            }
        }
        return new Running(process, port, said);
    }

    private static Optional<Integer> get(HttpClient client, int port, String page) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + page);
        try {
            return Optional.of(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                    .statusCode());
        } catch (IOException e) {
            return Optional.empty(); // not there yet
        }
    }

    /// In KiB; 0 once the process is over.
    private static long resident(Process process, String which) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(which))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
