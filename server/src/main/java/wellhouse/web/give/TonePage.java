package wellhouse.web.give;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.exchange.known.Renown;
import wellhouse.exchange.tone.Draft;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Refused;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;
import wellhouse.wire.Sounds;

/// `/give/tone`: how a draft sounds, what to look at before a post, and at one's own profiles twice a year.
public final class TonePage implements Page {

    private static final int NOTE = 2_000;
    private static final int HALF_A_YEAR = 182;
    private static final List<String> BEFORE_A_POST = List.of("audience", "tone", "employer", "others", "for-ever");
    private static final List<String> PROFILES =
            List.of("photo", "headline", "employer", "contact", "privacy", "old-posts");

    private final Rooms rooms;
    private final Pages pages;

    public TonePage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param draft that was checked; empty for none yet
    /// @param last the last look at one's profiles
    /// @param due whether it is more than half a year ago
    public record Shown(
            Optional<Draft> draft,
            List<Piece> pieces,
            List<String> beforePost,
            List<String> profiles,
            Optional<Renown.Audit> last,
            boolean due) {}

    /// A part of a draft, marked or not.
    public record Piece(String text, boolean marked) {}

    @Override
    public void routes(Routes on) {
        on.get("/give/tone", (request, visit) -> show(request, visit, Optional.empty()));
        on.post("/give/tone", (request, visit) -> {
            String text = Params.text(request, "text");
            if (text.isEmpty() || text.length() > Sounds.LONGEST) {
                throw new Refused("give.paste.size");
            }
            show(request, visit, Optional.of(Draft.of(text)));
        });
        on.post("/give/tone/audit", this::audit);
    }

    private void show(Context request, Visit visit, Optional<Draft> draft) {
        Optional<Renown.Audit> last =
                rooms.transactions().read(() -> rooms.renown().all(visit.book().id())).audits().stream()
                        .findFirst();
        LocalDate since = visit.today().minusDays(HALF_A_YEAR);
        pages.show(
                request,
                visit,
                "give/tone.jte",
                new Shown(
                        draft,
                        draft.map(TonePage::pieces).orElse(List.of()),
                        BEFORE_A_POST,
                        PROFILES,
                        last,
                        last.map(audit -> audit.on().isBefore(since)).orElse(true)));
    }

    static List<Piece> pieces(Draft draft) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Draft.Remark remark : draft.remarks()) {
            if (remark.to() > remark.from() && remark.from() >= at) {
                pieces.add(new Piece(draft.text().substring(at, remark.from()), false));
                pieces.add(new Piece(draft.text().substring(remark.from(), remark.to()), true));
                at = remark.to();
            }
        }
        pieces.add(new Piece(draft.text().substring(at), false));
        return List.copyOf(pieces);
    }

    private void audit(Context request, Visit visit) {
        List<String> ticks =
                request.formParams("tick").stream().filter(PROFILES::contains).toList();
        String note = Params.text(request, "note");
        if (note.length() > NOTE) {
            throw new Refused("person.too-long");
        }
        Renown.Audit audit = new Renown.Audit(rooms.pen().next(), visit.today(), ticks, note);
        pages.back(
                request,
                rooms.pen()
                        .write(
                                visit.book().id(),
                                Visit.BY,
                                "change.give.audit",
                                List.of(),
                                () -> rooms.renown().put(visit.book().id(), audit)));
    }
}
