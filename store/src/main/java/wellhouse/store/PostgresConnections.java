package wellhouse.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;

/// A pool of connections to PostgreSQL.
final class PostgresConnections implements Connections {

    private final HikariDataSource pool;

    PostgresConnections(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setPoolName("wellhouse");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "wellhouse");
        pool = new HikariDataSource(config);
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public Line write() {
        return begin("begin isolation level read committed read write");
    }

    @Override
    public Line read() {
        return begin("begin isolation level repeatable read read only");
    }

    private Line begin(String how) {
        try {
            Line line = new Line(pool.getConnection());
            line.run(how);
            return line;
        } catch (SQLException e) {
            throw Line.broken(e);
        }
    }

    @Override
    public void commit(Line line) {
        line.run("commit");
    }

    @Override
    public void rollback(Line line) {
        line.run("rollback");
    }

    @Override
    public void release(Line line, boolean sound) {
        if (!sound) {
            pool.evictConnection(line.connection());
        }
        line.close();
    }

    @Override
    public void close() {
        pool.close();
    }
}
