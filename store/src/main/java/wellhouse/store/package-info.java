/// SQL for the ports of core: one implementation, two dialects.
///
/// - **May use:** everything below it; no web, no wire formats.
/// - **Words:** *dialect* is SQLite or PostgreSQL. Not "repository", not "entity".
/// - **Time:** instants are stored as milliseconds since 1970 in `bigint`.
/// - **Ids:** the sixteen bytes of a UUIDv7, which sort by age on both dialects.
/// - **Decision:** docs/decisions/0003-jooq-flyway-two-databases.md
@NullMarked
package wellhouse.store;

import org.jspecify.annotations.NullMarked;
