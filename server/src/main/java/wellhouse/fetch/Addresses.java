package wellhouse.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Addresses of the web, and of nothing else.
final class Addresses {

    private static final int LONGEST = 2_000;

    private Addresses() {}

    /// An address as typed; empty unless it is `http` or `https` with a host and without a name and password.
    static Optional<URI> of(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : checked(new URI(text.strip()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// Where an address within a page or an answer leads.
    static Optional<URI> from(URI page, String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : checked(page.resolve(new URI(text.strip())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> checked(URI uri) throws URISyntaxException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || uri.getHost() == null || uri.getHost().isEmpty() || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Optional.of(new URI(scheme + "://" + uri.getRawAuthority() + path + query));
    }
}
