package wellhouse.web.settings;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import wellhouse.kernel.Id;
import wellhouse.people.OwnPosition;
import wellhouse.people.OwnPositions;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/settings/positions`: where the owner works and worked, written by hand.
public final class OwnWork implements Page {

    private static final String HERE = "/settings#positions";

    private final Rooms rooms;
    private final Pages pages;

    public OwnWork(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    @Override
    public void routes(Routes on) {
        on.post(
                "/settings/positions",
                (request, visit) -> pages.changed(
                        request,
                        rooms.ownPositions()
                                .add(visit.book(), said(request), visit.now(), Visit.BY)
                                .change(),
                        HERE));
        on.post(
                "/settings/positions/{id}",
                (request, visit) -> pages.changed(
                        request,
                        rooms.ownPositions()
                                .correct(visit.book(), position(request, visit), said(request), visit.now(), Visit.BY)
                                .change(),
                        HERE));
        on.post(
                "/settings/positions/{id}/remove",
                (request, visit) -> pages.changed(
                        request,
                        rooms.ownPositions()
                                .remove(visit.book(), position(request, visit), Visit.BY)
                                .change(),
                        HERE));
    }

    private OwnPosition position(Context request, Visit visit) {
        Id<OwnPosition> id = Params.id(request, "id");
        return rooms.transactions().read(() -> rooms.career().all(visit.book().id())).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private static OwnPositions.Said said(Context request) {
        String title = Params.text(request, "title");
        OwnPositions.Said said = new OwnPositions.Said(
                Params.text(request, "organization", OwnPositions.LONGEST),
                title.substring(0, Math.min(title.length(), OwnPositions.LONGEST)),
                Params.date(request, "from"),
                Params.date(request, "to"));
        if (!said.isInOrder()) {
            throw new Refused("settings.positions.order");
        }
        return said;
    }
}
