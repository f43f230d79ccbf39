package wellhouse.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells addresses behind which nobody reads: machines, list software, bounces.
///
/// Our choice, by what such addresses look like. Shared mailboxes with people behind them (`info`, `sales`, `office`)
/// are none.
public final class Robot {

    private static final Set<String> NAMES = Set.of(
            "mailer-daemon",
            "mailerdaemon",
            "postmaster",
            "daemon",
            "root",
            "nobody",
            "abuse",
            "hostmaster",
            "autoreply",
            "auto-reply",
            "autoresponder",
            "auto-confirm",
            "notification",
            "notifications",
            "notify",
            "notifier",
            "newsletter",
            "newsletters",
            "news-letter",
            "mailing",
            "mailings",
            "mailinglist",
            "digest",
            "bounce",
            "bounces",
            "bouncer",
            "alert",
            "alerts",
            "updates",
            "update",
            "unsubscribe",
            "subscribe",
            "listserv",
            "majordomo",
            "mailman",
            "sympa",
            "jira",
            "bugzilla",
            "gitlab",
            "jenkins",
            "buildbot",
            "cron",
            "robot",
            "bot",
            "mailer",
            "automailer",
            "system",
            "automated",
            "automation",
            "undisclosed",
            "undisclosed-recipients",
            "messages-noreply",
            "invitations",
            "calendar-notification",
            "ebay",
            "survey",
            "receipts",
            "receipt",
            "tracking",
            "shipment-tracking",
            "order-update",
            "auto",
            "automatic",
            "automailer-noreply",
            "nicht-antworten",
            "www-data",
            "mailbot",
            "reminders",
            "keine-antwort",
            "keineantwort");

    private static final List<String> INSIDE = List.of(
            "noreply",
            "donotreply",
            "dontreply",
            "neverreply",
            "nepasrepondre",
            "noresponder",
            "nichtantworten",
            "keineantwort",
            "mailerdaemon",
            "nonrispondere");

    private static final List<String> ENDS = List.of(
            "-request",
            "-admin",
            "-help",
            "-bounce",
            "-bounces",
            "-owner",
            "-unsubscribe",
            "-subscribe",
            "-errors",
            "-notification",
            "-notifications",
            "-newsletter",
            "-digest",
            "-mailer",
            "-robot",
            "-bot",
            ".notifications",
            ".newsletter",
            "-confirm",
            "-autoreply",
            "-leave",
            "-join",
            "-daemon",
            "[bot]");

    private static final List<String> BEGINS = List.of(
            "owner-",
            "bounce-",
            "bounces-",
            "bounce+",
            "bounces+",
            "notification-",
            "notifications-",
            "notification+",
            "notifications+",
            "newsletter-",
            "newsletter+",
            "newsletter.",
            "msprvs1=",
            "prvs=",
            "srs0=",
            "srs1=",
            "srs0+",
            "srs0-",
            "batv=",
            "reply+",
            "unsubscribe-",
            "unsubscribe+",
            "confirm+",
            "confirm-",
            "auto-reply",
            "autoreply",
            "auto-confirm",
            "notify-",
            "notify+",
            "alerts-",
            "alert-",
            "return+",
            "return-",
            "returns+",
            "automail",
            "mailer-",
            "mail-bounce",
            "calendar-notification",
            "drive-shares-",
            "comments-noreply",
            "sentto-");

    private static final Set<String> DOMAINS = Set.of(
            "calendar.google.com",
            "group.calendar.google.com",
            "resource.calendar.google.com",
            "docs.google.com",
            "unknownsender.google.com",
            "reply.github.com",
            "reply.facebook.com",
            "reply.linkedin.com",
            "bounce.linkedin.com",
            "facebookmail.com",
            "bounces.google.com",
            "plus.google.com",
            "virtual");

    /// `someone=example.org@list`, a reply token of 20 or more letters and digits, long numbers.
    private static final Pattern VARIABLE =
            Pattern.compile(".+=[\\w-]+\\.[a-z]{2,}|(?=.*\\d.*\\d.*\\d)[0-9a-f-]{24,}|.*[+=_-][0-9a-f]{20,}.*");

    private Robot() {}

    /// Whether nobody reads behind an address.
    ///
    /// @param address the compared form, see [wellhouse.people.Keys#email]; what is no address is a robot's
    public static boolean address(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return true;
        }
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        if (DOMAINS.contains(domain)
                || domain.startsWith("bounce.")
                || domain.startsWith("bounces.")
                || domain.startsWith("notifications.")
                || domain.endsWith(".invalid")
                || domain.startsWith("noreply.")
                || domain.contains(".noreply.")) {
            return true;
        }
        if (NAMES.contains(local)) {
            return true;
        }
        for (String end : ENDS) {
            if (local.endsWith(end)) {
                return true;
            }
        }
        for (String beginning : BEGINS) {
            if (local.startsWith(beginning)) {
                return true;
            }
        }
        return saysSo(letters(local)) || isVariable(local);
    }

    private static boolean saysSo(String letters) {
        for (String word : INSIDE) {
            if (letters.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVariable(String local) {
        return (local.length() >= 20 || local.indexOf('=') > 0)
                && local.length() <= 320
                && VARIABLE.matcher(local).matches();
    }

    /// Without what people put between words.
    private static String letters(String local) {
        if (local.indexOf('-') < 0 && local.indexOf('_') < 0 && local.indexOf('.') < 0 && local.indexOf('+') < 0) {
            return local;
        }
        StringBuilder letters = new StringBuilder(local.length());
        for (int i = 0; i < local.length(); i++) {
            char one = local.charAt(i);
            if (one != '-' && one != '_' && one != '.' && one != '+') {
                letters.append(one);
            }
        }
        return letters.toString();
    }
}
