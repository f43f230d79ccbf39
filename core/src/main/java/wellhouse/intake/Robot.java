package wellhouse.intake;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells addresses of programs from those of people.
public final class Robot {

    private static final Set<String> LOCAL_PARTS = Set.of(
            "mailer-daemon",
            "postmaster",
            "abuse",
            "bounce",
            "bounces",
            "notification",
            "notifications",
            "notify",
            "newsletter",
            "newsletters",
            "alert",
            "alerts",
            "automated",
            "autoreply",
            "auto-reply",
            "daemon",
            "root",
            "listserv",
            "majordomo",
            "mailman",
            "sympa",
            "cron",
            "www-data",
            "system",
            "robot",
            "bot",
            "mailbot",
            "undisclosed-recipients",
            "digest",
            "updates",
            "receipts",
            "unsubscribe",
            "invitations",
            "reminders");

    private static final Pattern NO_REPLY = Pattern.compile(
            "(?:^|[._+-])(?:no|do[._-]?not|dont|nicht|keine?)[._-]?(?:reply|replies|respond|antwort\\w*)");

    /// `list-request`, `owner-list`, `list-bounces+ana=example.org` and other forms of list software.
    private static final Pattern LIST_SOFTWARE = Pattern.compile(
            "^owner-.+|.+-(?:request|owner|bounces?|admin|subscribe|unsubscribe|confirm|help)(?:\\+.*)?$|^bounces?[+_-].+");

    /// Variable envelope return paths: the recipient's address is written into the local part.
    private static final Pattern ENVELOPE =
            Pattern.compile(".+[+=-][a-z0-9._]+=[a-z0-9.-]+\\.[a-z]{2,}$|^(?:prvs|srs[01])=.+");

    /// `reply+0a1b2c...`: a long token only a program would put there.
    private static final Pattern TOKEN =
            Pattern.compile("(?:reply|bounce|msg|[a-z])[+-][a-z0-9_-]{24,}|^[0-9a-f]{24,}$");

    private static final Pattern HOST = Pattern.compile("(?:^|\\.)(?:noreply|bounces?|notifications?)\\.|\\.invalid$");

    private Robot() {}

    /// Whether a program reads or writes this mailbox. Errs on the side of people.
    ///
    /// @param normal the compared form, see [wellhouse.people.Keys#email]
    public static boolean address(String normal) {
        int at = normal.lastIndexOf('@');
        if (at < 1) {
            return true;
        }
        String local = normal.substring(0, at);
        return LOCAL_PARTS.contains(local)
                || NO_REPLY.matcher(local).find()
                || LIST_SOFTWARE.matcher(local).matches()
                || ENVELOPE.matcher(local).matches()
                || TOKEN.matcher(local).matches()
                || HOST.matcher(normal.substring(at + 1)).find();
    }
}
