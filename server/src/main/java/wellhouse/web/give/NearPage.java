package wellhouse.web.give;

import io.javalin.http.Context;
import java.util.List;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/give/who`: people whose name is like what is being typed into a field that wants a person.
public final class NearPage implements Page {

    private static final int LONGEST = 100;

    private final Pages pages;
    private final Finder finder;

    public NearPage(Rooms rooms, Pages pages) {
        this.pages = pages;
        this.finder = new Finder(rooms);
    }

    /// What is shown.
    public record Shown(List<Near> people) {}

    /// Somebody who may be meant.
    ///
    /// @param called what is written into the field: the name, and what tells namesakes apart
    /// @param beside a word about them; may be empty
    public record Near(String called, String beside) {}

    @Override
    public void routes(Routes on) {
        on.get("/give/who", (request, visit) -> show(request, visit));
    }

    private void show(Context request, Visit visit) {
        String typed = Params.text(request, "who");
        pages.show(
                request,
                visit,
                "give/near.jte",
                new Shown(finder.near(visit, typed.substring(0, Math.min(LONGEST, typed.length())))));
    }
}
