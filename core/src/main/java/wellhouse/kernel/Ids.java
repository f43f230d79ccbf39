package wellhouse.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes ids: UUIDs of version 7, which sort by time.
///
/// Source: RFC 9562, section 5.7 (layout) and 6.2 (monotonic random, method 2).
public final class Ids {

    private static final long RAND_B = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /// Only copied: that costs less than to look one up.
    private static final MessageDigest SHA_256 = sha256();

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMillis = -1;
    private long lastRandom;

    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// A new id, greater than every id this object made before, also within one millisecond and when the
    /// clock steps back.
    public synchronized <T> Id<T> next() {
        long millis = Math.max(lastMillis, clock.millis());
        if (millis == lastMillis) {
            lastRandom += 1 + random.nextLong(1L << 20);
            if (lastRandom > RAND_B) {
                millis++;
            }
        }
        if (millis != lastMillis) {
            lastMillis = millis;
            // The top bit stays clear, so that counting up within a millisecond has room.
            lastRandom = random.nextLong() & (RAND_B >>> 1);
        }
        return uuid(millis, 0, lastRandom);
    }

    /// The id of something that a source may show us again: the same moment and key give the same id, so that
    /// taking it twice is a clash of keys and not a double.
    ///
    /// The time is in the id as in every version 7, the rest is the start of a SHA-256 of the key instead of
    /// chance.
    ///
    /// @param at when it happened, 1970 or later; earlier moments count as 1970
    /// @param key what tells it from everything else in its source, such as a Message-ID
    public static <T> Id<T> of(Instant at, String key) {
        try {
            byte[] hash = ((MessageDigest) SHA_256.clone()).digest(key.getBytes(StandardCharsets.UTF_8));
            long low = 0;
            for (int i = 2; i < 10; i++) {
                low = low << 8 | hash[i] & 0xFF;
            }
            return uuid(Math.max(0, at.toEpochMilli()), (hash[0] << 8 | hash[1] & 0xFF) & 0xFFF, low & RAND_B);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of every JDK can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The moment that is written into an id.
    public static Instant momentOf(Id<?> id) {
        return Instant.ofEpochMilli(id.value().getMostSignificantBits() >>> 16);
    }

    private static <T> Id<T> uuid(long millis, int randA, long randB) {
        return new Id<>(new UUID(millis << 16 | 0x7000 | randA, VARIANT | randB));
    }
}
