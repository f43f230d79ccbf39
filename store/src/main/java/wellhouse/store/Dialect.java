package wellhouse.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jooq.SQLDialect;

/// The two databases Wellhouse keeps a book in.
public enum Dialect {
    SQLITE(SQLDialect.SQLITE, "/db/sqlite.properties"),
    POSTGRESQL(SQLDialect.POSTGRES, "/db/postgresql.properties");

    private final SQLDialect jooq;
    private final String words;

    Dialect(SQLDialect jooq, String words) {
        this.jooq = jooq;
        this.words = words;
    }

    public static Dialect of(String jdbcUrl) {
        if (jdbcUrl.startsWith("jdbc:sqlite:")) {
            return SQLITE;
        }
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("a database address begins with jdbc:sqlite: or jdbc:postgresql:");
    }

    SQLDialect jooq() {
        return jooq;
    }

    /// What the placeholders in the migrations mean here.
    Map<String, String> words() {
        Properties read = new Properties();
        try (InputStream in = Dialect.class.getResourceAsStream(words)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> answer = new HashMap<>();
        read.stringPropertyNames().forEach(name -> answer.put(name, read.getProperty(name)));
        return answer;
    }
}
