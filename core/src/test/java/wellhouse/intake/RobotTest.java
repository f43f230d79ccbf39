package wellhouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class RobotTest {

    @Test
    void machinesAreKnownByTheirAddress() {
        for (String address : List.of(
                "noreply@x.example",
                "no-reply@x.example",
                "no_reply@x.example",
                "do-not-reply@x.example",
                "bank.noreply@x.example",
                "mailer-daemon@x.example",
                "postmaster@x.example",
                "bounces@x.example",
                "bounce+3f2a@x.example",
                "notifications@x.example",
                "newsletter@x.example",
                "talk-request@x.example",
                "owner-talk@x.example",
                "talk-bounces@x.example",
                "talk-bounces+ana=example.org@x.example",
                "ana=example.org@list.example",
                "prvs=123abc=ana@x.example",
                "4dhmurjkc5hn8sq0ctp6utbg5pr2sor1dhimsp31e8n6errfct@virtual",
                "0123456789abcdef0123456789abcdef@x.example",
                "reply+aabbccdd@reply.github.com",
                "c_188@resource.calendar.google.com",
                "ana",
                "")) {
            assertThat(Robot.address(address)).as(address).isTrue();
        }
    }

    @Test
    void peopleAndSharedMailboxesAreNone() {
        for (String address : List.of(
                "ana.ruiz@x.example",
                "ana+news@x.example",
                "ana-maria@x.example",
                "replyana@x.example",
                "bo@noble.example",
                "info@x.example",
                "office@x.example",
                "botha@x.example",
                "robotti@x.example",
                "alertson.bo@x.example",
                "bo1970010112@x.example",
                "christina-alexandra.von-hohenberg-zu-stein@x.example")) {
            assertThat(Robot.address(address)).as(address).isFalse();
        }
    }

    @Property(tries = 300)
    void nonsenseNeverThrows(@ForAll String address) {
        Robot.address(address);
    }

    @Test
    void aHostileAddressIsReadAtOnce() {
        long start = System.nanoTime();

        for (String part : List.of("a=", "1a", "a-1", "0123456789abcdef", "=", "a.", "+")) {
            Robot.address(part.repeat(2_000) + "@example.org");
            Robot.address(part.repeat(319 / part.length()) + "@example.org");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
