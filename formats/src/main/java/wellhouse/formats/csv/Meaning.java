package wellhouse.formats.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import wellhouse.people.Names;

/// What a column of a table of people says, as far as its heading tells.
public enum Meaning {
    FULL_NAME,
    PREFIX,
    GIVEN,
    MIDDLE,
    FAMILY,
    SUFFIX,
    NICKNAME,
    EMAIL,
    PHONE,
    URL,
    UID,
    /// A number that one person has.
    NUMBER,
    ORGANIZATION,
    TITLE,
    CITY,
    STREET,
    /// Stands before the street in the same address.
    HOUSE_NUMBER,
    POSTCODE,
    BIRTHDAY,
    REMARK,
    REGION,
    COUNTRY,
    DEPARTMENT,
    /// Groups, categories, tags.
    CIRCLES,
    ANNIVERSARY,
    /// Spouse and children.
    HOUSEHOLD,
    INTEREST,
    STRENGTH,
    MET_WHEN,
    MET_WHERE,
    HANDLE,
    /// A remark with the heading before it.
    LABELLED,
    /// Left out.
    NOTHING;

    private static final ResourceBundle HEADINGS =
            ResourceBundle.getBundle("wellhouse.formats.csv.columns", Locale.ROOT);
    private static final Map<String, Meaning> WHOLE = new HashMap<>();
    private static final Map<String, Meaning> WORDS = new HashMap<>();

    static {
        for (Meaning meaning : values()) {
            fill(meaning.name(), meaning, WHOLE);
            if (HEADINGS.containsKey(meaning.name() + ".words")) {
                fill(meaning.name() + ".words", meaning, WORDS);
            }
        }
    }

    private static void fill(String key, Meaning meaning, Map<String, Meaning> into) {
        for (String heading : HEADINGS.getString(key).split(" ")) {
            into.putIfAbsent(heading, meaning);
        }
    }

    /// The meaning of a whole heading that is already folded, its words parted by `_`.
    static Optional<Meaning> whole(String folded) {
        return Optional.ofNullable(WHOLE.get(folded));
    }

    /// The likely meaning of a heading in English, German, French, Spanish, Italian or the usual names of fields;
    /// empty if there is none, as for a row number or a label.
    public static Optional<Meaning> of(String heading) {
        List<String> words = Arrays.asList(Names.fold(heading).split(" "));
        Meaning whole = WHOLE.get(String.join("_", words));
        if (whole != null) {
            return Optional.of(whole);
        }
        // "E-mail 2 - Value" and "Business Phone" mean values, "E-mail 2 - Label" does not.
        if (words.contains("label") || words.contains("type")) {
            return Optional.empty();
        }
        return words.stream().map(WORDS::get).filter(found -> found != null).findFirst();
    }
}
