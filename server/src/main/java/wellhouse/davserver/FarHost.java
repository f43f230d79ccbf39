package wellhouse.davserver;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import wellhouse.dav.Multistatus;
import wellhouse.sync.Far;
import wellhouse.sync.Shelf;
import wellhouse.sync.Syncing;

/// Another server, asked under the owner's name there. Only the host that the owner named is ever asked,
/// and a password goes out unencrypted to this machine alone.
final class FarHost implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST = 64 << 20;
    private static final int REDIRECTS = 5;
    private static final int AGAIN = 2;
    private static final String DAV =
            "xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'" + " xmlns:CAL='urn:ietf:params:xml:ns:caldav'";

    private final URI start;
    private final String authorization;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    /// @throws Far.Failed if the address is none that may be asked
    FarHost(String url, String user, String password) {
        this.start = address(url);
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private static URI address(String url) {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw new Far.Failed("sync.problem.address");
        }
        boolean here = uri.getHost() != null
                && List.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new Far.Failed("sync.problem.address");
        }
        if (uri.getScheme().equals("http") && !here) {
            throw new Far.Failed("sync.problem.plain");
        }
        return uri;
    }

    /// What came back.
    record Answer(int status, Optional<String> etag, byte[] body) {

        /// Masked.
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /// Sends a request, following redirects within the host.
    ///
    /// @throws Far.Failed if no answer comes, or the password is refused
    Answer send(String method, URI where, byte[] body, String... headers) {
        URI at = where;
        for (int i = 0; i <= REDIRECTS; i++) {
            HttpResponse<InputStream> response = once(method, at, body, headers);
            int status = response.statusCode();
            Optional<String> location = response.headers().firstValue("Location");
            if (status / 100 == 3 && status != 304 && location.isPresent()) {
                at = inside(at, location.get());
                continue;
            }
            if (status == 401 || status == 403 && method.equals("PROPFIND")) {
                throw new Far.Failed("sync.problem.password");
            }
            if (status == 429 || status >= 500) {
                throw new Far.Failed("sync.problem.busy");
            }
            return new Answer(status, response.headers().firstValue("ETag"), read(response));
        }
        throw new Far.Failed("sync.problem.answer");
    }

    private URI inside(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Far.Failed("sync.problem.answer");
        }
        boolean same = String.valueOf(to.getHost()).equalsIgnoreCase(start.getHost())
                && ("https".equals(to.getScheme()) || to.getScheme().equals(start.getScheme()));
        if (!same) {
            throw new Far.Failed("sync.problem.elsewhere");
        }
        return to;
    }

    private HttpResponse<InputStream> once(String method, URI where, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(where)
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("User-Agent", "Wellhouse")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return sent(request.build(), AGAIN);
    }

    /// Servers close connections that were kept open; then the request goes out again. That is safe for writes too:
    /// each says what it expects to find.
    private HttpResponse<InputStream> sent(HttpRequest request, int again) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException e) {
            throw new Far.Failed("sync.problem.reach");
        } catch (IOException e) {
            if (again > 0) {
                return sent(request, again - 1);
            }
            throw new Far.Failed("sync.problem.reach");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Far.Failed("sync.problem.reach");
        }
    }

    private static byte[] read(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            byte[] octets = in.readNBytes(MOST + 1);
            if (octets.length > MOST) {
                throw new Far.Failed("sync.problem.answer");
            }
            return octets;
        } catch (IOException e) {
            throw new Far.Failed("sync.problem.reach");
        }
    }

    URI at(URI from, String href) {
        return inside(from, href);
    }

    /// The address books or calendars there: the one the address names, or those of the home that it leads to.
    List<Syncing.Found> collections(Shelf.Kind kind) {
        List<URI> tries = new ArrayList<>(List.of(
                start,
                start.resolve(kind == Shelf.Kind.CARDS ? "/.well-known/carddav" : "/.well-known/caldav"),
                start.resolve("/")));
        for (URI one : tries) {
            Optional<List<Multistatus.Response>> said = find(one, "0");
            if (said.isEmpty() || said.get().isEmpty()) {
                continue;
            }
            Multistatus.Response first = said.get().getFirst();
            if (first.types().contains(type(kind))) {
                return List.of(found(one, first, kind));
            }
            Optional<URI> home = home(one, first, kind);
            if (home.isPresent()) {
                return find(home.get(), "1").orElse(List.of()).stream()
                        .filter(response -> response.types().contains(type(kind)))
                        .map(response -> found(home.get(), response, kind))
                        .toList();
            }
        }
        return List.of();
    }

    private static String type(Shelf.Kind kind) {
        return kind == Shelf.Kind.CARDS ? "addressbook" : "calendar";
    }

    private Optional<URI> home(URI from, Multistatus.Response first, Shelf.Kind kind) {
        String set = type(kind) + "-home-set";
        String named = first.texts().getOrDefault(set, "");
        if (!named.isBlank()) {
            return Optional.of(inside(from, named.strip()));
        }
        String principal = first.texts().getOrDefault("current-user-principal", "");
        if (principal.isBlank()) {
            return Optional.empty();
        }
        URI me = inside(from, principal.strip());
        return find(me, "0")
                .flatMap(said -> said.stream().findFirst())
                .map(said -> said.texts().getOrDefault(set, ""))
                .filter(home -> !home.isBlank())
                .map(home -> inside(me, home.strip()));
    }

    private Optional<List<Multistatus.Response>> find(URI where, String depth) {
        byte[] body = ("<D:propfind " + DAV + "><D:prop><D:resourcetype/><D:displayname/><D:current-user-principal/>"
                        + "<C:addressbook-home-set/><CAL:calendar-home-set/></D:prop></D:propfind>")
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = send("PROPFIND", where, body, "Depth", depth, "Content-Type", "application/xml; charset=utf-8");
        return answer.status() == 207 ? Multistatus.read(answer.body()) : Optional.empty();
    }

    private Syncing.Found found(URI from, Multistatus.Response response, Shelf.Kind kind) {
        String url = inside(from, response.href()).toString();
        String name = response.texts().getOrDefault("displayname", "").strip();
        return new Syncing.Found(url.endsWith("/") ? url : url + "/", name, kind);
    }

    @Override
    public void close() {
        client.close();
    }
}
