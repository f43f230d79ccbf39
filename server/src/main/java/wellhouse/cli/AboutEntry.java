package wellhouse.cli;

import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Parameters;
import wellhouse.kernel.Id;

/// A command about one entry of the book: `... ID`.
abstract class AboutEntry<T> extends Errand {

    private final BiFunction<Opened, Id<T>, Optional<T>> find;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    AboutEntry(Opening opening, Terminal terminal, BiFunction<Opened, Id<T>, Optional<T>> find) {
        super(opening, terminal);
        this.find = find;
    }

    /// @throws Refused if there is none of that id
    final T entry(Opened opened) {
        return opened.rooms()
                .transactions()
                .read(() -> find.apply(opened, Rows.id(id)))
                .orElseThrow(() -> Rows.unknown(id));
    }
}
