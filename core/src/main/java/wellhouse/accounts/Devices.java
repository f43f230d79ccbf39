package wellhouse.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Transactions;

/// The rules of letting devices and programs in: each has a long random key of its own.
///
/// A key carries 120 random bits, so that a plain sha-256 of it cannot be tried out and checking one costs
/// next to nothing; see docs/decisions/0062-app-passwords.md.
public final class Devices {

    /// Longest label, in characters.
    public static final int LONGEST_LABEL = 80;

    /// How a token begins, so that it is known for one wherever it turns up.
    public static final String TOKEN = "wellhouse_";

    /// Letters and digits that are not taken for each other.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 6;
    private static final int GROUP = 4;
    private static final int LONGEST_USER = 40;
    private static final int LONGEST_AGENT = 200;
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final AppPasswords passwords;
    private final Ids ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<Id<AppPassword>, Instant> seen = new ConcurrentHashMap<>();

    /// @param random for secrets: must be cryptographically strong
    public Devices(
            Transactions transactions, AppPasswords passwords, Ids ids, InstantSource clock, RandomGenerator random) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    /// A new key, to be shown once.
    ///
    /// @param user what to type as the user's name
    /// @param password what to type as the password, or to send as the token; it is stored nowhere
    public record Made(AppPassword entry, String user, String password) {

        /// Masked.
        @Override
        public String toString() {
            return "Made[" + entry + "]";
        }
    }

    /// Makes a password for a device.
    ///
    /// @param label 1 to [#LONGEST_LABEL] characters
    /// @throws IllegalArgumentException if the label is empty or too long
    public Made make(Account account, String label) {
        return make(account, label, secret(), Set.of(Scope.SYNC), Optional.empty(), "change.device.added");
    }

    /// Makes a token for a program.
    ///
    /// @param label 1 to [#LONGEST_LABEL] characters
    /// @param scopes what it may do, at least one of [Scope#OF_PROGRAMS]
    /// @param ends when it ceases to be good; empty for never
    /// @throws IllegalArgumentException if the label is empty or too long, or it may do nothing
    public Made makeToken(Account account, String label, Set<Scope> scopes, Optional<Instant> ends) {
        if (scopes.isEmpty() || scopes.contains(Scope.SYNC)) {
            throw new IllegalArgumentException("a token is for something, and not for syncing");
        }
        return make(account, label, TOKEN + secret().replace("-", ""), scopes, ends, "change.token.added");
    }

    private Made make(
            Account account, String label, String secret, Set<Scope> scopes, Optional<Instant> ends, String change) {
        String named = label.strip();
        if (named.isEmpty() || named.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("a label has 1 to " + LONGEST_LABEL + " characters");
        }
        AppPassword made = new AppPassword(
                ids.next(),
                account.id(),
                account.book(),
                named,
                hash(secret),
                clock.instant(),
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                scopes,
                ends);
        return transactions.write(change(account.book(), change), () -> {
            String user = named(account);
            passwords.put(made);
            return new Made(made, user, secret);
        });
    }

    /// Makes a secret address for reading the calendar.
    ///
    /// @return what is secret in it, to be shown once; it is stored nowhere
    public String openFeed(Account account) {
        String secret = secret().replace("-", "");
        CalendarFeed feed =
                new CalendarFeed(ids.next(), account.book(), hash(secret), clock.instant(), Optional.empty());
        return transactions.write(change(account.book(), "change.feed.added"), () -> {
            named(account);
            passwords.put(feed);
            return secret;
        });
    }

    /// Closes a secret address at once.
    ///
    /// @return whether there was one
    public boolean closeFeed(Id<Book> book, Id<CalendarFeed> id) {
        return transactions.write(change(book, "change.feed.removed"), () -> passwords.removeFeed(book, id));
    }

    /// The name that stands for an account; given at the first call.
    public String user(Account account) {
        return transactions.write(change(account.book(), "change.device.added"), () -> named(account));
    }

    private String named(Account account) {
        Optional<String> known = passwords.user(account.book());
        if (known.isPresent()) {
            return known.get();
        }
        String wanted = slug(account.name());
        String free = wanted;
        for (int i = 2; passwords.book(free).isPresent(); i++) {
            free = wanted + i;
        }
        passwords.nameBook(account.book(), free);
        return free;
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_USER));
        return cut.isEmpty() ? "me" : cut;
    }

    /// The passwords of devices, the newest first.
    public List<AppPassword> all(Id<Book> book) {
        return of(book, false);
    }

    /// The tokens of programs, the newest first.
    public List<AppPassword> tokens(Id<Book> book) {
        return of(book, true);
    }

    private List<AppPassword> of(Id<Book> book, boolean tokens) {
        return transactions.read(() -> passwords.all(book)).stream()
                .filter(one -> one.isToken() == tokens)
                .toList();
    }

    /// Takes a key back at once.
    ///
    /// @return whether there was one
    public boolean revoke(Id<Book> book, Id<AppPassword> id) {
        boolean token = tokens(book).stream().anyMatch(one -> one.id().equals(id));
        String what = token ? "change.token.removed" : "change.device.removed";
        return transactions.write(change(book, what), () -> passwords.remove(book, id));
    }

    /// Notes that a key came in; once a minute at most, so that reading writes nothing.
    ///
    /// @param agent what the device or program calls itself; may be empty
    public void seen(AppPassword key, String agent) {
        Instant now = clock.instant();
        Instant last = seen.getOrDefault(key.id(), key.used().orElse(Instant.MIN));
        if (last.isBefore(now.minus(SEEN_AGAIN))) {
            seen.put(key.id(), now);
            String named = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
            transactions.write(
                    change(key.book(), "change.device.added"), () -> passwords.used(key.book(), key.id(), now, named));
        }
    }

    /// Notes what went wrong for a device.
    public void failed(AppPassword key, String what) {
        transactions.write(
                change(key.book(), "change.device.added"),
                () -> passwords.failed(key.book(), key.id(), clock.instant(), what));
    }

    private Change change(Id<Book> book, String what) {
        return new Change(ids.next(), book, "devices", what, List.of());
    }

    private String secret() {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                secret.append('-');
            }
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /// The hash of a key as typed: dashes, blanks and capitals make no difference.
    public static String hash(String password) {
        StringBuilder plain = new StringBuilder(password.length());
        for (char here : password.toLowerCase(Locale.ROOT).toCharArray()) {
            if (here != '-' && !Character.isWhitespace(here)) {
                plain.append(here);
            }
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(plain.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
