package wellhouse.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import wellhouse.accounts.Account;
import wellhouse.accounts.Devices;
import wellhouse.davserver.DavSyncing;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Book;
import wellhouse.people.Editing;
import wellhouse.people.Listing;
import wellhouse.people.Person;
import wellhouse.people.Profile;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.store.StoreConfig;
import wellhouse.sync.Syncing;

/// A house with an empty book and a device that may sync with it.
public final class DavHouse implements AutoCloseable {

    private final Wiring wiring;
    private final Path folder;
    private final House house;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Devices.Made device;

    private DavHouse(Wiring wiring, Path folder) {
        this.wiring = wiring;
        this.folder = folder;
        this.house = House.open("127.0.0.1", 0, wiring.rooms(), folder);
        Account owner = wiring.owner();
        this.device = wiring.rooms().devices().make(owner, "phone");
    }

    public static DavHouse open() {
        try {
            return open(Files.createTempDirectory("wellhouse-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DavHouse open(Path folder) {
        return new DavHouse(Wiring.open(StoreConfig.embedded(folder, InstantSource.system())), folder);
    }

    /// Address books on other servers, as this house syncs with them.
    public Syncing syncing() {
        return new DavSyncing(wiring.rooms(), folder);
    }

    /// The same, less patient.
    public Syncing syncing(Duration patience) {
        return new DavSyncing(wiring.rooms(), folder, patience);
    }

    public Rooms rooms() {
        return wiring.rooms();
    }

    public Book book() {
        return wiring.book();
    }

    /// Everybody kept, by name.
    public List<Person> people() {
        Listing all = Listing.of(Standing.KEPT, Listing.Order.NAME, 100);
        return rooms().transactions().read(() -> rooms().people().list(book().id(), all)).rows().stream()
                .map(Row::person)
                .toList();
    }

    public Profile profile(Person person) {
        return rooms().transactions()
                .read(() -> rooms().people().profile(book().id(), person.id()))
                .orElseThrow();
    }

    public Editing editing() {
        return new Editing(rooms().transactions(), rooms().pen(), rooms().people());
    }

    /// Notes a promise, as it is now.
    public void write(Promise promise) {
        rooms().pen()
                .write(
                        book().id(),
                        "test",
                        "change.captured",
                        List.of(),
                        () -> rooms().exchange().put(book().id(), promise));
    }

    public Devices.Made device() {
        return device;
    }

    public Account owner() {
        return wiring.owner();
    }

    public String address() {
        return "http://127.0.0.1:" + house.port();
    }

    /// The home of its address books.
    public String home() {
        return "/dav/addressbooks/" + device.user() + "/";
    }

    public HttpResponse<String> ask(String method, String path, String body, String... headers) {
        return as(device.user(), device.password(), method, path, body, headers);
    }

    /// @param user empty for nobody
    public HttpResponse<String> as(
            String user, String password, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!user.isEmpty()) {
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> put(String name, String card, String... headers) {
        return ask("PUT", home() + "everyone/" + name, card, headers);
    }

    public HttpResponse<String> get(String name) {
        return ask("GET", home() + "everyone/" + name, "");
    }

    /// The whole answer to a sync of the book of everybody.
    public String sync(String token) {
        return ask(
                        "REPORT",
                        home() + "everyone/",
                        "<sync-collection xmlns='DAV:'><sync-token>" + token
                                + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>")
                .body();
    }

    public static String token(String answer) {
        return answer.replaceAll("(?s).*<D:sync-token>([^<]*)</D:sync-token>.*", "$1");
    }

    /// A small card.
    public static String card(String uid, String name, String... lines) {
        String more = lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n";
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + uid + "\r\nFN:" + name + "\r\nN:;" + name + ";;;\r\n" + more
                + "END:VCARD\r\n";
    }

    @Override
    public void close() {
        client.close();
        house.close();
        wiring.close();
    }
}
