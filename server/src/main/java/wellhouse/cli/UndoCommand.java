package wellhouse.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wellhouse.kernel.Book;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;
import wellhouse.wire.Changes;

/// `wellhouse undo`: takes a change back.
@Command(name = "undo", mixinStandardHelpOptions = true)
public final class UndoCommand extends Errand {

    @Parameters(arity = "0..1", paramLabel = "CHANGE")
    private @Nullable String change;

    public UndoCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    @Override
    int run(Opened opened, Voice voice) {
        Rooms rooms = opened.rooms();
        Book book = opened.book();
        ChangeLog.Entry entry = rooms.transactions().read(() -> wanted(rooms, book));
        if (!entry.change().isUndoable()) {
            throw new Refused(Code.FAILED, "cli.undo.final");
        }
        return switch (Changes.undo(rooms, book, entry.change(), "cli")) {
            case ChangeLog.Undone.Done done -> {
                Changes.Undone answer = Changes.Undone.of(entry, done, voice.words(), true);
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
        return Changes.newest(rooms, book).orElseThrow(() -> new Refused(Code.NOTHING_FOUND, "cli.undo.none"));
    }

    private static ChangeLog.Entry find(Rooms rooms, Book book, String id) {
        try {
            return rooms.changes()
                    .find(book.id(), Id.parse(id))
                    .orElseThrow(() -> new Refused(Code.NOTHING_FOUND, "cli.undo.unknown", id));
        } catch (IllegalArgumentException e) {
            throw new Refused(Code.NOTHING_FOUND, "cli.undo.unknown", id);
        }
    }
}
