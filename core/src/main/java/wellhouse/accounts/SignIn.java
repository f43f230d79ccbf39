package wellhouse.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Transactions;

/// The rules of signing in: a link that works once, then a password; a visit for each browser.
public final class SignIn {

    /// NIST SP 800-63B, section 3.1.1.2 asks for at least eight.
    public static final int SHORTEST_PASSWORD = 8;

    public static final int LONGEST_PASSWORD = 200;

    private static final Duration LINK_LASTS = Duration.ofDays(1);
    private static final Duration VISIT_LASTS = Duration.ofDays(60);
    private static final Duration SEEN_AGAIN = Duration.ofHours(1);
    private static final int FREE_TRIES = 5;
    private static final int TOKEN_BYTES = 32;

    /// What became of a try to sign in.
    public sealed interface Entered {

        /// Signed in.
        ///
        /// @param token the secret for the browser's cookie; it is stored nowhere
        record In(Visit visit, String token) implements Entered {

            /// Masked.
            @Override
            public String toString() {
                return "In[" + visit + "]";
            }
        }

        /// The link or password is not right.
        record Refused() implements Entered {}

        /// Too many wrong ones.
        ///
        /// @param delay before the next try is looked at
        record TooOften(Duration delay) implements Entered {}
    }

    private record Tries(int wrong, Instant next) {}

    private final Transactions transactions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Ids ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<Id<Account>, Tries> tries = new ConcurrentHashMap<>();

    /// @param random for secrets: must be cryptographically strong
    public SignIn(
            Transactions transactions,
            Accounts accounts,
            Passwords passwords,
            Ids ids,
            InstantSource clock,
            RandomGenerator random) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    /// The first account of this Wellhouse, made with an empty book if there is none.
    public Account owner() {
        Optional<Account> first =
                transactions.read(() -> accounts.all().stream().findFirst());
        return first.orElseGet(() -> {
            Account made = new Account(ids.next(), "", ids.next(), Optional.empty(), clock.instant());
            transactions.write(change(made.book(), "change.account.made"), () -> accounts.put(made));
            return made;
        });
    }

    /// A secret that signs in once within a day, for a link.
    public String link(Account account) {
        String token = secret();
        Instant until = clock.instant().plus(LINK_LASTS);
        transactions.write(
                change(account.book(), "change.account.link"),
                () -> accounts.putSignInLink(account.id(), hash(token), until));
        return token;
    }

    /// A secret as [#link] makes it, for an owner who forgot the password: the old one and all visits end.
    public String linkToBeginAnew(Account account) {
        Account changed = account.withoutPassword();
        transactions.write(change(account.book(), "change.account.password"), () -> {
            accounts.put(changed);
            accounts.visits(account.id(), clock.instant()).forEach(visit -> accounts.removeVisit(visit.id()));
        });
        tries.remove(account.id());
        return link(changed);
    }

    /// Signs in with the secret of a link and uses it up.
    ///
    /// @param device what the browser calls itself, in a few words
    public Entered byLink(String token, String device) {
        Account owner = owner();
        return transactions.write(
                change(owner.book(), "change.account.visit"),
                () -> accounts.useSignInLink(hash(token), clock.instant())
                        .flatMap(accounts::find)
                        .<Entered>map(account -> enter(account, device))
                        .orElseGet(Entered.Refused::new));
    }

    /// Signs in with the password. After some wrong ones each further try has to wait, longer every time.
    ///
    /// @param device what the browser calls itself, in a few words
    public Entered byPassword(Account account, char[] password, String device) {
        return refused(account, password)
                .orElseGet(() -> transactions.write(
                        change(account.book(), "change.account.visit"), () -> enter(account, device)));
    }

    /// Looks at a password without signing in: empty if it is right. Wrong ones are counted as in [#byPassword].
    ///
    /// One is looked at at a time: many at once would be counted as few, and each takes its memory.
    public synchronized Optional<Entered> refused(Account account, char[] password) {
        Instant now = clock.instant();
        Tries before = tries.getOrDefault(account.id(), new Tries(0, now));
        if (before.next().isAfter(now)) {
            return Optional.of(new Entered.TooOften(Duration.between(now, before.next())));
        }
        boolean right = account.passwordHash()
                .map(hash -> passwords.matches(password, hash))
                .orElse(false);
        if (!right) {
            int wrong = before.wrong() + 1;
            Duration wait = wrong < FREE_TRIES
                    ? Duration.ZERO
                    : Duration.ofSeconds(Math.min(900, 1L << Math.min(wrong - FREE_TRIES + 1, 10)));
            tries.put(account.id(), new Tries(wrong, now.plus(wait)));
            return Optional.of(new Entered.Refused());
        }
        tries.remove(account.id());
        return Optional.empty();
    }

    private Entered enter(Account account, String device) {
        String token = secret();
        Instant now = clock.instant();
        Visit visit = new Visit(ids.next(), account.id(), hash(token), secret(), now.plus(VISIT_LASTS), device, now);
        accounts.put(visit);
        return new Entered.In(visit, token);
    }

    /// The visit a cookie's secret stands for, unless it has ended. That it came by is noted once an hour.
    public Optional<Visit> visit(String token) {
        Instant now = clock.instant();
        Optional<Visit> visit = transactions.read(() -> accounts.visit(hash(token), now));
        visit.filter(known -> known.seen().plus(SEEN_AGAIN).isBefore(now)).ifPresent(known -> seen(known, now));
        return visit;
    }

    private void seen(Visit visit, Instant now) {
        Optional<Account> account = transactions.read(() -> accounts.find(visit.account()));
        account.ifPresent(whose -> transactions.write(
                change(whose.book(), "change.account.visit"), () -> accounts.put(visit.withSeen(now))));
    }

    /// The visits that have not ended, the one that came by last first.
    public List<Visit> visits(Account account) {
        return transactions.read(() -> accounts.visits(account.id(), clock.instant()));
    }

    /// Ends all visits but one.
    public void leaveElsewhere(Visit stays, Account account) {
        transactions.write(
                change(account.book(), "change.account.left"),
                () -> accounts.visits(account.id(), clock.instant()).stream()
                        .filter(visit -> !visit.id().equals(stays.id()))
                        .forEach(visit -> accounts.removeVisit(visit.id())));
    }

    /// Ends a visit.
    public void leave(Visit visit, Account account) {
        transactions.write(change(account.book(), "change.account.left"), () -> accounts.removeVisit(visit.id()));
    }

    /// Sets the password.
    ///
    /// @throws IllegalArgumentException if it is shorter than [#SHORTEST_PASSWORD] or longer than
    ///     [#LONGEST_PASSWORD]
    public Account withPassword(Account account, char[] password) {
        if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("a password has 8 to 200 characters");
        }
        Account changed = account.withPasswordHash(passwords.hash(password));
        transactions.write(change(account.book(), "change.account.password"), () -> accounts.put(changed));
        return changed;
    }

    private Change change(Id<Book> book, String what) {
        return new Change(ids.next(), book, "sign-in", what, List.of());
    }

    private String secret() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
