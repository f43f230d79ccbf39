package wellhouse.web.person;

import java.util.Optional;

/// Recognises pictures by their first octets; what a browser would run is none.
final class Picture {

    private Picture() {}

    /// The media type; empty if it is no JPEG, PNG, GIF or WebP.
    static Optional<String> typeOf(byte[] bytes) {
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of("image/png");
        }
        if (begins(bytes, 0, 'G', 'I', 'F', '8')) {
            return Optional.of("image/gif");
        }
        return begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')
                ? Optional.of("image/webp")
                : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, int... wanted) {
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
