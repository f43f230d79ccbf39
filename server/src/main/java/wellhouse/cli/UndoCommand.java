package wellhouse.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;

/// `wellhouse undo`: takes a change back.
@Command(name = "undo", mixinStandardHelpOptions = true)
public final class UndoCommand extends Errand {

    private static final int LOOK_BACK = 100;

    @Parameters(arity = "0..1", paramLabel = "CHANGE")
    private @Nullable String change;

    public UndoCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// The whole answer.
    ///
    /// @param undone what was taken back
    /// @param kept values left as they were, since a later change owns them
    /// @param change the undo itself, which can be undone in its turn
    record Answer(HistoryCommand.Entry undone, int kept, String change) {}

    @Override
    int run(Opened opened, Voice voice) {
        Rooms rooms = opened.rooms();
        Book book = opened.book();
        ChangeLog.Entry entry = rooms.transactions().read(() -> wanted(rooms, book));
        if (!entry.change().isUndoable()) {
            throw new Refused(Code.FAILED, "cli.undo.final");
        }
        return switch (undo(rooms, book, entry.change())) {
            case ChangeLog.Undone.Done done -> {
                Answer answer = new Answer(
                        HistoryCommand.Entry.of(entry, voice),
                        done.kept(),
                        done.entry().change().id().toString());
                if (voice.json()) {
                    voice.json(answer);
                } else {
                    voice.say("cli.undo.done", answer.undone().text(), done.kept());
                }
                yield Code.OK;
            }
            case ChangeLog.Undone.Already() -> throw new Refused(Code.FAILED, "cli.undo.already");
            case ChangeLog.Undone.Unknown() -> throw new Refused(Code.NOTHING_FOUND, "cli.undo.none");
        };
    }

    private ChangeLog.Entry wanted(Rooms rooms, Book book) {
        if (change != null) {
            return find(rooms, book, change);
        }
        List<ChangeLog.Entry> recent = rooms.changes().recent(book.id(), Optional.empty(), LOOK_BACK);
        return recent.stream()
                .filter(entry -> !entry.undone() && entry.undoes().isEmpty())
                .filter(entry -> entry.change().isUndoable())
                .findFirst()
                .orElseThrow(() -> new Refused(Code.NOTHING_FOUND, "cli.undo.none"));
    }

    private static ChangeLog.Entry find(Rooms rooms, Book book, String id) {
        try {
            return rooms.changes()
                    .find(book.id(), Id.parse(id))
                    .orElseThrow(() -> new Refused(Code.NOTHING_FOUND, "cli.undo.none"));
        } catch (IllegalArgumentException e) {
            throw new Refused(Code.NOTHING_FOUND, "cli.undo.none");
        }
    }

    private static ChangeLog.Undone undo(Rooms rooms, Book book, Change change) {
        boolean anImport = rooms.transactions()
                .read(() -> rooms.imports().find(book.id(), change.id()).isPresent());
        if (anImport) {
            return rooms.intake().undo(book, change.id(), "cli");
        }
        Change as = new Change(rooms.pen().next(), book.id(), "cli", "change.undone", change.about());
        return rooms.changes().undo(change.id(), as);
    }
}
