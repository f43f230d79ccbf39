package wellhouse.formats.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Headers of many letters one after the other, a blank line between: what some programs leave of mail.
///
/// Cost: memory for one header.
final class HeaderBlocks {

    private static final Pattern LINE = Pattern.compile("(?:[!-9;-~]+[ \\t]*:|[ \\t]+\\S).*");
    private static final Pattern FROM = Pattern.compile("(?im)^From[ \\t]*:");
    private static final Pattern DATE = Pattern.compile("(?im)^Date[ \\t]*:");

    private final InputStream in;
    private final int most;
    private long at;

    /// @param most bytes of one header; what is longer is none
    HeaderBlocks(InputStream in, int most) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.most = most;
    }

    /// One header.
    ///
    /// @param offset where it begins in the source
    record Block(byte[] bytes, long offset) {

        boolean isHeader() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return FROM.matcher(text).find()
                    && DATE.matcher(text).find()
                    && text.lines().allMatch(line -> LINE.matcher(line).matches());
        }
    }

    /// The next one; empty at the end.
    Optional<Block> next() throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        long begun = at;
        boolean lineEmpty = true;
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            at++;
            if (octet == '\n' && lineEmpty) {
                if (block.size() > 0) {
                    break;
                }
                begun = at;
            } else if (octet != '\r') {
                lineEmpty = octet == '\n';
                block.write(octet);
                if (block.size() > most) {
                    break;
                }
            }
        }
        return block.size() == 0 ? Optional.empty() : Optional.of(new Block(block.toByteArray(), begun));
    }

    /// How many bytes were read.
    long read() {
        return at;
    }

    /// Whether there is nothing but headers in it, and more than one. Reads no further than to the first line of
    /// anything else.
    static boolean isAll(InputStream in, int most) throws IOException {
        HeaderBlocks blocks = new HeaderBlocks(in, most);
        int seen = 0;
        for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
            if (!block.get().isHeader()) {
                return false;
            }
            seen++;
        }
        return seen > 1;
    }
}
