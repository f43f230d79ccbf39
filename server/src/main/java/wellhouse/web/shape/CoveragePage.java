package wellhouse.web.shape;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.insight.Bubble;
import wellhouse.insight.Coverage;
import wellhouse.insight.Field;
import wellhouse.insight.Overview;
import wellhouse.insight.Roll;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/shape/coverage`: where I have somebody and where nobody, and how alike my people are.
public final class CoveragePage implements Page {

    private static final int NAME = 100;

    private final Rooms rooms;
    private final Pages pages;
    private final Coming coming;

    public CoveragePage(Rooms rooms, Pages pages, Coming coming) {
        this.rooms = rooms;
        this.pages = pages;
        this.coming = coming;
    }

    /// What is shown.
    ///
    /// @param own the owner's organization; may be empty
    /// @param holes how many cells are empty
    public record Shown(String own, int holes, List<Row> rows, List<Trait> traits, List<Watched> watched) {}

    /// A row of cells.
    public record Row(String kind, List<Cell> cells) {}

    /// A cell.
    ///
    /// @param who is there; in a hole, whom to ask around
    /// @param wayIn the address of the way in, where nobody is there; may be empty
    /// @param near where to ask around, without a way in; may be empty
    /// @param percent how many of the people the owner is in touch with, 0 to 100
    public record Cell(
            String name, List<Face> who, int people, int live, int percent, boolean hole, String wayIn, String near) {}

    /// How alike the people of each year were in one trait.
    ///
    /// @param largest what most of this year's people share; may be empty
    public record Trait(String name, String largest, int share, List<Bar> bars) {}

    /// One year of a trait.
    ///
    /// @param percent the chance that two people have it in common
    /// @param height of the bar, the tallest of all years being 72
    public record Bar(int year, int percent, int height) {}

    /// What the owner watches for.
    public record Watched(String id, String kind, String name) {}

    @Override
    public void routes(Routes on) {
        on.get("/shape/coverage", this::show);
        on.post("/shape/watches", this::watch);
        on.post("/shape/watches/{id}/remove", this::unwatch);
    }

    private void show(Context request, Visit visit) {
        coming.overview(request, visit, "coverage").ifPresent(overview -> show(request, visit, overview));
    }

    private void show(Context request, Visit visit, Overview overview) {
        Shown shown = rooms.transactions().read(() -> shown(overview, visit));
        pages.show(request, visit, "shape/coverage.jte", shown);
    }

    private Shown shown(Overview overview, Visit visit) {
        Coverage coverage = overview.coverage();
        Set<Id<Person>> named = new HashSet<>();
        coverage.rows()
                .forEach(row -> row.cells().forEach(cell -> {
                    named.addAll(cell.who());
                    cell.near().ifPresent(near -> named.addAll(near.whom()));
                }));
        Map<Id<Person>, Face> faces = new HashMap<>();
        rooms.people()
                .find(visit.book().id(), named)
                .forEach(person -> faces.put(person.id(), Face.of(person, visit.words())));
        int holes = 0;
        for (Coverage.Row row : coverage.rows()) {
            holes += (int) row.cells().stream().filter(Coverage.Cell::isHole).count();
        }
        return new Shown(
                coverage.own(),
                holes,
                coverage.rows().stream()
                        .map(row -> new Row(
                                Params.word(row.kind()),
                                row.cells().stream()
                                        .map(cell -> cell(row.kind(), cell, faces, visit))
                                        .toList()))
                        .toList(),
                traits(overview.bubble(), visit),
                rooms.roll().watches(visit.book().id()).stream()
                        .map(watch -> new Watched(watch.id().toString(), Params.word(watch.kind()), watch.name()))
                        .toList());
    }

    private static Cell cell(Coverage.Kind kind, Coverage.Cell cell, Map<Id<Person>, Face> faces, Visit visit) {
        String name = switch (kind) {
            case OWN_ORGANIZATION -> visit.words().say("shape.field." + word(cell.name()));
            case EVERYDAY -> visit.words().say("shape.everyday." + word(cell.name()));
            default -> cell.name();
        };
        List<Id<Person>> who = cell.near().map(Coverage.Near::whom).orElse(cell.who());
        return new Cell(
                name,
                who.stream()
                        .flatMap(id -> Optional.ofNullable(faces.get(id)).stream())
                        .toList(),
                cell.people(),
                cell.live(),
                cell.people() == 0 ? 0 : 100 * cell.live() / cell.people(),
                cell.isHole(),
                cell.wayIn().map(person -> "/paths/people/" + person).orElse(""),
                cell.near().map(Coverage.Near::where).orElse(""));
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Trait> traits(Bubble bubble, Visit visit) {
        return List.of(Bubble.Trait.values()).stream()
                .map(trait -> {
                    Bubble.Alike now = bubble.years().getFirst().alike().get(trait.ordinal());
                    String largest = trait == Bubble.Trait.FIELD
                                    && !now.largest().isEmpty()
                            ? visit.words()
                                    .say("shape.field."
                                            + word(Field.valueOf(now.largest()).name()))
                            : now.largest();
                    double most = bubble.years().stream()
                            .mapToDouble(
                                    year -> year.alike().get(trait.ordinal()).chance())
                            .max()
                            .orElse(0);
                    List<Bar> bars = new ArrayList<>();
                    for (int i = bubble.years().size() - 1; i >= 0; i--) {
                        Bubble.Alike alike = bubble.years().get(i).alike().get(trait.ordinal());
                        bars.add(new Bar(
                                visit.today().minusYears(i).getYear(),
                                (int) Math.round(100 * alike.chance()),
                                most == 0 ? 0 : (int) Math.round(72 * alike.chance() / most)));
                    }
                    return new Trait(
                            Params.word(trait), largest, (int) Math.round(100 * now.share()), List.copyOf(bars));
                })
                .toList();
    }

    private void watch(Context request, Visit visit) {
        Roll.Watch.Kind kind = Params.chosen(request, "kind", Roll.Watch.Kind.class);
        String name = Params.text(request, "name", NAME);
        Roll.Watch watch = new Roll.Watch(rooms.pen().next(), kind, name);
        Id<Change> change = rooms.pen().write(visit.book().id(), Visit.BY, "change.watch.added", List.of(name), () -> {
            if (kind == Roll.Watch.Kind.OWN) {
                rooms.roll().watches(visit.book().id()).stream()
                        .filter(one -> one.kind() == kind)
                        .forEach(one -> rooms.roll().remove(visit.book().id(), one.id()));
            }
            rooms.roll().put(visit.book().id(), watch);
        });
        pages.changed(request, change, "/shape/coverage");
    }

    private void unwatch(Context request, Visit visit) {
        Id<Roll.Watch> id = Params.id(request, "id");
        Id<Change> change = rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        "change.watch.removed",
                        List.of(),
                        () -> rooms.roll().remove(visit.book().id(), id));
        pages.changed(request, change, "/shape/coverage");
    }
}
