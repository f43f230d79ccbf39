package wellhouse.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import wellhouse.exchange.match.Meaning;

/// Where a store keeps its things.
///
/// @param folder the data folder: holds `wellhouse.db` unless there is a `url`, the search index, and backups
/// @param url the JDBC address of a PostgreSQL database with its user; empty for the embedded SQLite file
/// @param clock stamps changes
/// @param meaning the sentence model that matching uses; empty to match by words alone
public record StoreConfig(Path folder, Optional<String> url, InstantSource clock, Optional<Meaning> meaning) {

    /// The embedded database in a data folder, which is made if there is none.
    public static StoreConfig embedded(Path folder, InstantSource clock) {
        return new StoreConfig(folder, Optional.empty(), clock, Optional.empty());
    }

    /// A PostgreSQL database; the folder still holds what every server makes for itself.
    public static StoreConfig postgresql(String url, Path folder, InstantSource clock) {
        return new StoreConfig(folder, Optional.of(url), clock, Optional.empty());
    }

    /// The same with a sentence model, which closes with the store.
    public StoreConfig withMeaning(Optional<? extends Meaning> model) {
        return new StoreConfig(folder, url, clock, model.map(Meaning.class::cast));
    }

    Dialect dialect() {
        return url.map(Dialect::of).orElse(Dialect.SQLITE);
    }

    Path file() {
        return folder.resolve("wellhouse.db");
    }

    /// Masked: the address may hold a password.
    @Override
    public String toString() {
        return "StoreConfig[" + dialect() + "]";
    }
}
