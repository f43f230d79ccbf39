package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a card calls its contact points: an own label beside it, else its types.
final class Labels {

    private static final Set<String> SAY_NOTHING =
            Set.of("pref", "voice", "internet", "x400", "x-internet", "msg", "uri");

    private Labels() {}

    static String of(VCard card, VCardProperty property) {
        String own = beside(card, property.getGroup());
        if (!own.isEmpty()) {
            return own;
        }
        List<String> types = property.getParameters("TYPE").stream()
                .map(type -> type.toLowerCase(Locale.ROOT).strip())
                .filter(type -> !type.isEmpty() && !SAY_NOTHING.contains(type))
                .distinct()
                .toList();
        return String.join(" ", types);
    }

    /// Apple's `item1.X-ABLabel:_$!<Mobile>!$_`; empty if there is none.
    static String beside(VCard card, String group) {
        if (group == null) {
            return "";
        }
        for (RawProperty raw : card.getExtendedProperties()) {
            if ("X-ABLABEL".equalsIgnoreCase(raw.getPropertyName())
                    && group.equalsIgnoreCase(raw.getGroup())
                    && raw.getValue() != null) {
                return raw.getValue().replace("_$!<", "").replace(">!$_", "").strip();
            }
        }
        return "";
    }

    static boolean preferred(VCardProperty property) {
        String pref = property.getParameter("PREF");
        return "1".equals(pref) || property.getParameters("TYPE").stream().anyMatch("pref"::equalsIgnoreCase);
    }
}
