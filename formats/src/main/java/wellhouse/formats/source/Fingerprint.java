package wellhouse.formats.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A short text that is the same for the same record and no other.
public final class Fingerprint {

    private Fingerprint() {}

    /// The first half of the SHA-256 in hexadecimal: 32 letters.
    public static String of(String record) {
        return of(record.getBytes(StandardCharsets.UTF_8));
    }

    /// The same of bytes.
    public static String of(byte[] record) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(record), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
