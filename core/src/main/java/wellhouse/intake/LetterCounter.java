package wellhouse.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.intake.Correspondence.Counts;
import wellhouse.intake.InteractionTaker.Addressed;
import wellhouse.intake.Sighting.Automatic;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.Part;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.timeline.Interaction;

/// Counts a batch of messages: each once, known by its Message-ID whenever it is said to have been written.
final class LetterCounter {

    private static final int FEW = 1 << 12;

    private final Set<String> own;
    private long[] table = new long[FEW];
    private int known;
    private long[] fresh = new long[FEW];
    private int added;
    private Map<String, Counts> sum = new HashMap<>();

    /// @param own the owner's addresses, as they are known when a message is counted
    /// @param counted fingerprints of the messages that were counted before
    LetterCounter(Set<String> own, long[] counted) {
        this.own = own;
        for (long one : counted) {
            know(one);
        }
    }

    /// Counts one message, unless it was counted.
    void add(Addressed letter) {
        if (letter.sighting().kind() != Interaction.Kind.MESSAGE) {
            return;
        }
        long fingerprint = fingerprint(letter.id());
        if (know(fingerprint)) {
            if (added == fresh.length) {
                fresh = Arrays.copyOf(fresh, added * 2);
            }
            fresh[added++] = fingerprint;
            count(letter, sum);
        }
    }

    /// Writes what was counted since the last time.
    void write(Id<Book> book, Letters letters) {
        if (added > 0) {
            letters.count(book, Arrays.copyOf(fresh, added), new Correspondence(sum));
        }
    }

    /// Begins anew, after what was counted is safe.
    void clear() {
        added = 0;
        sum = new HashMap<>();
    }

    /// What an id holds beside its moment; never 0, which stands for an empty place.
    private static long fingerprint(Id<Interaction> id) {
        return id.value().getLeastSignificantBits() << 2 ^ id.value().getMostSignificantBits() & 0xFFFF | 1;
    }

    /// Notes a fingerprint.
    ///
    /// @return whether it is new
    private boolean know(long fingerprint) {
        int at = place(table, fingerprint);
        if (table[at] == fingerprint) {
            return false;
        }
        table[at] = fingerprint;
        known++;
        if (known * 2 > table.length) {
            long[] larger = new long[table.length * 2];
            for (long one : table) {
                if (one != 0) {
                    larger[place(larger, one)] = one;
                }
            }
            table = larger;
        }
        return true;
    }

    /// Where a fingerprint stands, or would.
    private static int place(long[] table, long fingerprint) {
        int at = (int) (fingerprint >>> 20) & table.length - 1;
        while (table[at] != 0 && table[at] != fingerprint) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void count(Addressed addressed, Map<String, Counts> sum) {
        OfInteraction letter = addressed.sighting();
        Set<String> began = new HashSet<>();
        Set<String> to = new HashSet<>();
        Set<String> copied = new HashSet<>();
        for (int i = 0; i < letter.parties().size(); i++) {
            String normal = addressed.addresses().get(i).normal();
            if (!normal.isEmpty()) {
                Part part = letter.parties().get(i).part();
                (part == Part.BEGAN ? began : part == Part.TOOK_PART ? to : copied).add(normal);
            }
        }
        copied.removeAll(to);
        boolean mine = began.stream().anyMatch(own::contains);
        boolean toMe = to.stream().anyMatch(own::contains);
        boolean copyToMe = !toMe && copied.stream().anyMatch(own::contains);
        Optional<Automatic> automatic = letter.automatic();
        boolean list = automatic.filter(Automatic.LIST::equals).isPresent();
        int robot = automatic
                        .filter(why -> why == Automatic.BULK || why == Automatic.NO_REPLY)
                        .isPresent()
                ? 1
                : 0;
        for (String address : began) {
            if (!own.contains(address) && !mine) {
                boolean reached = toMe || copyToMe;
                int fromList = list && !reached ? 1 : 0;
                add(sum, address, new Counts(0, 0, toMe ? 1 : 0, copyToMe ? 1 : 0, 0, fromList, robot, 1, 0, 0));
            }
        }
        int listed = list ? 1 : 0;
        int together = !mine && (toMe || copyToMe) ? 1 : 0;
        for (String address : to) {
            if (!own.contains(address) && !began.contains(address)) {
                add(sum, address, new Counts(mine ? 1 : 0, 0, 0, 0, together, 0, 0, 0, listed, 1));
            }
        }
        for (String address : copied) {
            if (!own.contains(address) && !began.contains(address)) {
                add(sum, address, new Counts(0, mine ? 1 : 0, 0, 0, together, 0, 0, 0, listed, 1));
            }
        }
    }

    private static void add(Map<String, Counts> sum, String address, Counts more) {
        sum.merge(address, more, Counts::plus);
    }
}
