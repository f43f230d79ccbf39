package wellhouse.formats.vcard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import wellhouse.formats.source.ByteLines;
import wellhouse.formats.source.Fault;

/// Cuts a stream into cards, so that a broken one spoils no other.
///
/// A card within a card is kept in it only where vCard 2.1 has one, behind `AGENT:`; elsewhere a new beginning means
/// that the end of the card before is missing.
final class CardCutter {

    /// Takes what was cut.
    interface Taker {

        /// Takes a whole card.
        ///
        /// @param number of the card, from 1
        /// @param line where it begins
        /// @param read bytes of the stream read so far
        /// @return false to end the cutting
        boolean card(int number, int line, byte[] bytes, long read);

        void broken(int number, int line, Fault fault);
    }

    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";

    private final ByteLines lines;
    private final int most;
    private final ByteArrayOutputStream card = new ByteArrayOutputStream();
    private int depth;
    private int number;
    private int began;
    private boolean tooBig;
    private boolean agent;

    /// A cutter.
    ///
    /// @param most bytes of a card
    CardCutter(InputStream in, int most) {
        this.lines = new ByteLines(in, most);
        this.most = most;
    }

    /// Cuts all of it.
    ///
    /// @return false if there is no card in it
    boolean cut(Taker taker) throws IOException {
        while (lines.next()) {
            if (lines.is(BEGIN)) {
                begin(taker);
            } else if (depth > 0) {
                add();
                if (lines.is(END) && --depth == 0 && !give(taker)) {
                    return true;
                }
            }
        }
        if (depth > 0) {
            taker.broken(number, began, tooBig ? Fault.VCARD_TOO_BIG : Fault.VCARD_NO_END);
        }
        return number > 0;
    }

    private void begin(Taker taker) {
        if (depth > 0 && agent && depth < 8) {
            depth++;
            add();
            return;
        }
        if (depth > 0) {
            taker.broken(number, began, tooBig ? Fault.VCARD_TOO_BIG : Fault.VCARD_NO_END);
        }
        card.reset();
        tooBig = false;
        depth = 1;
        began = lines.number();
        number++;
        add();
    }

    private void add() {
        if (lines.cut() || card.size() + lines.length() > most) {
            tooBig = true;
            card.reset();
        }
        if (!tooBig) {
            card.write(lines.bytes(), 0, lines.length());
        }
        agent = lines.length() < 80 && endsWithColon() && opensAgent();
    }

    private boolean endsWithColon() {
        int at = lines.length() - 1;
        while (at > 0 && lines.bytes()[at] <= ' ' && lines.bytes()[at] >= 0) {
            at--;
        }
        return at > 4 && lines.bytes()[at] == ':';
    }

    private boolean opensAgent() {
        String line = new String(lines.bytes(), 0, lines.length(), StandardCharsets.ISO_8859_1)
                .strip()
                .toUpperCase(Locale.ROOT);
        return line.endsWith(":") && (line.startsWith("AGENT") || line.contains(".AGENT"));
    }

    private boolean give(Taker taker) {
        if (tooBig) {
            taker.broken(number, began, Fault.VCARD_TOO_BIG);
            return true;
        }
        return taker.card(number, began, card.toByteArray(), lines.read());
    }
}
