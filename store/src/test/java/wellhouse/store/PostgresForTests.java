package wellhouse.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// An empty schema of its own for each test, on the server that `./wellhouse test` starts.
public final class PostgresForTests implements AutoCloseable {

    /// The environment variable with the server's JDBC address.
    public static final String ADDRESS = "WELLHOUSE_TEST_POSTGRES";

    private final String schema = "t" + UUID.randomUUID().toString().replace("-", "");

    private PostgresForTests() {
        run("create schema " + schema);
    }

    public static PostgresForTests empty() {
        return new PostgresForTests();
    }

    public DataSource database() {
        PGSimpleDataSource database = server();
        database.setCurrentSchema(schema);
        return database;
    }

    /// A schema that was made from this one; it goes with it.
    public DataSource beside(String suffix) {
        PGSimpleDataSource database = server();
        database.setCurrentSchema(schema + suffix);
        return database;
    }

    /// The JDBC address of the schema.
    public String address() {
        String server = Objects.requireNonNull(System.getenv(ADDRESS), ADDRESS + " is not set; use ./wellhouse test");
        return server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    @Override
    public void close() {
        run("do $$ declare name text; begin for name in select nspname from pg_namespace where starts_with(nspname, '"
                + schema + "') loop execute format('drop schema %I cascade', name); end loop; end $$");
    }

    private static PGSimpleDataSource server() {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(Objects.requireNonNull(System.getenv(ADDRESS), ADDRESS + " is not set; use ./wellhouse test"));
        return server;
    }

    private static void run(String sql) {
        try (Connection connection = server().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
