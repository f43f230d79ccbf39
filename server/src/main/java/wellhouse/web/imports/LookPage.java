package wellhouse.web.imports;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wellhouse.formats.Contents;
import wellhouse.formats.csv.Meaning;
import wellhouse.formats.csv.TableShape;
import wellhouse.incoming.Bringing;
import wellhouse.incoming.Incoming;
import wellhouse.intake.Forecast;
import wellhouse.intake.Rejected;
import wellhouse.intake.Source;
import wellhouse.people.doubles.Evidence;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/imports/look/{id}`: what files would bring, before anything is brought; and what the columns of tables are.
public final class LookPage implements Page {

    private static final int SHOWN_REJECTED = 12;
    private static final int SHOWN_PAIRS = 5;

    /// How long is looked; of more, the rest is not foretold.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Rooms rooms;
    private final Pages pages;
    private final Incoming incoming;
    private final Bringing bringing;

    public LookPage(Rooms rooms, Pages pages, Incoming incoming, Bringing bringing) {
        this.rooms = rooms;
        this.pages = pages;
        this.incoming = incoming;
        this.bringing = bringing;
    }

    /// What the page shows.
    ///
    /// @param id names the handing-in
    /// @param parts what can be read
    /// @param forecast what it would bring
    /// @param rejected the first of what could not be taken
    /// @param whoseMail whether it has to be asked whose mail it is
    /// @param problem a message key; empty for none
    public record Shown(
            String id,
            List<Contents.Part> parts,
            List<String> unknown,
            Forecast forecast,
            List<Rejected> rejected,
            boolean whoseMail,
            String problem) {

        /// What a column may be.
        public Meaning[] meanings() {
            return Meaning.values();
        }

        /// The likeliest pairs.
        public List<Forecast.Pair> twice() {
            return forecast.same().best().stream().limit(SHOWN_PAIRS).toList();
        }

        /// The chance that a pair is one person, 1 to 99.
        public int chance(Forecast.Pair pair) {
            return Math.clamp(Math.round(100 * pair.chance()), 1, 99);
        }

        /// What weighs most for and against a pair.
        public List<Evidence> weighty(Forecast.Pair pair) {
            return pair.evidence().stream().filter(Evidence::weighs).toList();
        }

        /// The tables whose columns can be told otherwise.
        public List<Contents.Part> tables() {
            return parts.stream().filter(part -> part.table().isPresent()).toList();
        }
    }

    @Override
    public void routes(Routes on) {
        on.get("/imports/look/{id}", this::show);
        on.get("/imports/look/{id}/rejected.csv", this::rejected);
        on.post("/imports/look/{id}/columns", this::columns);
        on.post("/imports/look/{id}/mine", this::mine);
        on.post("/imports/look/{id}/leave", this::leave);
    }

    private Incoming.Delivery delivery(Context request, Visit visit) {
        return incoming.find(visit.book().id(), Params.id(request, "id")).orElseThrow(NotFoundResponse::new);
    }

    private void show(Context request, Visit visit) {
        Incoming.Delivery delivery = delivery(request, visit);
        Contents contents = delivery.contents(bringing.options(visit.book()));
        Forecast forecast = look(visit, contents);
        List<Rejected> rejected = forecast.rejected().stream()
                .filter(one -> !one.problem().code().equals(Bringing.WHOSE_MAIL))
                .toList();
        pages.show(
                request,
                visit,
                "imports/look.jte",
                new Shown(
                        delivery.id().toString(),
                        contents.parts(),
                        contents.unknown(),
                        forecast,
                        rejected.stream().limit(SHOWN_REJECTED).toList(),
                        rejected.size() < forecast.rejected().size(),
                        Params.text(request, "problem").equals("address") ? "imports.problem.address" : ""));
    }

    private Forecast look(Visit visit, Contents contents) {
        Instant until = rooms.clock().instant().plus(PATIENCE);
        List<Source> sources =
                contents.parts().stream().map(Contents.Part::source).toList();
        return rooms.intake()
                .look(
                        visit.book(),
                        Visit.BY,
                        sources,
                        (file, bytes, total, count) -> rooms.clock().instant().isBefore(until));
    }

    private void rejected(Context request, Visit visit) {
        Contents contents = delivery(request, visit).contents(bringing.options(visit.book()));
        ImportPage.table(request, visit.words(), look(visit, contents).rejected());
    }

    /// Takes the owner's word on the columns of a table, and remembers it for tables with the same headings.
    private void columns(Context request, Visit visit) {
        Incoming.Delivery delivery = delivery(request, visit);
        String headings = Params.text(request, "headings");
        Optional<TableShape> table = delivery.contents(bringing.options(visit.book())).parts().stream()
                .flatMap(part -> part.table().stream())
                .filter(shape -> shape.fingerprint().equals(headings))
                .findFirst();
        List<String> meanings = request.formParams("meaning").stream()
                .map(written -> Params.choice(Meaning.class, written).orElseThrow(BadRequestResponse::new))
                .map(Enum::name)
                .toList();
        if (table.isEmpty() || meanings.size() != table.get().columns().size()) {
            throw new BadRequestResponse("one meaning for each column");
        }
        rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        "change.columns",
                        List.of(),
                        () -> rooms.imports().columns(visit.book().id(), headings, meanings));
        pages.go(request, "/imports/look/" + delivery.id());
    }

    private void mine(Context request, Visit visit) {
        Incoming.Delivery delivery = delivery(request, visit);
        if (!OwnMail.note(rooms, request, visit)) {
            pages.go(request, "/imports/look/" + delivery.id() + "?problem=address");
            return;
        }
        pages.go(request, "/imports/look/" + delivery.id());
    }

    private void leave(Context request, Visit visit) {
        incoming.forget(delivery(request, visit));
        pages.go(request, "/imports");
    }
}
