package wellhouse.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Headers of messages by Angus Mail: what the fields say that an import rests on, and nothing kept.
///
/// The peer of the reading alone: the headers are in memory before it is measured.
final class AngusHeaders {

    private static final int LARGEST = 1 << 16;

    private final List<byte[]> headers;
    private final MailDateFormat dates = new MailDateFormat();

    /// Takes the beginning of every message of a Maildir into memory.
    AngusHeaders(Path maildir) throws IOException {
        try (Stream<Path> files = Files.walk(maildir)) {
            headers =
                    files.filter(Files::isRegularFile).map(AngusHeaders::header).toList();
        }
    }

    private static byte[] header(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST);
            int end = 0;
            while (end + 1 < bytes.length && (bytes[end] != '\n' || bytes[end + 1] != '\n')) {
                end++;
            }
            return Arrays.copyOf(bytes, Math.min(end + 2, bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads all of them.
    ///
    /// @return how many values were understood
    int read() throws IOException {
        int understood = 0;
        for (byte[] header : headers) {
            try {
                InternetHeaders fields = new InternetHeaders(new ByteArrayInputStream(header));
                for (String name : List.of("From", "To", "Cc")) {
                    @Nullable String value = fields.getHeader(name, ",");
                    understood += value == null ? 0 : InternetAddress.parseHeader(value, false).length;
                }
                @Nullable String subject = fields.getHeader("Subject", null);
                understood +=
                        subject == null ? 0 : MimeUtility.decodeText(subject).length();
                @Nullable String date = fields.getHeader("Date", null);
                understood += date == null ? 0 : dates.parse(date).toInstant().getNano();
            } catch (MessagingException | ParseException e) {
                understood++;
            }
        }
        return understood;
    }
}
