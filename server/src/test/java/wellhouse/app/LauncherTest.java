package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `./wellhouse` with made-up JDKs: each is a script that says where it is and what it was given.
final class LauncherTest {

    private static final List<String> TOOLS =
            List.of("sh", "cat", "dirname", "readlink", "find", "head", "ls", "cksum", "mv", "rm");

    private Path launcher = Path.of("");
    private Path root = Path.of("");
    private Path bin = Path.of("");

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void furnish(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
        Path house = Files.createDirectories(folder.resolve("a house"));
        launcher = Files.copy(Path.of("../wellhouse"), house.resolve("wellhouse"));
        launcher.toFile().setExecutable(true);
        Files.createDirectories(house.resolve("server/target"));
        Files.writeString(house.resolve("server/target/wellhouse.jar"), "made up");
        root = Files.createDirectories(folder.resolve("root"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("home"));
        for (String tool : TOOLS) {
            for (String place : List.of("/bin/", "/usr/bin/")) {
                if (Files.exists(Path.of(place + tool)) && !Files.exists(bin.resolve(tool))) {
                    Files.createSymbolicLink(bin.resolve(tool), Path.of(place + tool));
                }
            }
        }
    }

    private static Path jdk(Path at, String version) throws IOException {
        Files.createDirectories(at.resolve("bin"));
        Files.writeString(
                at.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Any\"\n");
        Files.writeString(at.resolve("bin/java"), """
                #!/bin/sh
                echo "started $(cd "$(dirname "$0")/.." && pwd -P)"
                for word; do
                    printf '<%s>\\n' "$word"
                    case $word in -XX:AOTCacheOutput=*) echo made >"${word#*=}" ;; esac
                done
                exit "${ANSWER:-0}"
                """);
        Files.writeString(at.resolve("bin/javac"), "#!/bin/sh\n");
        at.resolve("bin/java").toFile().setExecutable(true);
        at.resolve("bin/javac").toFile().setExecutable(true);
        return at;
    }

    private Ran run(Map<String, String> more, String... words) throws IOException, InterruptedException {
        return run(launcher, more, words);
    }

    private Ran run(Path which, Map<String, String> more, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(which.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", bin.toString());
        environment.put("HOME", root.resolveSibling("home").toString());
        environment.put("WELLHOUSE_TEST_ROOT", root.toString());
        environment.put("WELLHOUSE_BUILD", "off");
        environment.put("WELLHOUSE_AOT", "off");
        environment.putAll(more);
        Path out = root.resolveSibling("out");
        Path err = root.resolveSibling("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int code = process.waitFor();
        return new Ran(code, Files.readString(out), Files.readString(err));
    }

    private void starts(Path jdk, Map<String, String> environment) throws IOException, InterruptedException {
        Ran ran = run(environment, "people");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("started " + jdk.toRealPath() + "\n", "<people>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root/usr/lib/jvm/temurin-25-jdk-amd64",
                "root/usr/lib/jvm/java-25-openjdk-arm64",
                "root/Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
                "home/Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
                "root/opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home",
                "home/.sdkman/candidates/java/25.0.3-tem",
                "home/.jdks/temurin-25.0.3",
            })
    void findsAJdkInTheUsualFoldersBesideOlderOnes(String folder) throws IOException, InterruptedException {
        Path right = root.resolveSibling(folder);
        jdk(right.resolveSibling("a-21"), "21.0.9");
        jdk(right.resolveSibling("b-25"), "25.0.1");

        starts(jdk(right, "25.0.3"), Map.of());
    }

    @Test
    void javaHomeComesFirstThenThePathThenTheFolders() throws IOException, InterruptedException {
        Path told = jdk(root.resolveSibling("told"), "25.0.3");
        Path onPath = jdk(root.resolveSibling("on-path"), "25.0.4.1");
        Path folder = jdk(root.resolve("usr/lib/jvm/temurin-25"), "25.1");
        starts(folder, Map.of());
        Files.createSymbolicLink(bin.resolve("javac"), onPath.resolve("bin/javac"));
        starts(onPath, Map.of());
        starts(told, Map.of("JAVA_HOME", told.toString()));
        starts(folder, Map.of("JAVA_HOME", told.toString(), "WELLHOUSE_JAVA_HOME", folder.toString()));
    }

    @Test
    void theCacheOfClassesIsMadeAnewWhenALibraryIsAnother() throws IOException, InterruptedException {
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25.0.3");
        Path library = Files.createDirectories(launcher.resolveSibling("server/target/lib"))
                .resolve("core.jar");
        Files.writeString(library, "made up");
        String first = cache();
        assertThat(cache()).isEqualTo(first);

        Files.writeString(library, "made up again");

        assertThat(cache()).isNotEqualTo(first);
    }

    /// The cache a command is started with.
    private String cache() throws IOException, InterruptedException {
        Ran ran = run(Map.of("WELLHOUSE_AOT", "on"), "people");
        return ran.out()
                .lines()
                .filter(word -> word.startsWith("<-XX:AOTCache="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ran.out() + ran.err()));
    }

    @Test
    void sdkmanMayBeElsewhere() throws IOException, InterruptedException {
        Path sdkman = root.resolveSibling("sdk man");

        starts(jdk(sdkman.resolve("candidates/java/25.0.3-tem"), "25.0.3"), Map.of("SDKMAN_DIR", sdkman.toString()));
    }

    @Test
    void anOlderOneIsPassedOver() throws IOException, InterruptedException {
        Path old = jdk(root.resolveSibling("old"), "21.0.9");
        Path right = jdk(root.resolve("usr/lib/jvm/temurin-25"), "25.0.3");

        starts(right, Map.of("JAVA_HOME", old.toString()));
        Ran told = run(Map.of("WELLHOUSE_JAVA_HOME", old.toString()), "people");
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains(old.toString(), "not a JDK 25", "21.0.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.2", "21.0.9", "24.0.2", "25", "25.0.1", "25.0.2", "25.0.2.1", "26.0.1"})
    void whereThereIsNoneItSaysWhatToDo(String unfit) throws IOException, InterruptedException {
        jdk(root.resolve("usr/lib/jvm/some"), unfit);

        Ran ran = run(Map.of(), "people");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "needs a JDK 25",
                        "apt install",
                        "brew install openjdk@25",
                        "sdk install",
                        "WELLHOUSE_JAVA_HOME");
    }

    @Test
    void passesOnEveryWordAsItIsAndTheExitCode() throws IOException, InterruptedException {
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25.0.3");

        Ran ran = run(Map.of("ANSWER", "3"), "log", "coffee  w/ *", "", "--at", "$HOME \"x\"");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .endsWith("server/target/wellhouse.jar>\n<log>\n<coffee  w/ *>\n<>\n<--at>\n<$HOME \"x\">\n");
    }

    @Test
    void worksThroughALinkFromAnywhere() throws IOException, InterruptedException {
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25.0.3");
        Path link = Files.createSymbolicLink(root.resolveSibling("wh"), launcher);

        Ran ran = run(link, Map.of(), "today");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("a house/server/target/wellhouse.jar>", "<today>");
    }
}
