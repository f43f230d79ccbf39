package wellhouse.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Where the house stands and what it is built of.
final class House {

    /// The folder of the repository.
    static final Path ROOT = root();

    /// Every module's own main classes; what a build step wrote is left out.
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(at -> !isGenerated(at.toString()))
            .importPaths(modules("target/classes"));

    private House() {}

    /// The folders `path` of all modules that have one, such as `src/main/java`.
    static List<Path> modules(String path) {
        try (Stream<Path> children = Files.list(ROOT)) {
            return children.filter(child -> Files.exists(child.resolve("pom.xml")))
                    .map(child -> child.resolve(path))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The room of a class: the part of its package after `wellhouse`; empty for strangers.
    static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 && parts[0].equals("wellhouse") ? parts[1] : "";
    }

    private static boolean isGenerated(String location) {
        return location.contains("/wellhouse/store/schema/") || location.contains("/wellhouse/web/templates/");
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = Objects.requireNonNull(here.getParent(), "no folder above holds mvnw");
        }
        return here;
    }
}
