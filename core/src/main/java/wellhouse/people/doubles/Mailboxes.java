package wellhouse.people.doubles;

import java.util.Arrays;
import java.util.Set;
import wellhouse.people.Keys;
import wellhouse.people.spelling.Romanised;

/// Mailboxes by number: at which organization they are, if at one, and whether several people read them.
final class Mailboxes extends Lexicon {

    private static final Set<String> SECOND_LEVEL =
            Set.of("co", "com", "org", "net", "ac", "gov", "ne", "or", "edu", "gob");

    private final Lexicon domains;
    private int[] domain = new int[1_024];
    private boolean[] shared = new boolean[1_024];

    Mailboxes(Lexicon domains) {
        this.domains = domains;
    }

    /// The compared form: Gmail's dots and everything after a plus sign are left out.
    static String normal(String written) {
        String email = Keys.email(written).orElse("");
        int at = email.indexOf('@');
        if (at < 1) {
            return "";
        }
        String local = email.substring(0, at);
        String host = email.substring(at + 1);
        int plus = local.indexOf('+');
        if (plus > 0) {
            local = local.substring(0, plus);
        }
        if (host.equals("googlemail.com")) {
            host = "gmail.com";
        }
        if (host.equals("gmail.com") && !local.replace(".", "").isEmpty()) {
            local = local.replace(".", "");
        }
        return local + "@" + host;
    }

    @Override
    void fresh(int number, String text) {
        if (number == domain.length) {
            domain = Arrays.copyOf(domain, number * 2);
            shared = Arrays.copyOf(shared, number * 2);
        }
        int at = text.indexOf('@');
        String label = label(text.substring(at + 1));
        domain[number] = label.isEmpty() || Words.MAIL_PROVIDERS.contains(label) ? -1 : domains.number(label);
        shared[number] = Keys.shared(text);
    }

    /// The part of a host that names its owner: `example` in `mail.example.co.uk`.
    private static String label(String host) {
        String[] labels = host.split("\\.");
        if (labels.length < 2) {
            return "";
        }
        int owner = labels.length - 2;
        if (owner > 0 && SECOND_LEVEL.contains(labels[owner])) {
            owner--;
        }
        return Romanised.run(labels[owner]).isEmpty() ? "" : labels[owner];
    }

    /// The number of the organization's domain, or -1 for a provider that anybody may use.
    int domain(int mailbox) {
        return domain[mailbox];
    }

    boolean isShared(int mailbox) {
        return shared[mailbox];
    }
}
