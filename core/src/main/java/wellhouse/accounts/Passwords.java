package wellhouse.accounts;

/// Turns passwords into something that may be stored.
public interface Passwords {

    /// A salted, slow hash in the PHC string format (Argon2id, RFC 9106).
    String hash(char[] password);

    /// Whether `hash` was made from `password`; the time does not tell how close it was.
    boolean matches(char[] password, String hash);
}
