package wellhouse.dav;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes an answer as XML, straight to UTF-8 octets and on to the client as they come.
final class Xml {

    private static final int FIRST = 4 << 10;

    /// Octets that are sent together: long answers cost fewer writes, short ones little memory.
    private static final int BUFFER = 64 << 10;

    private static final String NAMESPACES = " xmlns:D=\"DAV:\" xmlns:C=\"" + Name.CARD + "\" xmlns:CAL=\"" + Name.CAL
            + "\" xmlns:CS=\"" + Name.CS + "\" xmlns:ICAL=\"" + Name.ICAL + "\"";

    private final OutputStream out;
    private byte[] buffer = new byte[FIRST];
    private int size;

    Xml(OutputStream out) {
        this.out = out;
    }

    /// Begins a document with an element that declares the usual namespaces.
    Xml begin(String tag) {
        return raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<")
                .raw(tag)
                .raw(NAMESPACES)
                .raw(">");
    }

    /// Characters that need no escape; quickest for those that are ASCII.
    Xml raw(String text) {
        int length = text.length();
        if (length > BUFFER) {
            return octets(text.getBytes(StandardCharsets.UTF_8));
        }
        makeRoom(length);
        int at = size;
        for (int i = 0; i < length; i++) {
            char here = text.charAt(i);
            if (here >= 0x80) {
                return octets(text.getBytes(StandardCharsets.UTF_8));
            }
            buffer[at++] = (byte) here;
        }
        size = at;
        return this;
    }

    OutputStream out() {
        return out;
    }

    /// What is XML already.
    Xml octets(byte[] octets) {
        if (octets.length > BUFFER) {
            flush();
            write(octets, octets.length);
        } else {
            makeRoom(octets.length);
            System.arraycopy(octets, 0, buffer, size, octets.length);
            size += octets.length;
        }
        return this;
    }

    Xml text(String text) {
        return raw(escaped(text));
    }

    /// Text that is there as UTF-8 octets. Carriage returns are written as references: readers of XML drop bare
    /// ones.
    Xml text(byte[] octets) {
        int from = 0;
        for (int i = 0; i < octets.length; i++) {
            String escape = switch (octets[i]) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '\r' -> "&#13;";
                default -> "";
            };
            if (!escape.isEmpty()) {
                octets(octets, from, i).raw(escape);
                from = i + 1;
            }
        }
        return octets(octets, from, octets.length);
    }

    private Xml octets(byte[] octets, int from, int to) {
        int at = from;
        while (at < to) {
            int some = Math.min(to - at, BUFFER);
            makeRoom(some);
            System.arraycopy(octets, at, buffer, size, some);
            size += some;
            at += some;
        }
        return this;
    }

    Xml empty(Name name) {
        String prefix = Name.prefix(name.space());
        if (!prefix.isEmpty()) {
            return raw("<").raw(prefix).raw(":").raw(name.local()).raw("/>");
        }
        raw("<").raw(name.local());
        return raw(" xmlns=\"").text(name.space()).raw("\"/>");
    }

    Xml href(String href) {
        return raw("<D:href>").text(href).raw("</D:href>");
    }

    /// @param length at most [#BUFFER]
    private void makeRoom(int length) {
        if (buffer.length - size >= length) {
            return;
        }
        if (size + length > BUFFER) {
            flush();
        }
        if (buffer.length - size < length) {
            buffer = Arrays.copyOf(buffer, Math.min(BUFFER, Math.max(size + length, buffer.length * 4)));
        }
    }

    void flush() {
        write(buffer, size);
        size = 0;
    }

    private void write(byte[] octets, int length) {
        try {
            out.write(octets, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escaped(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            plain &= here != '<' && here != '>' && here != '&' && here != '\r';
        }
        if (plain) {
            return text;
        }
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
