package wellhouse.formats.ics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import wellhouse.formats.source.ByteLines;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Text;

/// Cuts a stream into events and time zones, so that a broken one spoils no other and memory does not grow.
final class CalendarCutter {

    /// Takes what was cut.
    interface Taker {

        /// Takes an event or a time zone, from `BEGIN` to `END`.
        ///
        /// @param name `VEVENT` or `VTIMEZONE`
        /// @param number of the component in the file, from 1
        /// @param line where it begins
        /// @return false to end the cutting
        boolean component(String name, int number, int line, String text, long read);

        /// Takes a line of the calendar itself.
        void property(String line);

        void end();

        void broken(int number, int line, Fault fault);
    }

    private final ByteLines lines;
    private final int most;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private String name = "";
    private int depth;
    private int number;
    private int began;
    private boolean tooBig;
    private boolean any;

    CalendarCutter(InputStream in, int most) {
        this.lines = new ByteLines(in, most);
        this.most = most;
    }

    /// Cuts all of it.
    ///
    /// @return false if there is no calendar in it
    boolean cut(Taker taker) throws IOException {
        while (lines.next()) {
            String mark = mark();
            if (depth > 0) {
                if (!inside(mark, taker)) {
                    return true;
                }
            } else if (mark.equals("BEGIN:VCALENDAR")) {
                any = true;
            } else if (mark.equals("END:VCALENDAR")) {
                taker.end();
            } else if (mark.startsWith("BEGIN:")) {
                begin(mark.substring(6));
            } else {
                taker.property(Text.decode(lines.bytes(), 0, lines.length()).strip());
            }
        }
        if (depth > 0 && isWanted()) {
            taker.broken(number, began, tooBig ? Fault.ICS_TOO_BIG : Fault.ICS_NO_END);
        }
        taker.end();
        return any;
    }

    private void begin(String component) {
        any = true;
        name = component;
        depth = 1;
        began = lines.number();
        tooBig = false;
        text.reset();
        number++;
        add();
    }

    private boolean inside(String mark, Taker taker) {
        if (mark.equals("END:VCALENDAR") || mark.equals("BEGIN:VCALENDAR") || mark.equals("BEGIN:VEVENT")) {
            unfinished(mark, taker);
            return true;
        }
        add();
        if (mark.startsWith("BEGIN:")) {
            depth++;
        } else if (mark.startsWith("END:") && (--depth == 0 || mark.equals("END:" + name))) {
            depth = 0;
            return give(taker);
        }
        return true;
    }

    private void unfinished(String mark, Taker taker) {
        depth = 0;
        if (isWanted()) {
            taker.broken(number, began, tooBig ? Fault.ICS_TOO_BIG : Fault.ICS_NO_END);
        }
        if (mark.equals("END:VCALENDAR")) {
            taker.end();
        } else if (mark.equals("BEGIN:VEVENT")) {
            begin("VEVENT");
        }
    }

    private boolean give(Taker taker) {
        if (!isWanted()) {
            return true;
        }
        if (tooBig) {
            taker.broken(number, began, Fault.ICS_TOO_BIG);
            return true;
        }
        byte[] bytes = text.toByteArray();
        return taker.component(name, number, began, Text.decode(bytes, 0, bytes.length), lines.read());
    }

    private boolean isWanted() {
        return name.equals("VEVENT") || name.equals("VTIMEZONE");
    }

    private void add() {
        if (!isWanted() || tooBig) {
            return;
        }
        if (lines.cut() || text.size() + lines.length() > most) {
            tooBig = true;
            text.reset();
        } else {
            text.write(lines.bytes(), 0, lines.length());
        }
    }

    /// `BEGIN:...` or `END:...` in capitals without blanks; empty for other lines.
    private String mark() {
        byte first = lines.bytes()[0];
        if (lines.length() > 100 || lines.length() < 5 || "BbEe \t".indexOf(first) < 0) {
            return "";
        }
        String line = new String(lines.bytes(), 0, lines.length(), StandardCharsets.ISO_8859_1)
                .strip()
                .toUpperCase(Locale.ROOT);
        return line.startsWith("BEGIN:") || line.startsWith("END:") ? line.replace(" ", "") : "";
    }
}
