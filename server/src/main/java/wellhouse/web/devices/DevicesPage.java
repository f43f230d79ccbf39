package wellhouse.web.devices;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.Devices;
import wellhouse.rooms.Rooms;
import wellhouse.sync.Shelf;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/settings/devices`: who syncs, how to set a device up, and what devices are given.
public final class DevicesPage implements Page {

    private static final String PAGE = "/settings/devices";

    private final Rooms rooms;
    private final Pages pages;

    public DevicesPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param user the name to type on devices
    /// @param made a password that was made just now, shown this once
    /// @param address where devices reach this house, such as `https://house.example`
    /// @param secure whether that is encrypted on the way
    /// @param programs whose steps are told
    /// @param problem a message key; empty for none
    /// @param calendar what there is to say of the calendars
    /// @param clashes cards of which two devices changed the same
    public record Shown(
            List<Device> devices,
            List<Circle> circles,
            String user,
            Optional<Devices.Made> made,
            String address,
            boolean secure,
            List<String> programs,
            String problem,
            Calendar calendar,
            int clashes) {

        /// The host with its port.
        public String host() {
            return address.substring(address.indexOf("://") + 3);
        }

        /// Where the address books are.
        public String home() {
            return address + "/dav/addressbooks/" + user + "/";
        }
    }

    /// One device.
    ///
    /// @param used when it last came in, in words; empty for never
    /// @param agent what it called itself
    /// @param failed when something last went wrong, in words
    /// @param failure what; empty for nothing
    public record Device(String id, String label, String used, String agent, String failed, String failure) {}

    /// The calendars and who reads them by a secret address.
    ///
    /// @param asDays whether promises are shown as days rather than as tasks
    /// @param feeds the addresses there are
    /// @param made one that was made just now, shown this once
    public record Calendar(boolean asDays, List<Feed> feeds, Optional<String> made) {}

    /// A secret address.
    ///
    /// @param since when it was made, in words
    /// @param used when it was last read, in words; empty for never
    public record Feed(String id, String since, String used) {}

    /// A circle that may be an address book of its own.
    public record Circle(String name, boolean shown) {}

    /// Whose steps are told, in the order of the page; each has messages of its own.
    private static final List<String> PROGRAMS =
            List.of("apple", "davx5", "thunderbird", "evolution", "gnome", "kde", "vdirsyncer");

    @Override
    public void routes(Routes on) {
        on.get(PAGE, (request, visit) -> show(request, visit, Optional.empty(), Optional.empty(), ""));
        on.post(PAGE, this::make);
        on.post(PAGE + "/profile", this::profile);
        on.post(PAGE + "/circle", this::circle);
        on.post(PAGE + "/feed", this::openFeed);
        on.post(PAGE + "/feed/{id}/close", this::closeFeed);
        on.post(PAGE + "/promises", this::promises);
        on.post(PAGE + "/{id}/revoke", this::revoke);
    }

    private void show(
            Context request, Visit visit, Optional<Devices.Made> made, Optional<String> feed, String problem) {
        if (!problem.isEmpty()) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String user = rooms.devices().user(visit.account());
        Shown shown = rooms.transactions().read(() -> {
            var book = visit.book().id();
            Set<String> shelves = rooms.shelves().all(book, Shelf.Kind.CARDS).stream()
                    .filter(shelf -> shelf.source() == Shelf.Holding.CIRCLE)
                    .map(Shelf::circle)
                    .collect(Collectors.toSet());
            return new Shown(
                    rooms.devices().all(book).stream()
                            .map(entry -> device(entry, visit))
                            .toList(),
                    rooms.people().circles(book).stream()
                            .map(circle -> new Circle(circle, shelves.contains(circle)))
                            .toList(),
                    user,
                    made,
                    address(request),
                    scheme(request).equals("https"),
                    PROGRAMS,
                    problem,
                    calendar(visit, feed.map(secret -> address(request) + "/feed/" + secret + ".ics")),
                    rooms.shelves().clashes(book).size());
        });
        pages.show(request, visit, "devices/devices.jte", shown);
    }

    private Calendar calendar(Visit visit, Optional<String> made) {
        var book = visit.book().id();
        boolean asDays = rooms.shelves().all(book, Shelf.Kind.CALENDAR).stream()
                .anyMatch(shelf -> shelf.source() == Shelf.Holding.PROMISE_DAYS);
        List<Feed> feeds = rooms.appPasswords().feeds(book).stream()
                .map(feed -> new Feed(
                        feed.id().toString(),
                        told(feed.since(), visit),
                        feed.used().map(at -> told(at, visit)).orElse("")))
                .toList();
        return new Calendar(asDays, feeds, made);
    }

    private static String told(Instant at, Visit visit) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(visit.words().locale())
                .format(LocalDateTime.ofInstant(at, visit.book().zone()));
    }

    private void openFeed(Context request, Visit visit) {
        show(request, visit, Optional.empty(), Optional.of(rooms.devices().openFeed(visit.account())), "");
    }

    private void closeFeed(Context request, Visit visit) {
        rooms.devices().closeFeed(visit.book().id(), Params.id(request, "id"));
        pages.go(request, PAGE + "#calendar");
    }

    private void promises(Context request, Visit visit) {
        boolean asDays = Params.text(request, "as").equals("days");
        rooms.devices().user(visit.account());
        rooms.publishing().promisesAs(visit.book().id(), asDays ? Shelf.Holding.PROMISE_DAYS : Shelf.Holding.PROMISES);
        pages.go(request, PAGE + "#calendar");
    }

    private static Device device(AppPassword entry, Visit visit) {
        return new Device(
                entry.id().toString(),
                entry.label(),
                entry.used().map(at -> told(at, visit)).orElse(""),
                entry.agent(),
                entry.failed().map(at -> told(at, visit)).orElse(""),
                entry.failure());
    }

    private static String scheme(Context request) {
        String proxied = request.header("X-Forwarded-Proto");
        return "https".equals(proxied) ? "https" : request.scheme();
    }

    private static String address(Context request) {
        String proxied = request.header("X-Forwarded-Host");
        String host = proxied == null ? String.valueOf(request.host()) : proxied;
        return scheme(request) + "://" + host;
    }

    private Optional<Devices.Made> made(Context request, Visit visit) {
        String label = Params.text(request, "label");
        return label.isEmpty() || label.length() > Devices.LONGEST_LABEL
                ? Optional.empty()
                : Optional.of(rooms.devices().make(visit.account(), label));
    }

    private void make(Context request, Visit visit) {
        Optional<Devices.Made> made = made(request, visit);
        show(request, visit, made, Optional.empty(), made.isEmpty() ? "devices.problem.label" : "");
    }

    /// A configuration profile for iPhone, iPad and Mac, with a password of its own inside.
    private void profile(Context request, Visit visit) {
        Optional<Devices.Made> made = made(request, visit);
        if (made.isEmpty()) {
            show(request, visit, made, Optional.empty(), "devices.problem.label");
            return;
        }
        String profile = AppleProfile.of(made.get(), address(request));
        request.header("Content-Disposition", "attachment; filename=\"wellhouse.mobileconfig\"");
        request.contentType("application/x-apple-aspen-config; charset=utf-8");
        request.result(profile.getBytes(StandardCharsets.UTF_8));
    }

    private void circle(Context request, Visit visit) {
        String circle = Params.text(request, "circle");
        boolean shown = Params.text(request, "shown").equals("yes");
        boolean known = rooms.transactions()
                .read(() -> rooms.people().circles(visit.book().id()).contains(circle));
        if (known) {
            rooms.devices().user(visit.account());
            rooms.publishing().circle(visit.book().id(), circle, circle, shown);
        }
        pages.go(request, PAGE + "#circles");
    }

    private void revoke(Context request, Visit visit) {
        rooms.devices().revoke(visit.book().id(), Params.id(request, "id"));
        pages.go(request, PAGE);
    }
}
