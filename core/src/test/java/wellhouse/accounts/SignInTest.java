package wellhouse.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.SignIn.Entered;
import wellhouse.kernel.Ids;

final class SignInTest {

    private static final char[] RIGHT = "correct horse".toCharArray();
    private static final char[] WRONG = "incorrect horse".toCharArray();

    private Instant now = Instant.parse("2026-05-01T12:00:00Z");
    private final RememberedAccounts accounts = new RememberedAccounts();
    private final SignIn signIn = new SignIn(
            new AtOnce(),
            accounts,
            new PlainPasswords(),
            new Ids(() -> now, new SplittableRandom(1)),
            () -> now,
            new SplittableRandom(2));

    @Test
    void theFirstAskingMakesTheOneAccount() {
        Account owner = signIn.owner();

        assertThat(signIn.owner()).isEqualTo(owner);
        assertThat(accounts.all()).containsExactly(owner);
    }

    @Test
    void aLinkWorksOnce() {
        String link = signIn.link(signIn.owner());

        assertThat(signIn.byLink(link, "Firefox")).isInstanceOf(Entered.In.class);
        assertThat(signIn.byLink(link, "Firefox")).isEqualTo(new Entered.Refused());
    }

    @Test
    void aLinkIsGoodForADay() {
        String link = signIn.link(signIn.owner());
        now = now.plus(Duration.ofDays(1)).plusMillis(1);

        assertThat(signIn.byLink(link, "Firefox")).isEqualTo(new Entered.Refused());
    }

    @Test
    void aLinkNobodyMadeIsRefused() {
        signIn.link(signIn.owner());

        assertThat(signIn.byLink("", "Firefox")).isEqualTo(new Entered.Refused());
        assertThat(signIn.byLink("a".repeat(43), "Firefox")).isEqualTo(new Entered.Refused());
    }

    @Test
    void theRightPasswordOpensAVisitThatEnds() {
        Account owner = signIn.withPassword(signIn.owner(), RIGHT);

        Entered.In in = (Entered.In) signIn.byPassword(owner, RIGHT, "Firefox");

        assertThat(signIn.visit(in.token())).contains(in.visit());
        assertThat(signIn.visit("other")).isEmpty();
        now = now.plus(Duration.ofDays(61));
        assertThat(signIn.visit(in.token())).isEmpty();
    }

    @Test
    void leavingEndsTheVisit() {
        Account owner = signIn.withPassword(signIn.owner(), RIGHT);
        Entered.In in = (Entered.In) signIn.byPassword(owner, RIGHT, "Firefox");

        signIn.leave(in.visit(), owner);

        assertThat(signIn.visit(in.token())).isEmpty();
    }

    @Test
    void wrongPasswordsWaitLongerAndLonger() {
        Account owner = signIn.withPassword(signIn.owner(), RIGHT);
        for (int i = 0; i < 4; i++) {
            assertThat(signIn.byPassword(owner, WRONG, "Firefox")).isEqualTo(new Entered.Refused());
        }
        Duration before = Duration.ZERO;
        for (int i = 0; i < 15; i++) {
            assertThat(signIn.byPassword(owner, WRONG, "Firefox")).isEqualTo(new Entered.Refused());
            Duration wait = ((Entered.TooOften) signIn.byPassword(owner, WRONG, "Firefox")).delay();
            assertThat(wait).isBetween(before, Duration.ofMinutes(15));
            before = wait;
            now = now.plus(wait);
        }
        assertThat(before).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whileWaitingEvenTheRightPasswordIsNotLookedAt() {
        Account owner = signIn.withPassword(signIn.owner(), RIGHT);
        for (int i = 0; i < 5; i++) {
            signIn.byPassword(owner, WRONG, "Firefox");
        }

        assertThat(signIn.byPassword(owner, RIGHT, "Firefox")).isInstanceOf(Entered.TooOften.class);
        now = now.plusSeconds(2);
        assertThat(signIn.byPassword(owner, RIGHT, "Firefox")).isInstanceOf(Entered.In.class);
        assertThat(signIn.byPassword(owner, WRONG, "Firefox")).isEqualTo(new Entered.Refused());
        assertThat(signIn.byPassword(owner, RIGHT, "Firefox")).isInstanceOf(Entered.In.class);
    }

    @Test
    void manyTriesAtOnceAreCountedOneByOne() throws Exception {
        Account owner = signIn.withPassword(signIn.owner(), RIGHT);
        CyclicBarrier together = new CyclicBarrier(20);
        List<Future<Entered>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                tries.add(threads.submit(() -> {
                    together.await();
                    return signIn.byPassword(owner, WRONG, "Firefox");
                }));
            }
        }

        assertThat(tries.stream().map(Future::resultNow).filter(Entered.Refused.class::isInstance))
                .hasSize(5);
    }

    @Test
    void whoeverForgotThePasswordBeginsAnewAndEveryVisitEnds() {
        Account owner = signIn.withPassword(signIn.owner(), RIGHT);
        Entered.In before = (Entered.In) signIn.byPassword(owner, RIGHT, "Firefox");

        String link = signIn.linkToBeginAnew(owner);

        assertThat(signIn.visit(before.token())).isEmpty();
        assertThat(signIn.byPassword(signIn.owner(), RIGHT, "Firefox")).isEqualTo(new Entered.Refused());
        assertThat(signIn.byLink(link, "Firefox")).isInstanceOf(Entered.In.class);
        assertThat(signIn.owner().passwordHash()).isEmpty();
    }

    @Test
    void withoutAPasswordNoneIsRight() {
        assertThat(signIn.byPassword(signIn.owner(), RIGHT, "Firefox")).isEqualTo(new Entered.Refused());
    }

    @Test
    void passwordsHaveEightToTwoHundredCharacters() {
        Account owner = signIn.owner();

        assertThatThrownBy(() -> signIn.withPassword(owner, new char[7])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signIn.withPassword(owner, new char[201]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(signIn.withPassword(owner, new char[8]).passwordHash()).isPresent();
    }

    @Test
    void noSecretIsStoredAsItIsOrShownInALog() {
        Account owner = signIn.owner();
        String link = signIn.link(owner);
        Entered.In in = (Entered.In) signIn.byLink(link, "Firefox");

        assertThat(accounts.stored()).doesNotContain(link).doesNotContain(in.token());
        assertThat(in.toString())
                .doesNotContain(in.token())
                .doesNotContain(in.visit().csrf());
    }

    @Test
    void everyDeviceCanBeEndedFromEveryOther() {
        Account owner = signIn.withPassword(signIn.owner(), RIGHT);
        Entered.In here = (Entered.In) signIn.byPassword(owner, RIGHT, "Firefox, Linux");
        Entered.In phone = (Entered.In) signIn.byPassword(owner, RIGHT, "Safari, iPhone");
        assertThat(signIn.visits(owner))
                .extracting(Visit::device)
                .containsExactlyInAnyOrder("Firefox, Linux", "Safari, iPhone");

        signIn.leaveElsewhere(here.visit(), owner);

        assertThat(signIn.visits(owner)).containsExactly(here.visit());
        assertThat(signIn.visit(phone.token())).isEmpty();
        assertThat(signIn.visit(here.token())).isPresent();
    }
}
