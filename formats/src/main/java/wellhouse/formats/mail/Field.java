package wellhouse.formats.mail;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A header field that is read; all others are passed over.
enum Field {
    FROM("from"),
    SENDER("sender"),
    TO("to"),
    CC("cc"),
    BCC("bcc"),
    DATE("date"),
    RECEIVED("received"),
    DELIVERY_DATE("delivery-date"),
    MESSAGE_ID("message-id"),
    SUBJECT("subject"),
    LIST_ID("list-id"),
    LIST_POST("list-post"),
    LIST_UNSUBSCRIBE("list-unsubscribe"),
    MAILING_LIST("mailing-list"),
    FEEDBACK_ID("feedback-id"),
    PRECEDENCE("precedence"),
    AUTO_SUBMITTED("auto-submitted"),
    SUPPRESS("x-auto-response-suppress"),
    AUTOREPLY("x-autoreply"),
    AUTORESPOND("x-autorespond"),
    RETURN_PATH("return-path"),
    LABELS("x-gmail-labels"),
    DELIVERED_TO("delivered-to"),
    ORIGINAL_TO("x-original-to"),
    ENVELOPE_TO("envelope-to"),
    CONTENT_TYPE("content-type");

    private static final int SIZE = 256;
    private static final @Nullable Field[] TABLE = table();

    private final byte[] name;

    Field(String name) {
        this.name = name.getBytes(StandardCharsets.US_ASCII);
    }

    /// The field of a name in any case; null if it is none that is read.
    static @Nullable Field of(byte[] bytes, int from, int to) {
        for (int slot = hash(bytes, from, to); ; slot = (slot + 1) % SIZE) {
            Field field = TABLE[slot];
            if (field == null || field.isNamed(bytes, from, to)) {
                return field;
            }
        }
    }

    private boolean isNamed(byte[] bytes, int from, int to) {
        if (to - from != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (lower(bytes[from + i]) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }

    /// Length and the outer letters tell most names apart.
    private static int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        return length == 0
                ? 0
                : (length * 31 + lower(bytes[from]) * 7 + lower(bytes[to - 1]) * 3 + lower(bytes[from + length / 2]))
                        & SIZE - 1;
    }

    private static @Nullable Field[] table() {
        @Nullable Field[] table = new @Nullable Field[SIZE];
        for (Field field : values()) {
            int slot = hash(field.name, 0, field.name.length);
            while (table[slot] != null) {
                slot = (slot + 1) % SIZE;
            }
            table[slot] = field;
        }
        return table;
    }
}
