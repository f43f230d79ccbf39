package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import wellhouse.accounts.Scope;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;

/// A visitor who is signed in and opens every address that a house answers to.
final class Walk implements AutoCloseable {

    /// Addresses that are not opened, and why.
    private static final Map<String, String> LEFT = Map.ofEntries(
            Map.entry("/feed/{secret}", "a calendar behind a secret of its own; see the tests of calendar feeds"),
            Map.entry("/assets/{name}", "files of the program itself"),
            Map.entry("/mcp", "a conversation, not a page; see AssistantTest"),
            Map.entry("/dav", "its own protocol; see DevicesSyncTest"),
            Map.entry("/dav/*", "its own protocol; see DevicesSyncTest"),
            Map.entry("/.well-known/carddav", "leads to /dav"),
            Map.entry("/.well-known/caldav", "leads to /dav"),
            Map.entry("/imports/look/{id}", "what was just handed in; see ImportBrowserTest"),
            Map.entry("/imports/look/{id}/rejected.csv", "what was just handed in; see ImportBrowserTest"),
            Map.entry("/people/{id}/papers/{paper}", "a document of the owner's own, byte for byte"),
            Map.entry("/imports/{id}/progress", "events while an import runs; see ImportBrowserTest"));

    private final Rooms rooms;
    private final Book book;
    private final House house;
    private final HttpClient client;
    private final String csrf;
    private final String token;

    Walk(Rooms rooms, Book book, Path folder) {
        this.rooms = rooms;
        this.book = book;
        house = House.open("127.0.0.1", 0, rooms, folder);
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        token = rooms.devices()
                .makeToken(rooms.signIn().owner(), "walk", Set.copyOf(Scope.OF_PROGRAMS), Optional.empty())
                .password();
        get("/enter?token=" + rooms.signIn().link(rooms.signIn().owner()));
        csrf = Jsoup.parse(get("/settings").body()).select("input[name=csrf]").attr("value");
    }

    HttpResponse<String> get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Accept", "text/html");
        if (path.startsWith("/api/v1/")) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    /// The page as a browser would build it.
    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("csrf", csrf);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /// Every address there is, with what it answers. Fails where one is neither known here nor left out with a reason,
    /// so that what is new is walked too.
    ///
    /// @param people whose pages are opened
    Map<String, HttpResponse<String>> everything(List<Id<Person>> people) {
        TreeSet<String> routes = new TreeSet<>();
        house.server().unsafe.internalRouter.allHttpHandlers().forEach(route -> {
            if (route.endpoint.method.name().equals("GET")) {
                routes.add(route.endpoint.path);
            }
        });
        Map<String, HttpResponse<String>> answers = new TreeMap<>();
        for (String route : routes) {
            if (!LEFT.containsKey(route)) {
                for (String path : paths(route, people)) {
                    answers.put(path, get(path));
                }
            }
        }
        assertThat(answers).hasSizeGreaterThan(35);
        return answers;
    }

    private List<String> paths(String route, List<Id<Person>> people) {
        List<String> paths = new ArrayList<>();
        if (!route.contains("{")) {
            paths.add(route);
            if (route.equals("/give/asks")) {
                paths.add(route + "?what=help+with+bookkeeping");
            } else if (route.equals("/paths")) {
                paths.add(route + "?q=bookkeeping");
            } else if (route.equals("/palette") || route.equals("/introductions/new")) {
                paths.add(route + "?q=a");
            }
        } else if (route.startsWith("/people/{id}")
                || route.startsWith("/api/v1/people/{id}")
                || route.equals("/paths/people/{id}")) {
            people.forEach(person -> paths.add(route.replace("{id}", person.toString())));
        } else {
            paths.addAll(ids(route));
        }
        return paths;
    }

    private List<String> ids(String route) {
        return rooms.transactions().read(() -> switch (route) {
            case "/introductions/{id}" ->
                rooms.introductions().open(book.id(), 50).stream()
                        .map(one -> route.replace("{id}", one.id().toString()))
                        .toList();
            case "/give/asks/{id}" ->
                rooms.asks().all(book.id()).stream()
                        .map(one -> route.replace("{id}", one.id().toString()))
                        .toList();
            case "/imports/{id}", "/imports/{id}/rejected.csv", "/api/v1/imports/{id}" ->
                rooms.imports().recent(book.id(), 5).stream()
                        .map(one -> route.replace("{id}", one.id().toString()))
                        .toList();
            case "/api/v1/needs/{id}/matches" ->
                rooms.exchange().openNeeds(book.id(), 20).stream()
                        .map(need -> route.replace("{id}", need.id().toString()))
                        .toList();
            case "/paths/organizations/{id}" ->
                rooms.organizations().find(book.id(), "a", 3).stream()
                        .map(one -> route.replace("{id}", one.id().toString()))
                        .toList();
            case "/today/needs/{person}/{id}/hands", "/today/needs/{person}/{id}/to/{hand}" ->
                rooms.exchange().openNeeds(book.id(), 5).stream()
                        .map(need -> route.replace("{person}", need.person().toString())
                                .replace("{id}", need.id().toString())
                                .replace("{hand}", need.person().toString()))
                        .toList();
            default -> throw new AssertionError(route + " is new: say here how it is opened");
        });
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + house.port() + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        house.close();
    }

    /// The status of a page that opens; one only says whether another is ready, and has nothing to show.
    static int well(String path) {
        return path.equals("/shape/ready") ? 204 : 200;
    }
}
