package wellhouse.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final Map<String, Tally> sum = new HashMap<>();

    /// [Counts] as they add up.
    private static final class Tally {
        int to;
        int cc;
        int from;
        int fromCc;
        int together;
        int list;
        int robots;
        int wrote;
        int listed;
        int got;

        Counts counts() {
            return new Counts(to, cc, from, fromCc, together, list, robots, wrote, listed, got);
        }
    }

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
            count(letter);
        }
    }

    /// How many were counted since the last time they were written.
    int added() {
        return added;
    }

    /// Writes what was counted since then.
    void write(Id<Book> book, Letters letters) {
        if (added > 0) {
            Map<String, Counts> counts = HashMap.newHashMap(sum.size());
            sum.forEach((address, its) -> counts.put(address, its.counts()));
            letters.count(book, Arrays.copyOf(fresh, added), new Correspondence(counts));
        }
    }

    /// Begins anew, after what was counted is safe.
    void clear() {
        added = 0;
        sum.clear();
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

    private void count(Addressed addressed) {
        OfInteraction letter = addressed.sighting();
        Map<String, Part> parts = new HashMap<>();
        for (int i = 0; i < letter.parties().size(); i++) {
            String normal = addressed.addresses().get(i).normal();
            if (!normal.isEmpty()) {
                parts.merge(
                        normal, letter.parties().get(i).part(), (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
        boolean mine = false;
        boolean toMe = false;
        boolean copyToMe = false;
        for (Map.Entry<String, Part> one : parts.entrySet()) {
            if (own.contains(one.getKey())) {
                mine |= one.getValue() == Part.BEGAN;
                toMe |= one.getValue() == Part.TOOK_PART;
                copyToMe |= one.getValue() == Part.COPIED;
            }
        }
        @Nullable Automatic automatic = letter.automatic().orElse(null);
        boolean list = automatic == Automatic.LIST;
        boolean robot = automatic == Automatic.BULK || automatic == Automatic.NO_REPLY;
        for (Map.Entry<String, Part> one : parts.entrySet()) {
            if (own.contains(one.getKey()) || mine && one.getValue() == Part.BEGAN) {
                continue;
            }
            Tally its = sum.computeIfAbsent(one.getKey(), any -> new Tally());
            if (one.getValue() == Part.BEGAN) {
                its.wrote++;
                its.from += toMe ? 1 : 0;
                its.fromCc += copyToMe && !toMe ? 1 : 0;
                its.list += list && !toMe && !copyToMe ? 1 : 0;
                its.robots += robot ? 1 : 0;
            } else {
                its.got++;
                its.to += mine && one.getValue() == Part.TOOK_PART ? 1 : 0;
                its.cc += mine && one.getValue() != Part.TOOK_PART ? 1 : 0;
                its.together += !mine && (toMe || copyToMe) ? 1 : 0;
                its.listed += list ? 1 : 0;
            }
        }
    }
}
