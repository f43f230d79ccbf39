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
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import wellhouse.dav.Multistatus;
import wellhouse.sync.Far;
import wellhouse.sync.Shelf;
import wellhouse.sync.Syncing;

/// Another server, asked under the owner's name there. Only the host that the owner named is ever asked,
/// and a password goes out unencrypted to this machine alone.
final class FarHost implements AutoCloseable {

    /// So many times longer than an answer may take to begin it may take to end.
    private static final int WHOLE = 5;

    private static final int MOST = 64 << 20;
    private static final int REDIRECTS = 5;
    private static final int AGAIN = 2;
    private static final String XML = "application/xml; charset=utf-8";
    private static final byte[] ABOUT = """
            <D:propfind xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:CAL='urn:ietf:params:xml:ns:caldav'>
            <D:prop><D:resourcetype/><D:displayname/><D:current-user-principal/><C:addressbook-home-set/>
            <CAL:calendar-home-set/></D:prop></D:propfind>
            """.getBytes(StandardCharsets.UTF_8);

    private final URI start;
    private final String authorization;
    private final Duration patience;
    private final HttpClient client;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    /// @param patience how long an answer may take to begin
    /// @throws Far.Failed if the address is none that may be asked
    FarHost(String url, String user, String password, Duration patience) {
        this.start = address(url);
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
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
    /// @throws Far.Failed if no answer comes, the password is refused or the server is in trouble
    Answer send(String method, URI where, byte[] body, String... headers) {
        Answer answer = ask(method, where, body, headers);
        if (answer.status() == 507) {
            throw new Far.Failed("sync.problem.full");
        }
        if (isTrouble(answer.status())) {
            throw new Far.Failed("sync.problem.busy");
        }
        return answer;
    }

    /// Asks for what a collection says of itself and its members.
    ///
    /// @throws Far.Failed as [#send] does, or if there is no such collection
    List<Multistatus.Response> propfind(URI where, byte[] body, String depth) {
        Answer answer = send("PROPFIND", where, body, "Depth", depth, "Content-Type", XML);
        return read(answer).orElseThrow(() -> refused(answer.status()));
    }

    private static Optional<List<Multistatus.Response>> read(Answer answer) {
        return answer.status() == 207 ? Multistatus.read(answer.body()) : Optional.empty();
    }

    /// Not the server's trouble: methods it does not know, or a version.
    private static boolean isTrouble(int status) {
        return status == 429 || status >= 500 && status != 501 && status != 505;
    }

    /// What a status says that is not the one of an answer to PROPFIND.
    private static Far.Failed refused(int status) {
        if (isTrouble(status)) {
            return new Far.Failed("sync.problem.busy");
        }
        return new Far.Failed(
                switch (status) {
                    case 207 -> "sync.problem.answer";
                    case 403 -> "sync.problem.forbidden";
                    case 404, 410 -> "sync.problem.nothing";
                    default -> "sync.problem.other";
                });
    }

    private Answer ask(String method, URI where, byte[] body, String... headers) {
        Future<Answer> answer = asking.submit(() -> follow(method, where, body, headers));
        try {
            return answer.get(patience.toMillis() * WHOLE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Far.Failed("sync.problem.slow");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Far.Failed failed) {
                throw new Far.Failed(failed.key());
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Far.Failed("sync.problem.reach");
        }
    }

    private Answer follow(String method, URI where, byte[] body, String... headers) {
        URI at = where;
        for (int i = 0; i <= REDIRECTS; i++) {
            HttpResponse<InputStream> response = once(method, at, body, headers);
            int status = response.statusCode();
            Optional<String> location = response.headers().firstValue("Location");
            Answer answer = new Answer(status, response.headers().firstValue("ETag"), read(response));
            if (status / 100 == 3 && status != 304 && location.isPresent()) {
                at = inside(at, location.get());
                continue;
            }
            if (status == 401) {
                throw new Far.Failed("sync.problem.password");
            }
            return answer;
        }
        throw new Far.Failed("sync.problem.circle");
    }

    private URI inside(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Far.Failed("sync.problem.answer");
        }
        if (!String.valueOf(to.getHost()).equalsIgnoreCase(start.getHost())) {
            throw new Far.Failed("sync.problem.elsewhere");
        }
        if (!"https".equals(to.getScheme()) && !start.getScheme().equals(to.getScheme())) {
            throw new Far.Failed("sync.problem.unsafe");
        }
        return to;
    }

    private HttpResponse<InputStream> once(String method, URI where, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(where)
                .timeout(patience)
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
            throw new Far.Failed("sync.problem.slow");
        } catch (SSLException e) {
            throw new Far.Failed("sync.problem.tls");
        } catch (IOException e) {
            if (isUnresolved(e)) {
                throw new Far.Failed("sync.problem.name");
            }
            if (again > 0) {
                return sent(request, again - 1);
            }
            throw new Far.Failed("sync.problem.reach");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Far.Failed("sync.problem.reach");
        }
    }

    private static boolean isUnresolved(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof UnresolvedAddressException)) {
            cause = cause.getCause();
        }
        return cause != null;
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
    ///
    /// @throws Far.Failed if there are none, with what the address itself answered
    List<Syncing.Found> collections(Shelf.Kind kind) {
        List<URI> tries = List.of(
                start,
                start.resolve(kind == Shelf.Kind.CARDS ? "/.well-known/carddav" : "/.well-known/caldav"),
                start.resolve("/"));
        List<Integer> refusals = new ArrayList<>();
        for (URI one : tries) {
            Answer answer = ask("PROPFIND", one, ABOUT, "Depth", "0", "Content-Type", XML);
            Optional<Multistatus.Response> first =
                    read(answer).flatMap(said -> said.stream().findFirst());
            if (first.isEmpty()) {
                refusals.add(answer.status());
                continue;
            }
            if (first.get().types().contains(type(kind))) {
                return List.of(found(one, first.get(), kind));
            }
            Optional<URI> home = home(one, first.get(), kind);
            if (home.isPresent()) {
                return propfind(home.get(), ABOUT, "1").stream()
                        .filter(response -> response.types().contains(type(kind)))
                        .map(response -> found(home.get(), response, kind))
                        .toList();
            }
        }
        if (refusals.size() == tries.size()) {
            throw refused(refusals.getFirst());
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
        return propfind(me, ABOUT, "0").stream()
                .findFirst()
                .map(said -> said.texts().getOrDefault(set, ""))
                .filter(home -> !home.isBlank())
                .map(home -> inside(me, home.strip()));
    }

    private Syncing.Found found(URI from, Multistatus.Response response, Shelf.Kind kind) {
        String url = inside(from, response.href()).toString();
        String name = response.texts().getOrDefault("displayname", "").strip();
        return new Syncing.Found(url.endsWith("/") ? url : url + "/", name, kind);
    }

    @Override
    public void close() {
        asking.shutdownNow();
        client.shutdownNow();
        client.close();
    }
}
