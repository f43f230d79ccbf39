package wellhouse.sync;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Entity tags by content: the same exactly when the octets are.
public final class Etag {

    private static final int BYTES = 15;

    private Etag() {}

    /// The first 120 bits of the sha-256, as twenty characters.
    public static String of(byte[] octets) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(octets);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
