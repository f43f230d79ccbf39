package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.store.schema.Tables.ACCOUNT;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// What the migrations and the typed tables keep to, whatever the database.
interface MigrationsContract {

    UUID OLDER = UUID.fromString("01987f3e-0000-7000-8000-00000000000a");
    UUID NEWER = UUID.fromString("ff987f3e-0000-7000-8000-00000000000b");

    /// A new, empty database for each test.
    DataSource database();

    Dialect dialect();

    /// Opens the same database as a store.
    StoreConfig config();

    /// The copy that was made before a migration.
    DataSource copy();

    @Test
    default void asManyMigrationsRunAsThereAreAndThenNone() {
        DataSource database = database();

        assertThat(Migrations.run(database, dialect())).isPositive();
        assertThat(Migrations.run(database, dialect())).isZero();
    }

    @Test
    default void anIdComesBackAsItWasAndIdsSortByAge() {
        DataSource database = database();
        Migrations.run(database, dialect());
        DSLContext sql = DSL.using(database, dialect().jooq());
        for (UUID id : new UUID[] {NEWER, OLDER}) {
            sql.insertInto(ACCOUNT, ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.BOOK_ID, ACCOUNT.SINCE)
                    .values(id, "Ada", id, 1_772_000_000_123L)
                    .execute();
        }

        assertThat(sql.select(ACCOUNT.ID).from(ACCOUNT).orderBy(ACCOUNT.ID).fetch(ACCOUNT.ID))
                .containsExactly(OLDER, NEWER);
        assertThat(sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(OLDER)).fetchOne(ACCOUNT.SINCE))
                .isEqualTo(1_772_000_000_123L);
    }

    @Test
    default void whatIsThereIsCopiedBeforeAMigrationTouchesIt() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database())
                .locations("classpath:db/migration")
                .placeholders(dialect().words())
                .target("1")
                .load()
                .migrate();
        DSL.using(database(), dialect().jooq())
                .insertInto(ACCOUNT, ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.BOOK_ID, ACCOUNT.SINCE)
                .values(OLDER, "Ada", OLDER, 1L)
                .execute();

        Store.open(config()).close();
        Store.open(config()).close();

        DSLContext copied = DSL.using(copy(), dialect().jooq());
        assertThat(copied.select(ACCOUNT.NAME).from(ACCOUNT).fetch(ACCOUNT.NAME))
                .containsExactly("Ada");
        assertThat(copied.fetchValue("select max(version) from flyway_schema_history"))
                .isEqualTo("1");
        assertThat(Migrations.run(database(), dialect())).isZero();
    }
}
