package wellhouse.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import wellhouse.intake.InteractionTaker.Addressed;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.Part;

/// Learns which addresses are the owner's from the mail itself: what was delivered to them, what lies among
/// the sent mail, and who is in nearly every message on both sides.
final class OwnerEvidence {

    /// Messages that say so before an address is believed to be the owner's.
    private static final int ENOUGH = 3;

    /// Share of all messages an address must be named in, where nothing but its frequency speaks for it.
    private static final double NEARLY_ALWAYS = .6;

    private static final int FEW_MESSAGES = 20;

    /// Addresses counted at most; later new ones are not counted, so that memory stays bounded.
    private static final int MOST_ADDRESSES = 200_000;

    /// Messages that are looked at, of one source and in all: what was received and what was sent often lie in two
    /// archives.
    private static final int LOOKED_AT_OF_ONE = 2_000;

    private static final int LOOKED_AT = 5_000;

    private static final class Seen {
        int delivered;
        int sent;
        int wrote;
        int named;
    }

    private final Map<String, Seen> seen = new HashMap<>();
    private int messages;

    /// Counts one message.
    void count(Addressed addressed) {
        OfInteraction message = addressed.sighting();
        messages++;
        Set<String> once = new HashSet<>();
        for (int i = 0; i < message.parties().size(); i++) {
            String normal = addressed.addresses().get(i).normal();
            if (normal.isEmpty() || !once.add(normal)) {
                continue;
            }
            Seen address = seen(normal);
            address.named++;
            if (message.parties().get(i).part() == Part.BEGAN) {
                address.wrote++;
                address.sent += message.sent() ? 1 : 0;
            }
        }
        message.deliveredTo().forEach(address -> seen(address).delivered++);
    }

    /// Counts the first messages of a source, unless enough were counted.
    void read(Source source, Function<OfInteraction, Addressed> addressed) {
        int most = Math.min(messages + LOOKED_AT_OF_ONE, LOOKED_AT);
        if (messages >= most) {
            return;
        }
        try {
            source.open().get().read(new Reader.Sink() {
                @Override
                public void sighting(Sighting sighting) {
                    if (sighting instanceof OfInteraction message && messages < most) {
                        count(addressed.apply(message));
                    }
                }

                @Override
                public void rejected(Rejected record) {
                    // Told when the source is taken.
                }

                @Override
                public boolean at(long bytes) {
                    return messages < most;
                }
            });
        } catch (SourceBroken e) {
            // Told when the source is taken.
        }
    }

    boolean any() {
        return messages > 0;
    }

    /// Addresses that are the owner's as far as can be told now.
    ///
    /// @param impossible addresses never to be learnt
    Set<String> owned(Predicate<String> impossible) {
        Set<String> owned = new HashSet<>();
        seen.forEach((address, counts) -> {
            boolean told = counts.sent >= ENOUGH || counts.delivered >= ENOUGH && counts.delivered * 20 >= messages;
            boolean always = messages >= FEW_MESSAGES
                    && counts.named >= NEARLY_ALWAYS * messages
                    && counts.wrote > 0
                    && counts.wrote < counts.named;
            if ((told || always) && !impossible.test(address)) {
                owned.add(address);
            }
        });
        return owned;
    }

    private Seen seen(String address) {
        Seen counts = seen.get(address);
        if (counts == null) {
            counts = new Seen();
            if (seen.size() < MOST_ADDRESSES) {
                seen.put(address, counts);
            }
        }
        return counts;
    }
}
