package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.property.RawProperty;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.intake.Origin;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.people.Name;

/// Cards of groups: no people, but labels for the people whose UIDs they list.
final class Groups {

    private static final int MOST_MEMBERS = 1_000_000;

    private final Map<String, Set<String>> labelsByUid = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int members;

    static boolean isGroup(VCard card) {
        return "group".equals(kind(card));
    }

    /// `individual`, `group`, `org` ..., in lower case; Apple's property counts too.
    static String kind(VCard card) {
        if (card.getKind() != null && card.getKind().getValue() != null) {
            return card.getKind().getValue().strip().toLowerCase(Locale.ROOT);
        }
        RawProperty apple = card.getExtendedProperty("X-ADDRESSBOOKSERVER-KIND");
        return apple == null || apple.getValue() == null
                ? "individual"
                : apple.getValue().strip().toLowerCase(Locale.ROOT);
    }

    /// Remembers that a person with this UID is in the file.
    void seen(String uid) {
        if (!uid.isEmpty() && seen.size() < MOST_MEMBERS) {
            seen.add(uid);
        }
    }

    void add(VCard card) {
        String label = Names.of(card).shown();
        if (label.isEmpty()) {
            return;
        }
        card.getMembers().forEach(member -> member(label, member.getUri()));
        card.getExtendedProperties("X-ADDRESSBOOKSERVER-MEMBER").forEach(raw -> member(label, raw.getValue()));
    }

    private void member(String label, String uri) {
        String uid = uid(uri);
        if (!uid.isEmpty() && members++ < MOST_MEMBERS) {
            labelsByUid.computeIfAbsent(uid, any -> new LinkedHashSet<>()).add(label);
        }
    }

    /// A UID without `urn:uuid:`, so that cards and groups that write it differently meet.
    static String uid(String written) {
        String text = written == null ? "" : written.strip();
        return text.regionMatches(true, 0, "urn:uuid:", 0, 9) ? text.substring(9) : text;
    }

    /// A small sighting for each person of the file who is in a group: the UID and the labels.
    List<OfPerson> sightings(String file) {
        return labelsByUid.entrySet().stream()
                .filter(entry -> seen.contains(entry.getKey()))
                .map(entry -> sighting(file, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static OfPerson sighting(String file, String uid, Set<String> labels) {
        return new OfPerson(
                new Origin("vcard", file, "", "groups of " + uid),
                Name.NONE,
                uid,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                labels,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
