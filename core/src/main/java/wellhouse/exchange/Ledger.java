package wellhouse.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Id;

/// The ledger of help as a whole. There is no balance of one person, here or anywhere.
///
/// @param given acts of help given in twelve months
/// @param received acts received, outside of support times
/// @param months the twelve months, the oldest first
/// @param givenByCurrency how many of each currency were given
/// @param receivedByCurrency how many of each were received
/// @param minutesThisMonth given in the calendar month so far
/// @param minutesGiven given in twelve months
/// @param minutesSaved that gifts saved others, in twelve months
public record Ledger(
        int given,
        int received,
        List<Month> months,
        Map<Help.Currency, Integer> givenByCurrency,
        Map<Help.Currency, Integer> receivedByCurrency,
        int minutesThisMonth,
        int minutesGiven,
        int minutesSaved) {

    private static final int MONTHS = 12;
    private static final double EVEN = .3;
    private static final int SMOOTH = 4;

    /// One calendar month.
    public record Month(YearMonth month, int given, int received) {}

    /// Where the whole stands; F11.
    public enum Standing {
        GIVING_MORE,
        EVEN,
        RECEIVING_MORE,
        NOTHING_YET
    }

    public Ledger {
        months = List.copyOf(months);
        givenByCurrency = Map.copyOf(givenByCurrency);
        receivedByCurrency = Map.copyOf(receivedByCurrency);
    }

    /// @param all the acts of help of at least the last twelve months
    /// @param supported times that are not counted
    public static Ledger of(List<Help> all, List<Giving.SupportTime> supported, LocalDate today) {
        YearMonth last = YearMonth.from(today);
        YearMonth first = last.minusMonths(MONTHS - 1L);
        Map<YearMonth, int[]> counts = new HashMap<>();
        Map<Help.Currency, Integer> given = new EnumMap<>(Help.Currency.class);
        Map<Help.Currency, Integer> received = new EnumMap<>(Help.Currency.class);
        int thisMonth = 0;
        int minutes = 0;
        int saved = 0;
        for (Help help : all) {
            YearMonth month = YearMonth.from(help.on());
            boolean outside = month.isBefore(first) || help.on().isAfter(today);
            boolean carried = !help.given() && supported.stream().anyMatch(time -> time.holds(help.on()));
            if (outside || carried) {
                continue;
            }
            counts.computeIfAbsent(month, any -> new int[2])[help.given() ? 0 : 1]++;
            (help.given() ? given : received).merge(help.currency(), 1, Integer::sum);
            if (help.given()) {
                thisMonth += month.equals(last) ? help.minutes() : 0;
                minutes += help.minutes();
                saved += help.saved();
            }
        }
        List<Month> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            int[] count = counts.getOrDefault(month, new int[2]);
            months.add(new Month(month, count[0], count[1]));
        }
        return new Ledger(
                months.stream().mapToInt(Month::given).sum(),
                months.stream().mapToInt(Month::received).sum(),
                months,
                given,
                received,
                thisMonth,
                minutes,
                saved);
    }

    /// (given - received) / (given + received + 4), from -1 to 1; F11.
    public double balance() {
        return (given - received) / (double) (given + received + SMOOTH);
    }

    public Standing standing() {
        if (given + received == 0) {
            return Standing.NOTHING_YET;
        }
        double balance = balance();
        if (Math.abs(balance) <= EVEN) {
            return Standing.EVEN;
        }
        return balance > 0 ? Standing.GIVING_MORE : Standing.RECEIVING_MORE;
    }

    /// Help that was passed on: each chain from the act it began with, two links at least.
    ///
    /// @param all acts of help among which causes are looked for
    public static List<List<Help>> chains(List<Help> all) {
        Map<Id<Help>, Help> byId = new HashMap<>();
        all.forEach(help -> byId.put(help.id(), help));
        Map<Id<Help>, Help> next = new HashMap<>();
        List<Help> ends = new ArrayList<>();
        for (Help help : all) {
            before(help, byId).ifPresent(cause -> next.putIfAbsent(cause.id(), help));
        }
        for (Help help : all) {
            if (!next.containsKey(help.id()) && before(help, byId).isPresent()) {
                ends.add(help);
            }
        }
        List<List<Help>> chains = new ArrayList<>();
        for (Help end : ends) {
            List<Help> chain = new ArrayList<>();
            Optional<Help> here = Optional.of(end);
            while (here.isPresent() && !chain.contains(here.get())) {
                chain.addFirst(here.get());
                here = before(here.get(), byId);
            }
            chains.add(chain);
        }
        return chains;
    }

    private static Optional<Help> before(Help help, Map<Id<Help>, Help> byId) {
        return help.cause()
                .filter(cause -> cause.kind() == Help.Cause.Kind.HELP)
                .flatMap(cause -> Optional.ofNullable(byId.get(new Id<Help>(cause.id()))));
    }
}
