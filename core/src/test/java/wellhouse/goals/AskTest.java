package wellhouse.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Id;

final class AskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private static Ask ask(String what, String forWhom, String why, Optional<LocalDate> by) {
        return new Ask(
                new Id<>(new UUID(0, 1)),
                new Id<>(new UUID(0, 2)),
                Ask.Kind.ADVICE,
                what,
                forWhom,
                why,
                by,
                Ask.Size.SMALL,
                "",
                Ask.Status.DRAFTED,
                Instant.EPOCH,
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }

    @Test
    void anAskSaysWhatIsMissing() {
        assertThat(ask("ten minutes", "", " ", Optional.empty()).missing())
                .containsExactly(Ask.Part.FOR_WHOM, Ask.Part.WHY, Ask.Part.BY);
    }

    @Test
    void anAskThatDoesNotSayWhatItNeedsIsNotAsked() {
        Ask incomplete = ask("ten minutes", "our club", "", Optional.of(DAY));

        assertThatThrownBy(() -> incomplete.askedOn(DAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAskClosesWithThanksAndOutcomeOrWithAReason() {
        Ask yes = ask("ten minutes", "our club", "you know it", Optional.of(DAY))
                .askedOn(DAY)
                .answered(true);

        assertThatThrownBy(() -> yes.closed("we got it", Optional.empty(), ""))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> yes.closed("", Optional.of(DAY), "")).isInstanceOf(IllegalStateException.class);
        assertThat(yes.closed("we got it", Optional.of(DAY), "").status()).isEqualTo(Ask.Status.CLOSED);
        assertThat(yes.closed("", Optional.empty(), "it was not needed any more")
                        .status())
                .isEqualTo(Ask.Status.CLOSED);
    }
}
