package wellhouse.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import wellhouse.accounts.Passwords;

/// Passwords by Argon2id.
///
/// Source: RFC 9106; memory and passes are OWASP's second recommendation (19 MiB, 2 passes, 1 lane), which
/// leaves a small machine its breath.
final class Argon2 implements Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final RandomGenerator random;

    /// @param random for salts: must be cryptographically strong
    Argon2(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(hash);
    }

    @Override
    public boolean matches(char[] password, String hash) {
        String[] parts = hash.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id")) {
            return false;
        }
        int[] numbers = Arrays.stream(parts[3].split(","))
                .mapToInt(part -> Integer.parseInt(part.substring(2)))
                .toArray();
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] wanted = Base64.getDecoder().decode(parts[5]);
        byte[] got = compute(password, salt, numbers[0], numbers[1], numbers[2], wanted.length);
        return MessageDigest.isEqual(got, wanted);
    }

    private static byte[] compute(char[] password, byte[] salt, int memory, int passes, int lanes, int bytes) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .build());
        byte[] hash = new byte[bytes];
        argon.generateBytes(new String(password).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
