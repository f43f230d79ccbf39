package wellhouse.cli;

/// What a command's exit code says; documented in docs/command-line.md.
public final class Code {

    public static final int OK = 0;
    public static final int FAILED = 1;

    /// The command line itself is wrong; given by picocli.
    public static final int USAGE = 2;

    public static final int NOTHING_FOUND = 3;

    /// Done, but some of it could not be taken.
    public static final int PARTLY = 4;

    /// Ended by the user; what was acknowledged stays.
    public static final int CANCELLED = 130;

    private Code() {}
}
