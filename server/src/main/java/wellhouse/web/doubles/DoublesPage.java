package wellhouse.web.doubles;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.intake.Doubles;
import wellhouse.intake.Merging;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Profile;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Counters;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/doubles`: two who may be one person, the likeliest first, and what to say of them.
public final class DoublesPage implements Page {

    private static final int LOOKED_THROUGH = 500;

    private final Rooms rooms;
    private final Pages pages;

    public DoublesPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param pair the two; empty where nobody is left
    /// @param skipped how many were put off for later before these
    /// @param left how many there are in all, up to a number
    /// @param most the number up to which they were counted
    public record Shown(Optional<Comparison> pair, int skipped, int left, int most) {

        /// Whether there is another pair to go on to.
        public boolean hasNext() {
            return skipped + 1 < left;
        }
    }

    @Override
    public void routes(Routes on) {
        on.get("/doubles", this::show);
        on.post("/doubles/{one}/{other}", this::decide);
        on.post("/people/{id}/parts/{part}/apart", this::unmerge);
    }

    private void show(Context request, Visit visit) {
        rooms.likelyDoubles().follow(visit.book());
        String asked = Params.text(request, "of");
        Shown shown = asked.isEmpty() ? shown(visit, skipped(request)) : of(visit, asked);
        pages.show(request, visit, Pages.isPart(request) ? "doubles/review.jte" : "doubles/doubles.jte", shown);
    }

    private static int skipped(Context request) {
        String skip = Params.text(request, "skip");
        return skip.matches("[0-9]{1,4}") ? Integer.parseInt(skip) : 0;
    }

    private void decide(Context request, Visit visit) {
        Person one = person(visit, request, "one");
        Person other = person(visit, request, "other");
        Id<Change> change;
        if (Params.text(request, "decision").equals("two")) {
            change = rooms.merging().keepApart(visit.book(), one, other, Visit.BY);
        } else {
            Set<Merging.Part> chosen = EnumSet.noneOf(Merging.Part.class);
            for (Merging.Part part : Merging.Part.values()) {
                if (Params.text(request, Params.word(part)).equals("other")) {
                    chosen.add(part);
                }
            }
            change = rooms.merging().merge(visit.book(), one, other, chosen, Visit.BY);
        }
        rooms.likelyDoubles().follow(visit.book());
        pages.changed(request, visit, change, "doubles/review.jte", shown(visit, skipped(request)));
    }

    private void unmerge(Context request, Visit visit) {
        Id<Person> survivor = Params.id(request, "id");
        Id<Change> change = rooms.merging()
                .unmerge(visit.book(), Params.id(request, "part"), Visit.BY)
                .orElseThrow(NotFoundResponse::new);
        pages.changed(request, change, "/people/" + survivor);
    }

    private Person person(Visit visit, Context request, String name) {
        Id<Person> id = Params.id(request, name);
        return rooms.transactions()
                .read(() -> rooms.people().find(visit.book().id(), id))
                .filter(found -> found.id().equals(id))
                .orElseThrow(NotFoundResponse::new);
    }

    /// The pair after `skipped` others.
    private Shown shown(Visit visit, int skipped) {
        return rooms.transactions().read(() -> {
            Id<Book> book = visit.book().id();
            int left = rooms.doubles().count(book, LOOKED_THROUGH);
            List<Doubles.Pair> pairs = rooms.doubles().likely(book, Math.clamp(skipped + 1L, 1, LOOKED_THROUGH));
            Optional<Comparison> pair =
                    pairs.size() > skipped ? Optional.of(compared(visit, pairs.get(skipped))) : Optional.empty();
            return new Shown(pair, skipped, left, LOOKED_THROUGH);
        });
    }

    /// The likeliest pair of one person.
    private Shown of(Visit visit, String person) {
        return rooms.transactions().read(() -> {
            Id<Person> id;
            try {
                id = Id.parse(person);
            } catch (IllegalArgumentException e) {
                throw new NotFoundResponse();
            }
            Optional<Comparison> pair = rooms.doubles().likely(visit.book().id(), id).stream()
                    .findFirst()
                    .map(found -> compared(visit, found));
            return new Shown(pair, 0, rooms.doubles().count(visit.book().id(), LOOKED_THROUGH), LOOKED_THROUGH);
        });
    }

    private Comparison compared(Visit visit, Doubles.Pair pair) {
        Id<Book> book = visit.book().id();
        List<Profile> both = new ArrayList<>();
        for (Id<Person> id : List.of(pair.one(), pair.other())) {
            both.add(rooms.people().profile(book, id).orElseThrow(NotFoundResponse::new));
        }
        if (!Merging.staysBefore(both.getFirst().person(), both.getLast().person())) {
            both = both.reversed();
        }
        List<Optional<Counters>> ties = both.stream()
                .map(profile -> rooms.ties().of(book, profile.person().id()))
                .toList();
        return Comparison.of(both.getFirst(), both.getLast(), ties, pair, visit);
    }
}
