package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wellhouse.accounts.Scope;
import wellhouse.store.StoreConfig;
import wellhouse.testkit.StandingClock;

/// How often a program may ask.
final class ApiPaceTest {

    private static final int A_MINUTE = 600;
    private static final int WRONG = 20;

    private final StandingClock clock = StandingClock.at("2026-03-01T12:00:00Z");
    private Wiring wiring;
    private House house;

    @BeforeEach
    void open(@TempDir Path folder) {
        wiring = Wiring.open(StoreConfig.embedded(folder, clock));
        house = House.open("127.0.0.1", 0, wiring.rooms(), folder);
    }

    @AfterEach
    void close() {
        house.close();
        wiring.close();
    }

    private Program program() {
        return Program.of(house, wiring.rooms(), Set.of(Scope.PEOPLE_READ));
    }

    private static HttpResponse<String> ask(Program program) {
        return program.ask("GET", "/token", "/token", "", "");
    }

    @Test
    void aTokenIsSlowedWhenItAsksTooOftenAndNoOtherIs() {
        Program busy = program();
        for (int i = 0; i < A_MINUTE; i++) {
            assertThat(ask(busy).statusCode()).isEqualTo(200);
        }
        clock.move(Duration.ofSeconds(20));

        HttpResponse<String> slowed = ask(busy);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(slowed.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(40L, 41L);
        assertThat(ask(program()).statusCode()).as("another token").isEqualTo(200);
        clock.move(Duration.ofSeconds(41));
        assertThat(ask(busy).statusCode()).as("after the wait").isEqualTo(200);
    }

    @Test
    void wrongTokensAreSlowedAndTheRightOneNever() {
        Program right = program();
        Program wrong = new Program(house, "wellhouse_guessed");
        for (int i = 0; i < WRONG; i++) {
            assertThat(ask(wrong).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> slowed = ask(wrong);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(ask(right).statusCode()).isEqualTo(200);
        clock.move(Duration.ofMinutes(6));
        assertThat(ask(wrong).statusCode()).as("after the window").isEqualTo(401);
    }
}
