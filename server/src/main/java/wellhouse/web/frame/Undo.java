package wellhouse.web.frame;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;

/// `POST /undo/{id}`: takes a change back and opens the page again.
public final class Undo implements Page {

    private final Rooms rooms;
    private final Pages pages;

    public Undo(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    @Override
    public void routes(Routes on) {
        on.post("/undo/{id}", this::undo);
    }

    private void undo(Context request, Visit visit) {
        Id<Change> id = Params.id(request, "id");
        ChangeLog.Entry entry = rooms.transactions()
                .read(() -> rooms.changes().find(visit.book().id(), id))
                .orElseThrow(NotFoundResponse::new);
        if (!entry.change().isUndoable()) {
            pages.back(request, id);
            return;
        }
        switch (undo(entry.change(), visit)) {
            case ChangeLog.Undone.Done done ->
                pages.back(request, done.entry().change().id());
            case ChangeLog.Undone.Already _ -> pages.back(request, id);
            case ChangeLog.Undone.Unknown _ -> throw new NotFoundResponse();
        }
    }

    private ChangeLog.Undone undo(Change change, Visit visit) {
        if (change.what().equals("change.import")) {
            return rooms.intake().undo(visit.book(), change.id(), Visit.BY);
        }
        String told = Pages.told(visit.words(), change);
        Change as = new Change(rooms.pen().next(), visit.book().id(), Visit.BY, "change.undone", List.of(told));
        return rooms.changes().undo(change.id(), as);
    }
}
