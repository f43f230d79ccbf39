package wellhouse.web.people;

import io.javalin.http.Context;
import java.util.List;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.SavedView;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// Saving a choice of the list under a name, and letting go of it.
public final class Views implements Page {

    private static final int LONGEST_NAME = 60;

    private final Rooms rooms;
    private final Pages pages;

    public Views(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    @Override
    public void routes(Routes on) {
        on.post("/people/views", this::save);
        on.post("/people/views/{id}/remove", this::remove);
    }

    private void save(Context request, Visit visit) {
        String name = Params.text(request, "name", LONGEST_NAME);
        Choice choice = Choice.of(request);
        SavedView view = new SavedView(rooms.pen().next(), name, choice.query());
        Id<Change> change = rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        "change.view.saved",
                        List.of(name),
                        () -> rooms.people().put(visit.book().id(), view));
        pages.changed(request, change, choice.address());
    }

    private void remove(Context request, Visit visit) {
        Id<SavedView> id = Params.id(request, "id");
        Id<Change> change = rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        "change.view.removed",
                        List.of(),
                        () -> rooms.people().removeView(visit.book().id(), id));
        pages.changed(request, change, "/people");
    }
}
