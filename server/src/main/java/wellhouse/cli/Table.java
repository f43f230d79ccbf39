package wellhouse.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/// Lays out a table in the columns of a terminal.
final class Table {

    private static final int GAP = 2;
    private static final int NARROWEST = 6;

    private Table() {}

    /// A column.
    ///
    /// @param right whether it is set to the right, as numbers are
    /// @param whole whether what does not fit goes on in the next line, in place of being cut
    record Column(String heading, boolean right, boolean whole) {

        static Column left(String heading) {
            return new Column(heading, false, false);
        }

        /// A column of sentences, which are of no use without their end.
        static Column sentences(String heading) {
            return new Column(heading, false, true);
        }

        static Column right(String heading) {
            return new Column(heading, true, false);
        }
    }

    /// The lines, headings first.
    ///
    /// @param width columns there are; 0 for as many as it takes
    static List<String> lines(List<Column> columns, List<List<String>> rows, int width) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    width(columns.get(i).heading()),
                    rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
        }
        if (width > 0) {
            squeeze(widths, width - GAP * (widths.length - 1));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(columns, columns.stream().map(Column::heading).toList(), widths));
        rows.forEach(row -> lines.addAll(row(columns, row, widths)));
        return lines;
    }

    /// Takes from the widest until all fit or all are at their narrowest.
    private static void squeeze(int[] widths, int room) {
        int total = 0;
        for (int width : widths) {
            total += width;
        }
        while (total > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            total--;
        }
    }

    private static List<String> row(List<Column> columns, List<String> cells, int[] widths) {
        List<String> rest = new ArrayList<>(cells);
        List<String> lines = new ArrayList<>();
        do {
            List<String> now = new ArrayList<>(rest);
            for (int i = 0; i < widths.length; i++) {
                int end = columns.get(i).whole()
                        ? end(rest.get(i), widths[i])
                        : rest.get(i).length();
                now.set(i, rest.get(i).substring(0, end));
                rest.set(i, rest.get(i).substring(end).strip());
            }
            lines.add(line(columns, now, widths));
        } while (!rest.stream().allMatch(String::isEmpty));
        return lines;
    }

    /// Where a line of a text ends: after the last word that fits; within a word that is wider than the line.
    private static int end(String text, int most) {
        int taken = 0;
        int after = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            after = point == ' ' ? at : after;
            taken += width(point);
            if (taken > most) {
                return after > 0 ? after : Math.max(at, Character.charCount(point));
            }
            at += Character.charCount(point);
        }
        return text.length();
    }

    private static String line(List<Column> columns, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = cut(cells.get(i), widths[i]);
            String space = " ".repeat(widths[i] - width(text));
            line.append(i == 0 ? "" : " ".repeat(GAP)).append(columns.get(i).right() ? space + text : text + space);
        }
        return line.toString().stripTrailing();
    }

    /// The text in at most `most` columns of a terminal.
    static String cut(String text, int most) {
        if (width(text) <= most) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int taken = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            taken += width(point);
            if (taken > most - 1) {
                break;
            }
            kept.appendCodePoint(point);
            at += Character.charCount(point);
        }
        return kept.append('…').toString();
    }

    /// Columns a text takes: two for wide characters, none for marks.
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int wide = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
        return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
