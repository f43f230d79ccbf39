package wellhouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A check of one claim on files of the user's own: reads them, says what it found, or says what is wrong with them.
abstract class Evaluation implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /// @param say what was found, in lines
    /// @throws Columns.Broken if a file is not as it must be; its message names the file and the line
    abstract void evaluate(PrintWriter say) throws IOException, Columns.Broken;

    @Override
    public final Integer call() {
        if (spec == null) {
            throw new IllegalStateException("runs as a command only");
        }
        PrintWriter say = spec.commandLine().getOut();
        PrintWriter wrong = spec.commandLine().getErr();
        try {
            evaluate(say);
            return Code.OK;
        } catch (NoSuchFileException e) {
            wrong.println(e.getFile() + ": there is no such file");
        } catch (Columns.Broken | IOException e) {
            wrong.println(e.getMessage());
        } finally {
            say.flush();
        }
        return Code.FAILED;
    }
}
