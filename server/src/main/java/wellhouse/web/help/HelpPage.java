package wellhouse.web.help;

import io.javalin.http.Context;
import java.util.List;
import wellhouse.people.Tier;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Rhythms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/help` explains in plain words; `/help/keys` lists what the keyboard does.
public final class HelpPage implements Page {

    private final Rooms rooms;
    private final Pages pages;

    public HelpPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the help page shows.
    public record Shown(List<String> topics, Tier[] tiers, Rhythms rhythms) {}

    /// What the page of keys shows.
    public record Keys(List<Group> groups) {}

    /// Keys that work in one place.
    ///
    /// @param name of the message `keys.NAME`
    public record Group(String name, List<Key> keys) {}

    /// One thing a key does.
    ///
    /// @param keys to press, one after the other
    /// @param name of the message `keys.NAME`
    public record Key(List<String> keys, String name) {}

    private static final List<String> TOPICS = List.of("contact", "rhythm", "state", "strength", "help", "tone");

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "everywhere",
                    List.of(
                            new Key(List.of("c"), "capture"),
                            new Key(List.of("Ctrl", "k"), "palette"),
                            new Key(List.of("/"), "search"),
                            new Key(List.of("z"), "undo"),
                            new Key(List.of("Ctrl", "Enter"), "send"),
                            new Key(List.of("?"), "keys"),
                            new Key(List.of("Esc"), "close"))),
            new Group(
                    "go",
                    List.of(
                            new Key(List.of("g", "h"), "home"),
                            new Key(List.of("g", "p"), "people"),
                            new Key(List.of("g", "v"), "give"),
                            new Key(List.of("g", "w"), "waiting"),
                            new Key(List.of("g", "i"), "imports"),
                            new Key(List.of("g", "y"), "history"),
                            new Key(List.of("g", "s"), "settings"))),
            new Group(
                    "list",
                    List.of(
                            new Key(List.of("Enter"), "tick"),
                            new Key(List.of("Shift", "Space"), "tick-many"),
                            new Key(List.of("b"), "bulk"))),
            new Group(
                    "queue",
                    List.of(
                            new Key(List.of("j", "k"), "line"),
                            new Key(List.of("d"), "do"),
                            new Key(List.of("h"), "hand-on"),
                            new Key(List.of("p"), "put-off"),
                            new Key(List.of("x"), "done"))),
            new Group(
                    "waiting-room",
                    List.of(
                            new Key(List.of("1", "…", "5"), "keep"),
                            new Key(List.of("f", "2"), "role"),
                            new Key(List.of("r"), "rest"),
                            new Key(List.of("x"), "dismiss"),
                            new Key(List.of("u"), "undo"),
                            new Key(List.of("j"), "next"),
                            new Key(List.of("k"), "previous"))));

    @Override
    public void routes(Routes on) {
        on.get("/help", this::help);
        on.get("/help/keys", this::keys);
    }

    private void help(Context request, Visit visit) {
        Rhythms rhythms = rooms.transactions()
                .read(() -> rooms.ties().rhythms(visit.book().id()));
        pages.show(request, visit, "help/help.jte", new Shown(TOPICS, Tier.values(), rhythms));
    }

    private void keys(Context request, Visit visit) {
        pages.show(request, visit, "help/keys.jte", new Keys(GROUPS));
    }
}
