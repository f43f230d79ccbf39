package wellhouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import wellhouse.words.Words;

/// A command that answers in the user's language, and says in a sentence what went wrong.
public abstract class Spoken implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    private final Terminal terminal;

    protected Spoken(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param where the data that is meant
    /// @return the exit code, see [Code]
    protected abstract int run(Opening.Where where, Voice voice) throws IOException;

    protected final Options options() {
        return options;
    }

    protected final Terminal terminal() {
        return terminal;
    }

    @Override
    public final Integer call() {
        Voice voice = new Voice(terminal, Words.in(terminal.language()), options.json());
        try {
            return run(options.where(terminal.environment()), voice);
        } catch (Refused e) {
            return refuse(voice, e, e.code(), e.key(), e.details().toArray());
        } catch (FileSystemException e) {
            return file(voice, e, e);
        } catch (IOException | UncheckedIOException e) {
            return e.getCause() instanceof FileSystemException cause
                    ? file(voice, e, cause)
                    : refuse(voice, e, Code.FAILED, "cli.broken", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return refuse(voice, e, Code.FAILED, "cli.broken", String.valueOf(e.getMessage()));
        }
    }

    /// What a program is told of a failure.
    record Failed(Error error) {

        /// @param code the key of the message, which stays
        record Error(String code, String message) {}

        static Failed of(String code, String message) {
            return new Failed(new Error(code, message));
        }
    }

    private int file(Voice voice, Exception e, FileSystemException cause) {
        return refuse(voice, e, Code.FAILED, "cli.file", String.valueOf(cause.getFile()), why(voice.words(), cause));
    }

    private static String why(Words words, FileSystemException e) {
        return switch (e) {
            case NoSuchFileException _ -> words.say("cli.file.missing");
            case AccessDeniedException _ -> words.say("cli.file.denied");
            case FileAlreadyExistsException _ -> words.say("cli.file.taken");
            default -> e.getReason() == null ? e.getClass().getSimpleName().replace("Exception", "") : e.getReason();
        };
    }

    private int refuse(Voice voice, Exception e, int code, String key, Object... details) {
        String text = voice.words().say(key, details);
        if (voice.json()) {
            voice.json(Failed.of(key, text));
        } else {
            terminal.err().println(Voice.clean(text));
        }
        if (options.verbose()) {
            e.printStackTrace(terminal.err());
        }
        return code;
    }
}
