package wellhouse.ties;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.timeline.ContactDay;
import wellhouse.timeline.Interaction.Direction;

/// What passed between the owner and one person, oldest first, as the two rankings read it.
///
/// Messages and contact days are read by the same code: a contact day is one entry with several messages in
/// it. Moments are seconds since 1970; of a contact day, noon as if the owner lived in UTC.
public final class Trail {

    private static final double DAY = 86_400;
    private static final long NOON = 43_200;

    /// Age of a contact day when it is over.
    public static final double HALF_A_DAY = NOON / DAY;

    /// Days within which one after the other counts only in part.
    private static final double APART = 7;

    private final long[] at;
    private final double[] sent;
    private final double[] received;
    private final int[] counts;

    private Trail(long[] at, double[] sent, double[] received, int[] counts) {
        this.at = at;
        this.sent = sent;
        this.received = received;
        this.counts = counts;
    }

    /// Single messages.
    ///
    /// @param at when, never falling
    /// @param mine whether the owner wrote it
    /// @param recipients how many it went to, 1 or more
    public static Trail ofMessages(long[] at, boolean[] mine, int[] recipients) {
        double[] sent = new double[at.length];
        double[] received = new double[at.length];
        int[] counts = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            if (i > 0 && at[i] < at[i - 1]) {
                throw new IllegalArgumentException("messages must be in the order of time");
            }
            (mine[i] ? sent : received)[i] = 1 / Math.sqrt(recipients[i]);
            counts[i] = 1;
        }
        return new Trail(at.clone(), sent, received, counts);
    }

    /// Contact days.
    ///
    /// How many people each message went to is not kept, but the day's weight is: 1 / k for a message to k
    /// people. A day on which nothing was sent, such as that of a meeting, counts half for each of the two;
    /// that is our choice, as there were no meetings in what was measured.
    ///
    /// @param days oldest first, each day once
    public static Trail ofDays(List<ContactDay> days) {
        int size = days.size();
        Trail trail = new Trail(new long[size], new double[size], new double[size], new int[size]);
        for (int i = 0; i < size; i++) {
            ContactDay day = days.get(i);
            double share = Math.sqrt(Math.min(1, day.weight()));
            boolean mutual = day.sent() + day.received() == 0;
            double mine = day.began() == Direction.THEIRS ? 0 : day.began() == Direction.MINE ? 1 : .5;
            trail.at[i] = day.day().toEpochDay() * (long) DAY + NOON;
            trail.sent[i] = share * (mutual ? mine : day.sent());
            trail.received[i] = share * (mutual ? 1 - mine : day.received());
            trail.counts[i] = Math.max(1, day.sent() + day.received());
        }
        return trail;
    }

    /// Contact days up to the last of them, as if those before a pause had come that much later: a pause stops all
    /// clocks.
    ///
    /// @param days oldest first, each day once; at least one
    static Trail ofDays(List<ContactDay> days, List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return ofDays(days);
        }
        LocalDate last = days.getLast().day();
        return ofDays(days.stream()
                .map(day -> new ContactDay(
                        day.day().plusDays(Pause.within(pauses, day.day(), last)),
                        day.began(),
                        day.weight(),
                        day.sent(),
                        day.received()))
                .toList());
    }

    /// The moment at which a day is over, for [#before].
    public static long endOf(LocalDate day) {
        return (day.toEpochDay() + 1) * (long) DAY;
    }

    /// What it looks like at a moment, from what was earlier; empty if nothing was.
    ///
    /// Cost: linear in the entries.
    public Optional<Signs> before(long moment) {
        double sumSent = 0;
        double sumReceived = 0;
        double sentApart = 0;
        double all = 0;
        double apart = 0;
        double age = 0;
        double ageSent = -1;
        int i = 0;
        for (; i < at.length && at[i] < moment; i++) {
            double before = age;
            age = (moment - at[i]) / DAY;
            double kept = Math.exp(-Math.log(2) / Signs.HALF_LIFE * age);
            all += kept * counts[i];
            apart += kept * (i == 0 ? 1 : Math.min(1, (before - age) / APART));
            sumReceived += kept * received[i];
            if (sent[i] > 0) {
                sumSent += kept * sent[i];
                sentApart += kept * (ageSent < 0 ? 1 : Math.min(1, (ageSent - age) / APART));
                ageSent = age;
            }
        }
        boolean never = ageSent < 0;
        return i == 0
                ? Optional.empty()
                : Optional.of(new Signs(
                        sumSent,
                        sumReceived,
                        sentApart,
                        all,
                        apart,
                        Math.min(Signs.OLDEST, age),
                        never ? Signs.NEVER : Math.min(Signs.OLDEST, ageSent),
                        never));
    }

    /// Whether the owner began something in `[from, to)`.
    boolean written(long from, long to) {
        for (int i = at.length - 1; i >= 0 && at[i] >= from; i--) {
            if (at[i] < to && sent[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether there is anything before a moment.
    boolean begunBefore(long moment) {
        return at.length > 0 && at[0] < moment;
    }

    /// Age of the oldest at a moment, in days; negative if there is nothing before it.
    double age(long moment) {
        return at.length == 0 ? -1 : (moment - at[0]) / DAY;
    }

    /// Marks how many whole days before a moment there was something.
    void markDays(long moment, BitSet days) {
        for (int i = 0; i < at.length && at[i] < moment; i++) {
            days.set((int) ((moment - at[i]) / (long) DAY));
        }
    }
}
