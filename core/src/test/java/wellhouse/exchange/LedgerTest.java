package wellhouse.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Id;

final class LedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private static Help help(long id, boolean given, LocalDate on) {
        return new Help(new Id<>(new UUID(0, id)), new Id<>(new UUID(1, id)), given, Help.Currency.TIME, "", on, 30);
    }

    @Test
    void threeGiftsAndOneReceiptAreStillEven() {
        List<Help> all = List.of(
                help(1, true, TODAY), help(2, true, TODAY), help(3, true, TODAY.minusMonths(3)), help(4, false, TODAY));

        Ledger ledger = Ledger.of(all, List.of(), TODAY);

        assertThat(ledger.balance()).isEqualTo((3 - 1) / 8.0);
        assertThat(ledger.standing()).isEqualTo(Ledger.Standing.EVEN);
        assertThat(ledger.minutesThisMonth()).isEqualTo(60);
        assertThat(ledger.months()).hasSize(12);
        assertThat(ledger.months().getLast()).isEqualTo(new Ledger.Month(java.time.YearMonth.of(2026, 5), 2, 1));
    }

    @Test
    void whatIsReceivedWhileOneIsCarriedIsNotCounted() {
        Giving.SupportTime time =
                new Giving.SupportTime(new Id<>(new UUID(0, 9)), TODAY.minusDays(30), Optional.of(TODAY.minusDays(1)));
        List<Help> all = List.of(help(1, false, TODAY.minusDays(10)), help(2, true, TODAY.minusDays(10)));

        Ledger ledger = Ledger.of(all, List.of(time), TODAY);

        assertThat(ledger.received()).isZero();
        assertThat(ledger.given()).isEqualTo(1);
    }

    @Test
    void whatIsOlderThanTwelveMonthsIsOver() {
        assertThat(Ledger.of(List.of(help(1, true, TODAY.minusMonths(13))), List.of(), TODAY)
                        .standing())
                .isEqualTo(Ledger.Standing.NOTHING_YET);
    }

    @Test
    void helpThatWasPassedOnIsAChain() {
        Help first = help(1, false, TODAY.minusDays(9));
        Help second = help(2, true, TODAY.minusDays(5))
                .because(new Help.Cause(Help.Cause.Kind.HELP, first.id().value()));
        Help third = help(3, true, TODAY)
                .because(new Help.Cause(Help.Cause.Kind.HELP, second.id().value()));
        Help alone = help(4, true, TODAY);

        assertThat(Ledger.chains(List.of(third, alone, second, first))).containsExactly(List.of(first, second, third));
    }

    @Test
    void aRingOfCausesEnds() {
        Help one = help(1, true, TODAY).because(new Help.Cause(Help.Cause.Kind.HELP, new UUID(0, 2)));
        Help two = help(2, true, TODAY).because(new Help.Cause(Help.Cause.Kind.HELP, new UUID(0, 1)));

        assertThat(Ledger.chains(List.of(one, two))).isEmpty();
    }
}
