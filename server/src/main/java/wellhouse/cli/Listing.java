package wellhouse.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.people.Person;

/// `... list`: lines of one kind, as a table whose last column is the id, or as one document.
@Command(name = "list", mixinStandardHelpOptions = true)
abstract class Listing extends Errand {

    Listing(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// What there is.
    ///
    /// @param document for a program
    /// @param columns of the bundle, `cli.column.COLUMN`; the id's is left out
    record Sheet(Object document, List<String> columns, List<List<String>> rows) {

        /// @param lines what the rows tell of
        static <T> Sheet of(Object document, List<String> columns, List<T> lines, Function<T, List<String>> row) {
            return new Sheet(document, columns, lines.stream().map(row).toList());
        }
    }

    abstract Sheet sheet(Opened opened, Voice voice);

    /// A list nothing can be asked of.
    static Listing of(Opening opening, Terminal terminal, BiFunction<Opened, Voice, Sheet> sheet) {
        return new Listing(opening, terminal) {
            @Override
            Sheet sheet(Opened opened, Voice voice) {
                return sheet.apply(opened, voice);
            }
        };
    }

    @Override
    final int run(Opened opened, Voice voice) {
        Sheet sheet = sheet(opened, voice);
        return Rows.show(voice, sheet.document, sheet.columns, sheet.rows);
    }

    /// A list of everybody's or, with `--of WHO`, of one person's.
    static Listing ofSomebody(Opening opening, Terminal terminal, Reading reading) {
        return new OfSomebody(opening, terminal, reading);
    }

    /// Reads what there is.
    interface Reading {

        /// @param of whose; empty for everybody's
        Sheet sheet(Opened opened, Voice voice, Optional<Person> of);
    }

    private static final class OfSomebody extends Listing {

        private final Reading reading;

        @Option(names = "--of", paramLabel = "WHO")
        private @Nullable String of;

        OfSomebody(Opening opening, Terminal terminal, Reading reading) {
            super(opening, terminal);
            this.reading = reading;
        }

        @Override
        Sheet sheet(Opened opened, Voice voice) {
            return reading.sheet(
                    opened, voice, Optional.ofNullable(of).map(who -> Who.is(opened.rooms(), opened.book(), who)));
        }
    }
}
