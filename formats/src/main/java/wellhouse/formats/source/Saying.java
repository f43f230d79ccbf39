package wellhouse.formats.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import wellhouse.intake.Sighting.Said;
import wellhouse.people.Remark;

/// What a record says of somebody besides how to reach them, as remarks.
public final class Saying {

    private static final int LONGEST = 20_000;
    private static final Set<String> HOUSEHOLD = Set.of(
            "spouse",
            "wife",
            "husband",
            "partner",
            "domestic partner",
            "domestic_partner",
            "child",
            "son",
            "daughter",
            "parent",
            "mother",
            "father",
            "brother",
            "sister",
            "sibling",
            "kin",
            "family",
            "relative");

    private Saying() {}

    /// Adds a remark unless it is empty.
    public static void add(List<Said> said, Remark.Kind kind, String text) {
        String plain = text.replace("\r\n", "\n").strip();
        if (!plain.isEmpty()) {
            said.add(new Said(kind, plain.substring(0, Math.min(plain.length(), LONGEST))));
        }
    }

    /// Adds that somebody is something to them: `Spouse: Vincent`.
    public static void relation(List<Said> said, String how, String who) {
        if (!who.isBlank()) {
            boolean household = HOUSEHOLD.contains(how.strip().toLowerCase(Locale.ROOT));
            String text = how.isBlank() ? who : how.strip() + ": " + who.strip();
            add(said, household ? Remark.Kind.HOUSEHOLD : Remark.Kind.NOTE, text);
        }
    }
}
