package wellhouse.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wellhouse.people.spelling.Romanised;

/// Brings contact points into the form in which they are compared.
public final class Keys {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /// A plus sign and seven digits.
    private static final int SHORTEST_PHONE = 8;

    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final Pattern MOBILE_OR_COUNTRY_HOST = Pattern.compile("^(?:www|m|mobile|[a-z]{2})\\.(?=[^.]+\\.)");

    /// Hosts whose pages name one person; any other address may be shared, as an employer's home page is.
    private static final Set<String> PROFILE_HOSTS = Set.of(
            "linkedin.com",
            "xing.com",
            "github.com",
            "gitlab.com",
            "twitter.com",
            "x.com",
            "facebook.com",
            "instagram.com",
            "orcid.org",
            "bsky.app",
            "threads.net");

    /// Mailboxes that several people read.
    private static final Set<String> SHARED_MAILBOXES = Set.of(
            "info",
            "office",
            "contact",
            "kontakt",
            "hello",
            "hallo",
            "mail",
            "team",
            "support",
            "help",
            "service",
            "sales",
            "vertrieb",
            "admin",
            "administration",
            "reception",
            "empfang",
            "family",
            "familie",
            "all",
            "everyone",
            "staff",
            "hr",
            "jobs",
            "careers",
            "billing",
            "invoice",
            "invoices",
            "rechnung",
            "accounts",
            "buchhaltung",
            "press",
            "presse",
            "media",
            "marketing",
            "enquiries",
            "inquiries",
            "secretary",
            "sekretariat",
            "board",
            "vorstand",
            "webmaster",
            "hostmaster",
            "abuse",
            "security",
            "privacy",
            "legal",
            "bookings",
            "booking",
            "events",
            "members",
            "membership");

    /// What stands before or after a family's name in a mailbox that several of them read.
    private static final Set<String> FAMILY = Set.of(
            ("the family familie famille familia famiglia familien fam casa haus household home rodina perhe csalad"
                            + " familjen rodzina oikogeneia familymail chez mrandmrs us")
                    .split(" "));

    private Keys() {}

    /// The key of a contact point, if its kind and value name one person.
    ///
    /// @param country ISO 3166-1, for phone numbers written without a country code
    public static Optional<Key> of(ContactPoint.Kind kind, String value, String country) {
        return of(kind, normal(kind, value, country));
    }

    /// [#of(ContactPoint.Kind, String, String)] for a value in its compared form.
    ///
    /// @param normal as [#normal] gives it
    public static Optional<Key> of(ContactPoint.Kind kind, String normal) {
        if (normal.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case EMAIL -> shared(normal) ? Optional.empty() : Optional.of(new Key(Key.Kind.EMAIL, normal));
            case PHONE -> Optional.of(new Key(Key.Kind.PHONE, normal));
            case URL -> isProfile(normal) ? Optional.of(new Key(Key.Kind.URL, normal)) : Optional.empty();
            case HANDLE -> Optional.of(new Key(Key.Kind.HANDLE, normal));
        };
    }

    /// The compared form of a contact point, whether or not it names one person; empty if there is none.
    public static String normal(ContactPoint.Kind kind, String value, String country) {
        Optional<String> normal = switch (kind) {
            case EMAIL -> email(value);
            case PHONE -> phone(value, country);
            case URL -> url(value);
            case HANDLE -> handle(value);
        };
        return normal.orElse("");
    }

    /// Lower case, without `mailto:` and angle brackets, the domain in its ASCII form. The local part is
    /// folded too: RFC 5321, section 2.4 lets a server tell cases apart, but none that people use does.
    public static Optional<String> email(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("mailto:")) {
            text = text.substring("mailto:".length());
        }
        if (text.startsWith("<") && text.endsWith(">")) {
            text = text.substring(1, text.length() - 1);
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1 || text.length() > 320 || !plain(text)) {
            return Optional.empty();
        }
        String domain = text.substring(at + 1);
        if (!ascii(domain)) {
            try {
                domain = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(text.substring(0, at + 1) + domain);
    }

    /// E.164, as libphonenumber reads it: `+` and 7 to 15 digits; extensions are kept after `;ext=`. Short
    /// numbers and those impossible in their country have none.
    public static Optional<String> phone(String written, String country) {
        String text = written.strip();
        if (text.regionMatches(true, 0, "tel:", 0, 4)) {
            text = text.substring(4);
        }
        if (text.isEmpty() || text.length() > 250) {
            return Optional.empty();
        }
        try {
            var number = PHONES.parse(text, country);
            String whole = PHONES.format(number, PhoneNumberFormat.E164);
            // Without its area code a number is many people's.
            boolean whoseArea = PHONES.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            if (!whoseArea || whole.length() < SHORTEST_PHONE) {
                return Optional.empty();
            }
            return Optional.of(number.hasExtension() ? whole + ";ext=" + number.getExtension() : whole);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /// Lower case, without scheme, `www.` and country hosts, query, fragment and last slash.
    public static Optional<String> url(String written) {
        String text = SCHEME.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        int end = text.length();
        for (char stop : new char[] {'?', '#'}) {
            int at = text.indexOf(stop);
            end = at < 0 ? end : Math.min(end, at);
        }
        text = MOBILE_OR_COUNTRY_HOST.matcher(text.substring(0, end)).replaceFirst("");
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        return text.indexOf('.') < 1 || text.length() > 500 || !plain(text) ? Optional.empty() : Optional.of(text);
    }

    /// Whether several people may read this mailbox, as an office's or a family's, so that having it in common says
    /// nothing.
    ///
    /// @param normal as [#email] gives it
    public static boolean shared(String normal) {
        int end = normal.indexOf('@');
        String local = end < 0 ? normal : normal.substring(0, end);
        List<String> pieces = Romanised.words(local);
        return SHARED_MAILBOXES.contains(local)
                || pieces.size() > 1 && (FAMILY.contains(pieces.getFirst()) || FAMILY.contains(pieces.getLast()));
    }

    private static boolean isProfile(String normal) {
        int slash = normal.indexOf('/');
        return slash > 0
                && slash < normal.length() - 1
                && PROFILE_HOSTS.contains(normal.substring(0, slash))
                && !normal.contains("/company/");
    }

    private static Optional<String> handle(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        return text.indexOf(':') < 1 || text.length() > 320 || !plain(text) ? Optional.empty() : Optional.of(text);
    }

    private static boolean plain(String text) {
        return text.chars().noneMatch(c -> c <= ' ' || c == 0x7F || c == '<' || c == '>');
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
