package wellhouse.cli;

import java.io.IOException;

/// A command that works on what is in a data folder: opens it, runs, closes it.
abstract class Errand extends Spoken {

    private final Opening opening;

    Errand(Opening opening, Terminal terminal) {
        super(terminal);
        this.opening = opening;
    }

    /// @return the exit code, see [Code]
    abstract int run(Opened opened, Voice voice) throws IOException;

    @Override
    protected final int run(Opening.Where where, Voice voice) throws IOException {
        try (Opened opened = opening.open(where)) {
            return run(opened, voice);
        }
    }
}
