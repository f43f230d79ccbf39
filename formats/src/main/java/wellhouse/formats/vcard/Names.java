package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.property.FormattedName;
import ezvcard.property.Nickname;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wellhouse.people.Name;

/// The names of a card: the preferred or first one, and the other ways it is written.
final class Names {

    private Names() {}

    static Name of(VCard card) {
        StructuredName parts = card.getStructuredName();
        String shown = shown(card);
        String nickname = nicknames(card).stream().findFirst().orElse("");
        if (parts == null) {
            return new Name(shown, "", "", "", "", "", nickname);
        }
        return new Name(
                shown,
                joined(parts.getPrefixes()),
                text(parts.getGiven()),
                joined(parts.getAdditionalNames()),
                text(parts.getFamily()),
                joined(parts.getSuffixes()),
                nickname);
    }

    /// Further nicknames, names in other languages and how they are spoken.
    static Set<String> others(VCard card, Name name) {
        Set<String> others = new LinkedHashSet<>();
        card.getFormattedNames().forEach(other -> others.add(text(other.getValue())));
        List<StructuredName> structured = card.getStructuredNames();
        for (StructuredName other : structured.subList(Math.min(1, structured.size()), structured.size())) {
            others.add(Name.of(text(other.getGiven()), text(other.getFamily())).shown());
        }
        others.addAll(nicknames(card));
        others.add(phonetic(card));
        others.remove(name.shown());
        others.remove(name.nickname());
        others.remove((name.given() + " " + name.family()).strip());
        others.remove("");
        return others;
    }

    private static String phonetic(VCard card) {
        String[] parts = {"", "", ""};
        for (RawProperty raw : card.getExtendedProperties()) {
            switch (raw.getPropertyName().toUpperCase(Locale.ROOT)) {
                case "X-PHONETIC-FIRST-NAME" -> parts[0] = text(raw.getValue());
                case "X-PHONETIC-MIDDLE-NAME" -> parts[1] = text(raw.getValue());
                case "X-PHONETIC-LAST-NAME" -> parts[2] = text(raw.getValue());
                default -> {}
            }
        }
        String all = String.join(" ", parts);
        return all.isBlank() ? "" : Name.shown(all).shown();
    }

    private static String shown(VCard card) {
        FormattedName best = card.getFormattedName();
        for (FormattedName name : card.getFormattedNames()) {
            Integer pref = name.getPref();
            if (pref != null && pref == 1) {
                best = name;
            }
        }
        return best == null ? "" : text(best.getValue());
    }

    private static List<String> nicknames(VCard card) {
        List<String> all = new ArrayList<>();
        for (Nickname nickname : card.getNicknames()) {
            nickname.getValues().stream()
                    .map(Names::text)
                    .filter(text -> !text.isEmpty())
                    .forEach(all::add);
        }
        return all;
    }

    private static String joined(List<String> parts) {
        return String.join(" ", parts.stream().map(Names::text).toList()).strip();
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
