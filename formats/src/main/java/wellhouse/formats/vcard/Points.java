package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.property.Email;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wellhouse.intake.Sighting.Point;
import wellhouse.people.ContactPoint.Kind;

/// The contact points of a card.
final class Points {

    private static final Set<String> MESSENGERS = Set.of(
            "X-AIM",
            "X-ICQ",
            "X-JABBER",
            "X-MSN",
            "X-SKYPE",
            "X-SKYPE-USERNAME",
            "X-YAHOO",
            "X-TWITTER",
            "X-QQ",
            "X-GOOGLE-TALK",
            "X-GTALK",
            "X-GADUGADU",
            "X-GROUPWISE",
            "X-MATRIX",
            "X-SIGNAL",
            "X-TELEGRAM",
            "X-MASTODON",
            "X-KADDRESSBOOK-X-IMADDRESS",
            "X-MS-IMADDRESS");

    private final VCard card;
    private final List<Point> points = new ArrayList<>();

    private Points(VCard card) {
        this.card = card;
    }

    static List<Point> of(VCard card) {
        Points all = new Points(card);
        card.getTelephoneNumbers().forEach(all::phone);
        card.getEmails().forEach(all::email);
        card.getUrls().forEach(all::url);
        card.getImpps().forEach(all::messenger);
        card.getExtendedProperties().forEach(all::custom);
        return all.points;
    }

    private void phone(Telephone phone) {
        String value = phone.getText();
        if (value == null && phone.getUri() != null) {
            String extension = phone.getUri().getExtension();
            value = phone.getUri().getNumber() + (extension == null ? "" : ";ext=" + extension);
        }
        add(Kind.PHONE, strip(value, "tel:"), phone);
    }

    private void email(Email email) {
        add(Kind.EMAIL, strip(email.getValue(), "mailto:"), email);
    }

    private void url(Url url) {
        add(Kind.URL, strip(url.getValue(), ""), url);
    }

    private void messenger(Impp impp) {
        if (impp.getUri() != null) {
            add(Kind.HANDLE, impp.getUri().toString(), impp);
        }
    }

    private void custom(RawProperty raw) {
        String name = raw.getPropertyName().toUpperCase(Locale.ROOT);
        String value = strip(raw.getValue(), "");
        if (value.isEmpty()) {
            return;
        }
        if (name.equals("X-SOCIALPROFILE")) {
            social(raw, value);
        } else if (MESSENGERS.contains(name)) {
            String service = name.substring(2).toLowerCase(Locale.ROOT).replace("-username", "");
            point(Kind.HANDLE, service + ":" + value, service, false);
        } else if (name.equals("TEL") || name.equals("EMAIL") || name.equals("URL")) {
            Kind kind = name.equals("TEL") ? Kind.PHONE : name.equals("URL") ? Kind.URL : Kind.EMAIL;
            add(kind, value, raw);
        }
    }

    /// A profile's address, or Apple's `x-apple:name` and the like.
    private void social(RawProperty raw, String value) {
        boolean page = value.startsWith("http") && value.contains("://");
        String user = raw.getParameter("X-USER");
        if (page || user == null || user.isBlank()) {
            add(page ? Kind.URL : Kind.HANDLE, value, raw);
        } else {
            point(Kind.HANDLE, Labels.of(card, raw) + ":" + user.strip(), Labels.of(card, raw), false);
        }
    }

    private void add(Kind kind, String value, VCardProperty property) {
        point(kind, value, Labels.of(card, property), Labels.preferred(property));
    }

    private void point(Kind kind, String value, String label, boolean preferred) {
        if (!value.isEmpty()
                && points.stream().noneMatch(p -> p.kind() == kind && p.value().equals(value))) {
            points.add(new Point(kind, value, label, preferred));
        }
    }

    private static String strip(String value, String scheme) {
        String text = value == null ? "" : value.strip();
        boolean has = !scheme.isEmpty() && text.regionMatches(true, 0, scheme, 0, scheme.length());
        return has ? text.substring(scheme.length()).strip() : text;
    }
}
