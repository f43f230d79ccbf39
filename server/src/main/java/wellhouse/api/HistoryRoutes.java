package wellhouse.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Scope;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.wire.Changes;

/// What was changed, and the way back.
final class HistoryRoutes {

    private static final Set<Scope> HISTORY = Set.of(Scope.HISTORY);

    private HistoryRoutes() {}

    static void add(Gate gate) {
        gate.get("/history", HISTORY, HistoryRoutes::history);
        gate.post("/history/{id}/undo", HISTORY, call -> undo(call, call.id()));
    }

    private static void history(Call call) {
        int limit = call.limit();
        Optional<Id<Change>> before = call.afterId();
        List<ChangeLog.Entry> entries = call.rooms()
                .transactions()
                .read(() -> call.rooms().changes().recent(call.book().id(), before, limit));
        if (entries.size() == limit) {
            call.next(entries.getLast().change().id().toString());
        }
        call.answer(new Changes(entries.stream()
                .map(entry -> Changes.Entry.of(entry, call.words(), false))
                .toList()));
    }

    /// Takes one change back, an import as a whole.
    static void undo(Call call, Id<Change> id) {
        ChangeLog.Entry entry = call.rooms()
                .transactions()
                .read(() -> call.rooms().changes().find(call.book().id(), id))
                .orElseThrow(Refusal::unknown);
        if (!entry.change().isUndoable()) {
            throw new Refusal(422, "cli.undo.final");
        }
        switch (Changes.undo(call.rooms(), call.book(), entry.change(), call.by())) {
            case ChangeLog.Undone.Done done -> call.answer(Changes.Undone.of(entry, done, call.words(), false));
            case ChangeLog.Undone.Already() -> throw new Refusal(409, "cli.undo.already");
            case ChangeLog.Undone.Unknown() -> throw Refusal.unknown();
        }
    }
}
