package wellhouse.formats.mail;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/// Encoded words of header fields to text.
///
/// Source: RFC 2047. What cannot be decoded stays as it is.
final class Words {

    private Words() {}

    static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
        } catch (RuntimeException e) {
            return text;
        }
    }
}
