package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.app.DavHouse.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The programs people use, as Debian ships them, against a running house: vdirsyncer, khard, cadaver, curl.
///
/// `./wellhouse test` installs them; elsewhere: `apt install vdirsyncer khard cadaver curl`.
final class RealClientsTest {

    private static final int CARDS = Integer.getInteger("wellhouse.clients.cards", 60);

    private DavHouse house;

    @BeforeEach
    void open() {
        house = DavHouse.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    static boolean vdirsyncer() {
        return has("vdirsyncer");
    }

    static boolean khard() {
        return has("khard") && has("vdirsyncer");
    }

    static boolean cadaver() {
        return has("cadaver");
    }

    static boolean curl() {
        return has("curl");
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private record Ran(int code, String out) {}

    private static Ran run(Path home, String input, String... command) throws IOException, InterruptedException {
        Path in = Files.writeString(home.resolve("input"), input);
        Path out = home.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .directory(home.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), Files.readString(out));
    }

    // ------------------------------------------------------------ vdirsyncer

    /// A copy of the address book in a folder, which vdirsyncer keeps in step.
    private final class Copy {

        private final Path home;
        final Path cards;

        Copy(Path home) throws IOException, InterruptedException {
            this.home = Files.createDirectories(home);
            this.cards = Files.createDirectories(home.resolve("contacts/everyone"));
            Files.writeString(home.resolve("config"), """
                    [general]
                    status_path = "%1$s/status/"
                    [pair p]
                    a = "here"
                    b = "house"
                    collections = ["everyone"]
                    conflict_resolution = "b wins"
                    [storage here]
                    type = "filesystem"
                    path = "%1$s/contacts/"
                    fileext = ".vcf"
                    [storage house]
                    type = "carddav"
                    url = "%2$s/dav/"
                    username = "%3$s"
                    password = "%4$s"
                    """.formatted(
                    home, house.address(), house.device().user(), house.device().password()));
            Ran discovered = run(home, "y\n".repeat(20), "vdirsyncer", "-c", "config", "discover");
            assertThat(discovered.code()).as(discovered.out()).isZero();
        }

        String sync() throws IOException, InterruptedException {
            Ran ran = run(home, "", "vdirsyncer", "-c", "config", "sync");
            assertThat(ran.code()).as(ran.out()).isZero();
            return ran.out();
        }

        /// Cards by UID.
        TreeMap<String, String> all() throws IOException {
            TreeMap<String, String> all = new TreeMap<>();
            try (Stream<Path> files = Files.list(cards)) {
                for (Path file : files.toList()) {
                    String text = Files.readString(file);
                    all.put(text.replaceAll("(?s).*UID:([^\r\n]*).*", "$1"), text);
                }
            }
            return all;
        }
    }

    @Test
    @EnabledIf("vdirsyncer")
    void copiesStayInStepThroughEditsDeletionsAndConflicts(@TempDir Path folder) throws Exception {
        Copy one = copy(folder.resolve("one"));
        for (int i = 0; i < CARDS; i++) {
            Files.writeString(
                    one.cards.resolve(i + ".vcf"),
                    card("uid-" + i, "Person " + i, "EMAIL:person" + i + "@example.org", "X-ODD;P=q:  kept " + i));
        }
        one.sync();
        Copy two = copy(folder.resolve("two"));
        two.sync();
        assertThat(two.all()).isEqualTo(one.all()).hasSize(CARDS);
        Copy three = copy(folder.resolve("three"));
        three.sync();
        assertThat(two.sync()).doesNotContain("Copying", "Deleting");
        assertThat(one.sync()).doesNotContain("Copying", "Deleting");

        Files.writeString(one.cards.resolve("3.vcf"), card("uid-3", "Person Three", "TEL:+49301234"));
        Files.delete(one.cards.resolve("4.vcf"));
        one.sync();
        two.sync();
        assertThat(two.all()).isEqualTo(one.all()).hasSize(CARDS - 1);
        assertThat(two.all().get("uid-3")).contains("Person Three").doesNotContain("example.org");

        Files.writeString(one.cards.resolve("5.vcf"), card("uid-5", "From one"));
        one.sync();
        Path five;
        try (Stream<Path> files = Files.list(two.cards)) {
            five = files.filter(file -> text(file).contains("UID:uid-5\r"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(five, card("uid-5", "From two"));
        two.sync();
        one.sync();
        assertThat(two.all()).isEqualTo(one.all());
        assertThat(one.all().get("uid-5")).contains("From one");
        three.sync();
        assertThat(three.all()).isEqualTo(one.all()).hasSize(CARDS - 1);
        for (Copy copy : List.of(one, two, three)) {
            assertThat(copy.sync()).doesNotContain("Copying", "Deleting");
        }
    }

    private Copy copy(Path home) throws IOException, InterruptedException {
        return new Copy(home);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @EnabledIf("khard")
    void whatWasSyncedIsReadByKhard(@TempDir Path folder) throws Exception {
        house.put("ada.vcf", card("u1", "Ada Byron", "EMAIL;TYPE=WORK:ada@example.org", "TEL;TYPE=CELL:+4930123456"));
        Copy copy = copy(folder.resolve("copy"));
        copy.sync();
        Path config = Files.writeString(
                folder.resolve("khard.conf"), "[addressbooks]\n[[everyone]]\npath = " + copy.cards + "\n");

        Ran listed = run(folder, "", "khard", "-c", config.toString(), "list");
        assertThat(listed.out()).contains("Ada Byron");
        Ran mail = run(folder, "", "khard", "-c", config.toString(), "email", "-p", "ada");
        assertThat(mail.out()).contains("ada@example.org");
    }

    // ------------------------------------------------------------ cadaver, curl

    @Test
    @EnabledIf("cadaver")
    void cadaverListsPutsMovesAndDeletes(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve(".netrc"),
                "machine 127.0.0.1\nlogin " + house.device().user() + "\npassword "
                        + house.device().password() + "\n");
        Files.writeString(folder.resolve("eve.vcf"), card("u9", "Eve"));
        house.put("ada.vcf", card("u1", "Ada"));
        Ran ran = run(
                folder,
                String.join(
                        "\n",
                        "ls",
                        "put eve.vcf",
                        "move ada.vcf byron.vcf",
                        "cat byron.vcf",
                        "delete eve.vcf",
                        "mkcol ../club",
                        "ls",
                        "quit",
                        ""),
                "cadaver",
                house.address() + house.home() + "everyone/");

        assertThat(ran.out()).contains("ada.vcf", "byron.vcf", "FN:Ada").doesNotContain("failed");
        assertThat(house.get("byron.vcf").statusCode()).isEqualTo(200);
        assertThat(house.get("eve.vcf").statusCode()).isEqualTo(404);
        assertThat(house.ask("PROPFIND", house.home() + "club/", "", "Depth", "0")
                        .statusCode())
                .isEqualTo(207);
    }

    @Test
    @EnabledIf("curl")
    void curlPutsInChunksAndComparesTags(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("c.vcf"), card("u1", "Ada"));
        String url = house.address() + house.home() + "everyone/c.vcf";
        List<String> curl = new ArrayList<>(List.of(
                "curl",
                "-s",
                "-o",
                "/dev/null",
                "-w",
                "%{http_code}",
                "-u",
                house.device().user() + ":" + house.device().password()));
        Ran put = run(folder, "", with(curl, "-T", "c.vcf", "-H", "Transfer-Encoding: chunked", url));
        assertThat(put.out()).isEqualTo("201");
        Ran again = run(folder, "", with(curl, "-T", "c.vcf", "-H", "If-None-Match: *", url));
        assertThat(again.out()).isEqualTo("412");
        Ran expecting = run(folder, "", with(curl, "-T", "c.vcf", "-H", "Expect: 100-continue", url));
        assertThat(expecting.out()).isEqualTo("204");
        Ran lead = run(
                folder,
                "",
                with(curl, "-L", "-X", "PROPFIND", "-H", "Depth: 0", house.address() + "/.well-known/carddav"));
        assertThat(lead.out()).isEqualTo("207");
    }

    private static String[] with(List<String> start, String... more) {
        List<String> all = new ArrayList<>(start);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
