package wellhouse.formats.source;

/// Recognises pictures by their first bytes, since what files say of them is often wrong.
public final class Images {

    private static final int SHORTEST = 16;

    private Images() {}

    /// The media type; empty if it is no JPEG, PNG, GIF, BMP or WebP.
    public static String type(byte[] bytes) {
        if (bytes.length <= SHORTEST) {
            return "";
        }
        return switch (bytes[0] & 0xFF) {
            case 0xFF -> "image/jpeg";
            case 0x89 -> "image/png";
            case 'G' -> "image/gif";
            case 'B' -> "image/bmp";
            case 'R' -> "image/webp";
            default -> "";
        };
    }
}
