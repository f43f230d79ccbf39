package wellhouse.formats.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Bytes of an unknown charset to text: a byte order mark decides; else it is UTF-8 where that is valid and
/// Windows-1252 where it is not.
public final class Text {

    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private Text() {}

    /// The text of a whole record without a byte order mark.
    public static String decode(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, to - from, WINDOWS);
        }
    }

    /// The bytes after the byte order mark, in UTF-8 if the mark says UTF-16; other charsets stay as they are.
    public static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream back = new PushbackInputStream(in, 3);
        byte[] head = back.readNBytes(3);
        int mark = markLength(head);
        back.unread(head, mark, head.length - mark);
        if (mark == 2) {
            boolean big = (head[0] & 0xFF) == 0xFE;
            return new Recoded(
                    new Decoding(back, (big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE).newDecoder()));
        }
        return back;
    }

    /// The text of a stream, decoded as it comes.
    public static Reader reader(InputStream in) throws IOException {
        return new Decoding(withoutMark(in), StandardCharsets.UTF_8.newDecoder());
    }

    /// Whether a byte order mark says what the text is.
    public static boolean isMarked(byte[] head) {
        return markLength(head) > 0;
    }

    /// Whether the beginning of a text is UTF-8; a letter that is cut off at its end is no matter.
    public static boolean isUtf8(byte[] head) {
        CharBuffer chars = CharBuffer.allocate(head.length + 1);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), chars, false)
                .isError();
    }

    private static int markLength(byte[] head) {
        if (head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF) {
            return 3;
        }
        boolean wide = head.length >= 2
                && ((head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF
                        || (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE);
        return wide ? 2 : 0;
    }

    /// Decodes; a byte that cannot be part of the charset is taken as Windows-1252.
    private static final class Decoding extends Reader {

        private final InputStream in;
        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(64 << 10).flip();
        private final CharBuffer chars = CharBuffer.allocate(64 << 10).flip();
        private boolean ended;

        Decoding(InputStream in, CharsetDecoder decoder) {
            this.in = in;
            this.decoder =
                    decoder.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (!chars.hasRemaining()) {
                if (ended && !bytes.hasRemaining()) {
                    return -1;
                }
                fill();
            }
            int taken = Math.min(length, chars.remaining());
            chars.get(target, offset, taken);
            return taken;
        }

        private void fill() throws IOException {
            if (!ended) {
                bytes.compact();
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
            }
            chars.clear();
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isMalformed() || result.isUnmappable()) {
                // There is room for one more: an overflow is told before a malformed byte.
                if (chars.hasRemaining()) {
                    chars.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
                }
            } else if (ended && result.isUnderflow() && bytes.hasRemaining()) {
                bytes.position(bytes.limit());
            }
            chars.flip();
            if (ended && result.isError()) {
                decoder.reset();
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /// Text as a stream of UTF-8.
    private static final class Recoded extends InputStream {

        private final Reader text;
        private final char[] chars = new char[16 << 10];
        private byte[] bytes = new byte[0];
        private int at;

        Recoded(Reader text) {
            this.text = text;
        }

        @Override
        public int read() throws IOException {
            return more() ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!more()) {
                return -1;
            }
            int taken = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, target, offset, taken);
            at += taken;
            return taken;
        }

        private boolean more() throws IOException {
            while (at == bytes.length) {
                int read = text.read(chars, 0, chars.length - 1);
                if (read < 0) {
                    return false;
                }
                if (Character.isHighSurrogate(chars[read - 1]) && text.read(chars, read, 1) == 1) {
                    read++;
                }
                bytes = new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
