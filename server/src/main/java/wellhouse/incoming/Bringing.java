package wellhouse.incoming;

import java.util.Optional;
import wellhouse.formats.Contents;
import wellhouse.formats.source.ReadOptions;
import wellhouse.incoming.Incoming.Delivery;
import wellhouse.intake.Arrivals;
import wellhouse.intake.Arrivals.Begun;
import wellhouse.intake.Import;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;

/// Brings what was handed in into a book, and lets the files go when they are not needed any more.
public final class Bringing {

    /// The code of mail that cannot be read before it is known whose it is.
    public static final String WHOSE_MAIL = "intake.whose-mail";

    private static final int ENOUGH_TO_SEE = 1_000;

    private final Rooms rooms;
    private final Arrivals arrivals;
    private final Incoming incoming;

    public Bringing(Rooms rooms, Arrivals arrivals, Incoming incoming) {
        this.rooms = rooms;
        this.arrivals = arrivals;
        this.incoming = incoming;
    }

    /// How files of this book are read.
    public ReadOptions options(Book book) {
        return ReadOptions.usual(rooms.clock().instant(), book.zone(), book.country())
                .withColumns(rooms.transactions().read(() -> rooms.imports().columns(book.id())));
    }

    /// Begins to read what was handed in, and comes back at once.
    ///
    /// @param by who does it, as in [Change#by()]
    /// @param contents what is in it; to be looked at before, since what was read to its end is gone
    public Begun begin(Book book, String by, Delivery delivery, Contents contents) {
        Begun begun = arrivals.begin(book, by, contents.sources(), () -> afterwards(book.id(), delivery));
        if (begun instanceof Begun.Started started) {
            incoming.begun(delivery, started.arrival().id());
        }
        return begun;
    }

    /// Where an import stands, an undo by whatever way counted. Inside a transaction.
    ///
    /// @param alive whether it was running before that transaction began
    public Import.Status stands(Id<Book> book, Import run, boolean alive) {
        boolean undone = rooms.changes()
                .find(book, run.id())
                .map(entry -> entry.undone())
                .orElse(false);
        if (undone) {
            return Import.Status.UNDONE;
        }
        return switch (run.status()) {
            case UNDONE -> Import.Status.DONE;
            case RUNNING -> alive ? Import.Status.RUNNING : Import.Status.BROKEN;
            case DONE, CANCELLED, BROKEN -> run.status();
        };
    }

    /// Lets the files go, unless it has to be asked whose mail it is or the import broke off.
    private void afterwards(Id<Book> book, Delivery delivery) {
        boolean kept = rooms.transactions().read(() -> {
            Optional<Import> last = rooms.imports().recent(book, 1).stream().findFirst();
            return last.filter(run -> run.status() == Import.Status.BROKEN || whoseMail(book, run.id()))
                    .isPresent();
        });
        if (!kept) {
            incoming.forget(delivery);
        }
    }

    private boolean whoseMail(Id<Book> book, Id<Change> run) {
        return rooms.imports().rejected(book, run, ENOUGH_TO_SEE).stream()
                .anyMatch(one -> one.problem().code().equals(WHOSE_MAIL));
    }
}
