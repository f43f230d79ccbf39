package wellhouse.cli;

/// The link that signs in once.
public final class SignInLink {

    private SignInLink() {}

    /// @param address where the server is reached, such as `http://127.0.0.1:8420`
    /// @param secret as [wellhouse.accounts.SignIn#link] gives it
    public static String of(String address, String secret) {
        String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return base + "/enter?token=" + secret;
    }
}
