package wellhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where PostgreSQL must be tested, its contracts are not passed over in silence.
final class PostgresIsTestedTest {

    @Test
    void whereItIsRequiredThereIsAServer() {
        if ("1".equals(System.getenv("WELLHOUSE_TEST_REQUIRE_POSTGRES"))) {
            assertThat(System.getenv(PostgresForTests.ADDRESS)).isNotBlank();
        }
    }
}
