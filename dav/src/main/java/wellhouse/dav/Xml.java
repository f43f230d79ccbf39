package wellhouse.dav;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes an answer as XML, straight to UTF-8 octets and on to the client as they come.
final class Xml {

    private static final int BUFFER = 16 << 10;

    private static final String NAMESPACES = " xmlns:D=\"DAV:\" xmlns:C=\"" + Name.CARD + "\" xmlns:CAL=\"" + Name.CAL
            + "\" xmlns:CS=\"" + Name.CS + "\" xmlns:ICAL=\"" + Name.ICAL + "\"";

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
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
        if (BUFFER - size < length) {
            flush();
        }
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

    private Xml octets(byte[] octets) {
        if (octets.length > BUFFER - size) {
            flush();
        }
        if (octets.length > BUFFER) {
            write(octets, octets.length);
        } else {
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
        for (byte octet : octets) {
            if (BUFFER - size < 8) {
                flush();
            }
            switch (octet) {
                case '<' -> raw("&lt;");
                case '>' -> raw("&gt;");
                case '&' -> raw("&amp;");
                case '\r' -> raw("&#13;");
                default -> buffer[size++] = octet;
            }
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
        int i = 0;
        while (i < text.length() && "<>&\r".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
