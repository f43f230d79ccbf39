package wellhouse.goals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.people.Person;

/// Takes an ask from its draft to its thanks; each step is one change. Nothing is sent to anybody.
public final class Asking {

    private final Pen pen;
    private final Asks asks;

    public Asking(Pen pen, Asks asks) {
        this.pen = pen;
        this.asks = asks;
    }

    /// What became of a step.
    public sealed interface Outcome {

        record Done(Ask ask, Id<Change> change) implements Outcome {}

        /// The ask stands as it was.
        record Not(Why why) implements Outcome {}
    }

    /// Why a step was not taken.
    public enum Why {
        /// A part is missing.
        INCOMPLETE,
        /// It was asked before.
        ASKED_ALREADY,
        /// It was not asked yet, or was answered before.
        NOT_ASKED,
        /// Neither thanks and outcome were said, nor a reason.
        NO_END
    }

    /// Begins an ask, or changes its draft.
    public Outcome.Done draft(Book book, Ask ask, Person person, boolean fresh, String who) {
        String key = fresh ? "change.give.ask" : "change.give.ask-changed";
        return write(book, ask, key, fresh ? List.of(person.called()) : List.of(), who);
    }

    /// It was asked.
    public Outcome asked(Book book, Ask ask, LocalDate today, String who) {
        if (ask.status() != Ask.Status.DRAFTED) {
            return new Outcome.Not(Why.ASKED_ALREADY);
        }
        return ask.missing().isEmpty()
                ? write(book, ask.askedOn(today), "change.give.asked", List.of(), who)
                : new Outcome.Not(Why.INCOMPLETE);
    }

    /// They said yes or no.
    public Outcome answer(Book book, Ask ask, boolean yes, String who) {
        return ask.status() == Ask.Status.ASKED
                ? write(book, ask.answered(yes), "change.give.answered", List.of(), who)
                : new Outcome.Not(Why.NOT_ASKED);
    }

    /// It is over.
    ///
    /// @param came what came of it
    /// @param thanked the day they were thanked
    /// @param reason why there is nothing to thank for
    public Outcome close(Book book, Ask ask, String came, Optional<LocalDate> thanked, String reason, String who) {
        if (ask.status() == Ask.Status.DRAFTED || ask.status() == Ask.Status.CLOSED) {
            return new Outcome.Not(Why.NOT_ASKED);
        }
        if ((came.isBlank() || thanked.isEmpty()) && reason.isBlank()) {
            return new Outcome.Not(Why.NO_END);
        }
        return write(book, ask.closed(came, thanked, reason), "change.give.ask-closed", List.of(), who);
    }

    /// A draft that came to nothing; what was asked stays and is closed.
    public Outcome remove(Book book, Ask ask, String who) {
        if (ask.status() != Ask.Status.DRAFTED) {
            return new Outcome.Not(Why.ASKED_ALREADY);
        }
        Id<Change> change =
                pen.write(book.id(), who, "change.give.ask-removed", List.of(), () -> asks.remove(book.id(), ask.id()));
        return new Outcome.Done(ask, change);
    }

    private Outcome.Done write(Book book, Ask ask, String key, List<String> about, String who) {
        return new Outcome.Done(ask, pen.write(book.id(), who, key, about, () -> asks.put(book.id(), ask)));
    }
}
