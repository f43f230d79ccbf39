package wellhouse.formats.csv;

import java.util.List;
import java.util.regex.Pattern;

/// Keeps text from becoming a formula where a spreadsheet opens a table: names and notes may come from strangers, and
/// `=HYPERLINK(...)` in one of them would send cells away.
///
/// Such text gets an apostrophe before it, as spreadsheets themselves write it, which is taken off again when the table
/// comes back. Phone numbers (`+49 30 1`) and handles (`@ana`) are no formulas and stay as they are.
final class Formula {

    private static final Pattern ONE =
            Pattern.compile("'*+(?:[=\\t\\r]|@[^(]*+\\(|[+-](?![0-9 ()./:+-]*+$)).*", Pattern.DOTALL);

    private Formula() {}

    /// Text that is only text in a spreadsheet too.
    static String kept(String text) {
        return ONE.matcher(text).matches() ? "'" + text : text;
    }

    /// The text that was kept.
    static String back(String field) {
        return field.startsWith("'") && ONE.matcher(field).matches() ? field.substring(1) : field;
    }

    static List<String> back(List<String> fields) {
        return fields.stream().anyMatch(field -> field.startsWith("'"))
                ? fields.stream().map(Formula::back).toList()
                : fields;
    }
}
