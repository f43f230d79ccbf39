package wellhouse.web.settings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.accounts.Account;
import wellhouse.accounts.Accounts.Pause;
import wellhouse.accounts.OwnAddress;
import wellhouse.accounts.Settings;
import wellhouse.accounts.SignIn;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.people.Keys;
import wellhouse.people.OwnPosition;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Rhythms;
import wellhouse.web.entrance.Welcome;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;
import wellhouse.words.Words;

/// `/settings`: the owner, their addresses, their time and their door. Each part is a form of its own.
public final class SettingsPage implements Page {

    private final Rooms rooms;
    private final Pages pages;
    private final Path folder;

    public SettingsPage(Rooms rooms, Pages pages, Path folder) {
        this.rooms = rooms;
        this.pages = pages;
        this.folder = folder;
    }

    /// What the page shows.
    ///
    /// @param positions where the owner works and worked
    /// @param rhythms what the tiers begin with
    /// @param pause the pause that lasts now
    /// @param folder where everything is kept
    /// @param bytes how much that is
    /// @param devices where the owner is signed in, this one first
    /// @param problem a message key; empty for none
    public record Shown(
            String name,
            Settings settings,
            List<OwnAddress> addresses,
            List<OwnPosition> positions,
            Rhythms rhythms,
            Optional<Pause> pause,
            List<Welcome.Zone> zones,
            List<Welcome.Country> countries,
            Map<Standing, Integer> people,
            String folder,
            long bytes,
            boolean hasPassword,
            List<Device> devices,
            String problem) {

        public List<String> languages() {
            return Words.LANGUAGES;
        }

        public Tier[] tiers() {
            return Tier.values();
        }
    }

    /// A browser that is signed in.
    ///
    /// @param name what it calls itself; may be empty
    /// @param here whether it is the one that asks
    /// @param seen the day it last came by
    public record Device(String id, String name, boolean here, LocalDate seen) {}

    @Override
    public void routes(Routes on) {
        on.get("/settings", this::show);
        on.post("/settings/profile", this::profile);
        on.post("/settings/practice", this::practice);
        on.post("/settings/tiers", this::tiers);
        on.post("/settings/pause", this::pause);
        on.post("/settings/resume", this::resume);
        on.post("/settings/password", this::password);
        on.post("/settings/addresses", this::address);
        on.post("/settings/visits/elsewhere/end", this::endElsewhere);
        on.post("/settings/visits/{id}/end", this::end);
    }

    private void show(Context request, Visit visit) {
        show(request, visit, "");
    }

    private void show(Context request, Visit visit, String problem) {
        if (!problem.isEmpty()) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Shown shown = rooms.transactions().read(() -> {
            var book = visit.book().id();
            return new Shown(
                    visit.account().name(),
                    visit.settings(),
                    rooms.accounts().ownAddresses(book),
                    rooms.career().all(book),
                    rooms.ties().rhythms(book),
                    lasting(visit),
                    Welcome.zones(),
                    Welcome.countries(visit.words().locale()),
                    rooms.people().count(book),
                    folder.toAbsolutePath().normalize().toString(),
                    size(),
                    visit.account().passwordHash().isPresent(),
                    devices(visit),
                    problem);
        });
        pages.show(request, visit, "settings/settings.jte", shown);
    }

    private List<Device> devices(Visit visit) {
        return rooms.signIn().visits(visit.account()).stream()
                .map(one -> new Device(
                        one.id().toString(),
                        one.device(),
                        one.id().equals(visit.session().id()),
                        visit.book().dayOf(one.seen())))
                .sorted(Comparator.comparing((Device device) -> !device.here()))
                .toList();
    }

    private Optional<Pause> lasting(Visit visit) {
        return rooms.accounts().pauses(visit.book().id()).stream()
                .filter(pause -> pause.to().isEmpty())
                .findFirst();
    }

    private long size() {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            return 0;
        }
    }

    private void profile(Context request, Visit visit) {
        String name = Params.text(request, "name");
        if (name.isEmpty() || name.length() > 200) {
            show(request, visit, "welcome.problem.name");
            return;
        }
        Optional<Settings> changed = Written.profile(request, visit.settings());
        if (changed.isEmpty()) {
            show(request, visit, "settings.problem.choice");
            return;
        }
        Account account = visit.account().withName(name);
        put(request, visit, changed.get(), () -> rooms.accounts().put(account));
    }

    private void practice(Context request, Visit visit) {
        Optional<Settings> changed = Written.practice(request, visit.settings());
        if (changed.isEmpty()) {
            show(request, visit, "settings.problem.choice");
            return;
        }
        put(request, visit, changed.get(), () -> {});
    }

    private void tiers(Context request, Visit visit) {
        Optional<Rhythms> changed = Written.rhythms(request);
        if (changed.isEmpty()) {
            show(request, visit, "settings.problem.rhythm");
            return;
        }
        change(
                request,
                visit,
                "change.rhythms",
                () -> rooms.ties().put(visit.book().id(), changed.get()));
    }

    private void pause(Context request, Visit visit) {
        if (rooms.transactions().read(() -> lasting(visit)).isPresent()) {
            pages.go(request, "/settings#pause");
            return;
        }
        LocalDate today = visit.today();
        change(request, visit, "change.pause.begun", () -> {
            rooms.accounts().put(visit.book().id(), new Pause(today, Optional.empty()));
            rooms.accounts().put(visit.book().id(), Written.paused(visit.settings(), Optional.of(today)));
        });
    }

    private void resume(Context request, Visit visit) {
        Optional<Pause> lasting = rooms.transactions().read(() -> lasting(visit));
        change(request, visit, "change.pause.ended", () -> {
            lasting.ifPresent(pause ->
                    rooms.accounts().put(visit.book().id(), new Pause(pause.from(), Optional.of(visit.today()))));
            rooms.accounts().put(visit.book().id(), Written.paused(visit.settings(), Optional.empty()));
        });
    }

    private void password(Context request, Visit visit) {
        char[] before = Params.text(request, "before").toCharArray();
        char[] password = Params.text(request, "password").toCharArray();
        if (password.length < SignIn.SHORTEST_PASSWORD || password.length > SignIn.LONGEST_PASSWORD) {
            show(request, visit, "welcome.problem.password");
            return;
        }
        if (visit.account().passwordHash().isPresent()) {
            Optional<SignIn.Entered> refused = rooms.signIn().refused(visit.account(), before);
            if (refused.isPresent()) {
                boolean tooOften = refused.get() instanceof SignIn.Entered.TooOften;
                show(request, visit, tooOften ? "settings.problem.too-often" : "settings.problem.before");
                return;
            }
        }
        rooms.signIn().withPassword(visit.account(), password);
        rooms.signIn().leaveElsewhere(visit.session(), visit.account());
        pages.go(request, "/settings?saved=password#password");
    }

    private void end(Context request, Visit visit) {
        Id<wellhouse.accounts.Visit> id = Params.id(request, "id");
        wellhouse.accounts.Visit ended = rooms.signIn().visits(visit.account()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        rooms.signIn().leave(ended, visit.account());
        pages.go(request, "/settings?saved=visits#visits");
    }

    private void endElsewhere(Context request, Visit visit) {
        rooms.signIn().leaveElsewhere(visit.session(), visit.account());
        pages.go(request, "/settings?saved=visits#visits");
    }

    private void address(Context request, Visit visit) {
        Optional<String> normal = Keys.email(Params.text(request, "address"));
        if (normal.isEmpty()) {
            show(request, visit, "imports.problem.address");
            return;
        }
        Optional<OwnAddress.Status> status = Params.choice(request, "status", OwnAddress.Status.class);
        String what = status.filter(said -> said == OwnAddress.Status.DENIED).isPresent()
                ? "change.own-address.denied"
                : "change.own-address";
        OwnAddress said = new OwnAddress(normal.get(), status.orElse(OwnAddress.Status.CONFIRMED));
        Id<Change> change = rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        what,
                        List.of(normal.get()),
                        () -> rooms.accounts().put(visit.book().id(), said));
        pages.back(request, change);
    }

    private void put(Context request, Visit visit, Settings settings, Runnable more) {
        change(request, visit, "change.settings", () -> {
            more.run();
            rooms.accounts().put(visit.book().id(), settings);
        });
    }

    private void change(Context request, Visit visit, String what, Runnable work) {
        Id<Change> change = rooms.pen().write(visit.book().id(), Visit.BY, what, List.of(), work);
        pages.changed(request, change, "/settings");
    }
}
