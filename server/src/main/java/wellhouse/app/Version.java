package wellhouse.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// What is running, as the jar's manifest says.
final class Version implements IVersionProvider {

    /// Such as `0.1.0`; `dev` outside of a jar.
    static String text() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "dev");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"wellhouse " + text()};
    }
}
