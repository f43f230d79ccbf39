package wellhouse.storecodegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.MatcherRule;
import org.jooq.meta.jaxb.MatcherTransformType;
import org.jooq.meta.jaxb.Matchers;
import org.jooq.meta.jaxb.MatchersTableType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/// Runs the migrations on a SQLite file, writes a class for every table found there, and keeps the empty file: a new
/// data folder begins with a copy of it.
///
/// The file carries a mark of the migrations as its `user_version`, and the mark lies beside it as text, so that the
/// store sees at once whether a database has the shape it knows.
///
/// The migrations and these classes are hashed; when none of them changed since the last run, nothing is done.
public final class TypedTables {

    private static final String PACKAGE = "wellhouse.store.schema";

    /// Held here, since a logger that nobody holds forgets its level.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private TypedTables() {}

    /// @param args the folder that holds `migration/` and `sqlite.properties`; the folder to write sources into; the
    ///     folder to write `empty.db` and `mark.txt` into
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path sources = Path.of(args[1]);
        Path resources = Path.of(args[2]);
        Path mark = resources.resolve("mark.txt");
        Path stamp = sources.resolveSibling("jooq.stamp");
        String now = fingerprint(migrations);
        if (Files.exists(stamp) && Files.exists(mark) && Files.readString(stamp).equals(now)) {
            return;
        }
        FLYWAY.setLevel(Level.WARNING);
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Path database = Files.createTempFile("wellhouse-schema", ".db");
        try {
            String url = "jdbc:sqlite:" + database;
            migrate(url, migrations);
            deleteAll(sources);
            GenerationTool.generate(configuration(url, sources));
            Files.createDirectories(resources);
            Files.writeString(mark, keep(url, resources.resolve("empty.db"), now));
        } finally {
            Files.deleteIfExists(database);
        }
        Files.writeString(stamp, now);
    }

    private static void migrate(String url, Path folder) throws IOException {
        Flyway.configure(TypedTables.class.getClassLoader())
                .dataSource(url, null, null)
                .locations("filesystem:" + folder.resolve("migration"))
                .placeholders(placeholders(folder.resolve("sqlite.properties")))
                .load()
                .migrate();
    }

    /// Keeps the empty database.
    ///
    /// @return its mark: a number from 1 to 2^31 - 1 in digits
    private static String keep(String url, Path file, String fingerprint) throws IOException, SQLException {
        Files.deleteIfExists(file);
        int mark = Math.max(1, Integer.parseInt(fingerprint, 0, 7, 16));
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = " + mark);
            statement.execute("vacuum into '" + file.toString().replace("'", "''") + "'");
        }
        return Integer.toString(mark);
    }

    private static Map<String, String> placeholders(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        Map<String, String> placeholders = new HashMap<>();
        read.stringPropertyNames().forEach(name -> placeholders.put(name, read.getProperty(name)));
        return placeholders;
    }

    private static Configuration configuration(String url, Path sources) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
                .withGenerator(new Generator()
                        .withName(RowGenerator.class.getName())
                        .withStrategy(new Strategy()
                                .withMatchers(new Matchers()
                                        .withTables(new MatchersTableType()
                                                .withPojoClass(new MatcherRule()
                                                        .withTransform(MatcherTransformType.PASCAL)
                                                        .withExpression("$0_row"))
                                                .withPojoImplements("wellhouse.store.TableRow"))))
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                                .withExcludes("flyway_schema_history|sqlite_.*")
                                .withForcedTypes(
                                        new ForcedType()
                                                .withUserType("java.util.UUID")
                                                .withConverter("wellhouse.store.IdBytes")
                                                .withIncludeExpression("(.*\\.)?(id|[a-z_]+_id)")
                                                .withIncludeTypes("(?i)blob"),
                                        new ForcedType().withName("VARCHAR").withIncludeTypes("(?i)text")))
                        .withGenerate(new Generate()
                                .withGeneratedAnnotation(false)
                                .withRecords(false)
                                .withPojos(true)
                                .withPojosAsJavaRecordClasses(true)
                                .withPojosEqualsAndHashCode(false)
                                .withPojosToString(false)
                                .withGlobalCatalogReferences(false)
                                .withGlobalSchemaReferences(false))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(sources.toString())));
    }

    private static String fingerprint(Path folder) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Class<?> own : List.of(TypedTables.class, RowGenerator.class)) {
            try (InputStream code = own.getResourceAsStream(own.getSimpleName() + ".class")) {
                digest.update(Objects.requireNonNull(code).readAllBytes());
            }
        }
        for (Path file : files(folder)) {
            digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
