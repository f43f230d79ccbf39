package wellhouse.intake;

import wellhouse.kernel.Problem;

/// A source could not be read to its end; what was read before stays.
public final class SourceBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public SourceBroken(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
