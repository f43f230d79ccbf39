package wellhouse.cli;

import java.util.List;
import java.util.stream.Stream;
import wellhouse.kernel.Id;

/// Shows lists of give and take, and reads ids of their lines.
final class Rows {

    private Rows() {}

    /// A table whose last column is the id; says so where there is nothing.
    ///
    /// @param columns of the bundle, `cli.column.COLUMN`
    /// @return the exit code
    static int show(Voice voice, Object answer, List<String> columns, List<List<String>> rows) {
        if (voice.json()) {
            voice.json(answer);
        } else if (rows.isEmpty()) {
            voice.say("cli.give.none");
        } else {
            voice.table(
                    Stream.concat(
                                    columns.stream()
                                            .map(column -> Table.Column.left(
                                                    voice.words().say("cli.column." + column))),
                                    Stream.of(Table.Column.left("id")))
                            .toList(),
                    rows);
        }
        return rows.isEmpty() ? Code.NOTHING_FOUND : Code.OK;
    }

    /// Says what became of a line: as a document, or in a sentence.
    ///
    /// @param key of the bundle, with whose line it is and what it says
    /// @return the exit code
    static int done(Voice voice, Object answer, String key, String name, String what) {
        if (voice.json()) {
            voice.json(answer);
        } else {
            voice.say(key, name, what);
        }
        return Code.OK;
    }

    /// The id that was typed.
    ///
    /// @throws Refused if it is none
    static <T> Id<T> id(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    static Refused unknown(String text) {
        return new Refused(Code.NOTHING_FOUND, "cli.give.unknown", text);
    }

    /// Words of a line that were typed one by one.
    ///
    /// @throws Refused if there are none or too many
    static String text(List<String> words, int longest) {
        String text = String.join(" ", words).strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new Refused(Code.USAGE, "cli.give.text", longest);
        }
        return text;
    }
}
