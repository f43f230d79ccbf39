package wellhouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import wellhouse.words.Words;

/// A command that works on a data folder: opens it, runs, closes it, and says in a sentence what went wrong.
abstract class Errand implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    private final Opening opening;
    private final Terminal terminal;

    Errand(Opening opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    /// @return the exit code, see [Code]
    abstract int run(Opened opened, Voice voice) throws IOException;

    @Override
    public final Integer call() {
        Voice voice = new Voice(terminal, Words.in(options.language(terminal)), options.json());
        try (Opened opened = opening.open(options.where(terminal.environment()))) {
            return run(opened, voice);
        } catch (Refused e) {
            return refuse(voice, e, e.code(), e.key(), e.details().toArray());
        } catch (FileSystemException e) {
            return refuse(voice, e, Code.FAILED, "cli.file", String.valueOf(e.getFile()), why(e));
        } catch (IOException | UncheckedIOException e) {
            return refuse(voice, e, Code.FAILED, "cli.broken", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return refuse(voice, e, Code.FAILED, "cli.broken", String.valueOf(e.getMessage()));
        }
    }

    private static String why(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName().replace("Exception", "") : e.getReason();
    }

    private int refuse(Voice voice, Exception e, int code, String key, Object... details) {
        String text = voice.words().say(key, details);
        if (voice.json()) {
            voice.json(Map.of("error", Map.of("code", key, "message", text)));
        } else {
            terminal.err().println(Voice.clean(text));
        }
        if (options.verbose()) {
            e.printStackTrace(terminal.err());
        }
        return code;
    }
}
