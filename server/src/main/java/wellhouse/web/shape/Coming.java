package wellhouse.web.shape;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import wellhouse.insight.Overview;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// What the views of a large network show until it is made for the first time: that it is being made. The page opens by
/// itself as soon as it is.
public final class Coming implements Page {

    private static final Duration PATIENCE = Duration.ofMillis(1_200);

    private final Rooms rooms;
    private final Pages pages;

    public Coming(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What is shown.
    ///
    /// @param view the one that was asked for: `picture`, `coverage`, `queues` or `practice`
    public record Shown(String view) {}

    @Override
    public void routes(Routes on) {
        on.get("/shape/ready", this::ready);
    }

    private void ready(Context request, Visit visit) {
        if (rooms.overviews().within(visit.book(), PATIENCE).isPresent()) {
            request.header("HX-Refresh", "true");
        }
        request.status(204);
    }

    /// The overview; where it takes longer, the answer is given here and empty is returned.
    Optional<Overview> overview(Context request, Visit visit, String view) {
        Optional<Overview> overview = rooms.overviews().within(visit.book(), PATIENCE);
        if (overview.isEmpty()) {
            pages.show(request, visit, "shape/coming.jte", new Shown(view));
        }
        return overview;
    }
}
