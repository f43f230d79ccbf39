package wellhouse.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import wellhouse.reading.Outside;

/// Fetches what is behind an address, as a careful guest would.
public final class Fetch implements Outside {

    /// How far a fetch may go.
    ///
    /// @param bytes most that is read of one answer, after it was unpacked
    /// @param redirects most steps from one address to the next
    /// @param whole most time for all of it
    public record Limits(int bytes, int redirects, Duration whole) {

        /// 4 MiB, five steps, fifteen seconds. Our choice.
        public static final Limits USUAL = new Limits(4 << 20, 5, Duration.ofSeconds(15));
    }

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml", "text/plain");
    private static final Set<String> FEEDS = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/xml",
            "text/xml",
            "application/feed+json",
            "application/json");

    private static final int HEADERS = 100;
    private static final int HEADER_LINE = 16_384;

    private final DnsResolver names;
    private final Predicate<InetAddress> reachable;
    private final Limits limits;

    /// The whole world but nothing inside.
    public Fetch() {
        this(InetAddress::getAllByName, Networks::arePublic, Limits.USUAL);
    }

    /// Says which machines a name stands for.
    @FunctionalInterface
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /// @param names asked once for each step; what it answers is what is connected to
    /// @param reachable which of these may be spoken to; all that a name stands for must be
    Fetch(Names names, Predicate<InetAddress> reachable, Limits limits) {
        this.reachable = reachable;
        this.limits = limits;
        this.names = new Pinned(names);
    }

    /// Ends a fetch with its reason.
    private static final class Stopped extends IOException {

        private static final long serialVersionUID = 1L;

        private final Trouble why;

        private Stopped(Trouble why) {
            super(why.name());
            this.why = why;
        }
    }

    /// A name that leads inside.
    private static final class Inside extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }

    private final class Pinned implements DnsResolver {

        private final Names names;

        private Pinned(Names names) {
            this.names = names;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = names.of(host.replaceAll("^\\[|]$", ""));
            for (InetAddress address : found) {
                if (!reachable.test(address)) {
                    throw new Inside();
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Override
    public Answer read(String address) {
        long end = System.nanoTime() + limits.whole().toNanos();
        try (CloseableHttpClient client = client()) {
            URI at = Addresses.of(address).orElseThrow(() -> new Stopped(Trouble.ADDRESS));
            for (int step = 0; step <= limits.redirects(); step++) {
                Got got = get(client, at, end);
                if (got.next().isEmpty()) {
                    return got.answer().orElseThrow(() -> new Stopped(Trouble.STATUS));
                }
                at = got.next().get();
            }
            throw new Stopped(Trouble.REDIRECTS);
        } catch (Inside e) {
            return new Answer.Not(Trouble.INSIDE);
        } catch (Stopped e) {
            return new Answer.Not(e.why);
        } catch (SocketTimeoutException e) {
            return new Answer.Not(Trouble.SLOW);
        } catch (IOException | UnsupportedOperationException e) {
            return new Answer.Not(Trouble.UNREACHABLE);
        }
    }

    /// One step: what was found, or where it went.
    private record Got(Optional<URI> next, Optional<Answer> answer) {}

    private Got get(CloseableHttpClient client, URI at, long end) throws IOException {
        HttpGet get = new HttpGet(at);
        get.setHeader(
                "Accept", "text/html,application/atom+xml,application/rss+xml,application/feed+json;q=0.9,*/*;q=0.1");
        get.setHeader("Accept-Encoding", "gzip");
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new Stopped(Trouble.SLOW);
        }
        CompletableFuture<Boolean> over =
                new CompletableFuture<Boolean>().completeOnTimeout(true, left, TimeUnit.NANOSECONDS);
        over.thenRun(get::abort);
        try {
            return client.execute(get, response -> got(at, response));
        } catch (Stopped | Inside e) {
            throw e;
        } catch (IOException e) {
            throw over.isDone() ? new Stopped(Trouble.SLOW) : e;
        } finally {
            over.cancel(true);
            // Closes the connection instead of reading what is left of an answer.
            get.abort();
        }
    }

    private Got got(URI at, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (Set.of(301, 302, 303, 307, 308).contains(status)) {
            Header to = response.getFirstHeader("Location");
            Optional<URI> next = to == null ? Optional.empty() : Addresses.from(at, to.getValue());
            return new Got(Optional.of(next.orElseThrow(() -> new Stopped(Trouble.ADDRESS))), Optional.empty());
        }
        if (status != 200) {
            throw new Stopped(Trouble.STATUS);
        }
        HttpEntity entity = response.getEntity();
        ContentType type = type(entity);
        String kind = type.getMimeType().toLowerCase(Locale.ROOT);
        if (!PAGES.contains(kind) && !FEEDS.contains(kind)) {
            throw new Stopped(Trouble.KIND);
        }
        byte[] body = body(entity);
        Optional<Charset> charset = Optional.ofNullable(type.getCharset());
        return new Got(Optional.empty(), Optional.of(answer(at, kind, body, charset)));
    }

    private static ContentType type(HttpEntity entity) throws Stopped {
        try {
            ContentType type = entity == null ? null : ContentType.parse(entity.getContentType());
            if (type != null) {
                return type;
            }
        } catch (IllegalArgumentException e) {
            // No type that can be read is no type.
        }
        throw new Stopped(Trouble.KIND);
    }

    /// The body, unpacked; at most so many bytes, however it was packed.
    private byte[] body(HttpEntity entity) throws IOException {
        String encoding = entity.getContentEncoding() == null ? "identity" : entity.getContentEncoding();
        try (InputStream packed = entity.getContent();
                InputStream in = switch (encoding.strip().toLowerCase(Locale.ROOT)) {
                    case "identity", "" -> packed;
                    case "gzip", "x-gzip" -> new GZIPInputStream(packed);
                    default -> throw new Stopped(Trouble.KIND);
                }) {
            byte[] body = in.readNBytes(limits.bytes() + 1);
            if (body.length > limits.bytes()) {
                throw new Stopped(Trouble.LARGE);
            }
            return body;
        }
    }

    private static Answer answer(URI at, String kind, byte[] body, Optional<Charset> charset) throws Stopped {
        Optional<Answer.News> news = kind.startsWith("text/html") || kind.equals("text/plain")
                ? Optional.empty()
                : kind.endsWith("json") ? JsonFeed.read(at, body) : XmlFeed.read(at, body, charset);
        if (news.isPresent()) {
            return news.get();
        }
        if (!PAGES.contains(kind)) {
            throw new Stopped(Trouble.KIND);
        }
        return HtmlPage.read(at, body, charset);
    }

    private CloseableHttpClient client() {
        Timeout whole = Timeout.of(limits.whole());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(whole)
                        .setSocketTimeout(whole)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(HEADERS)
                                .setMaxLineLength(HEADER_LINE)
                                .build())
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent("Wellhouse")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setConnectionReuseStrategy((_, _, _) -> false)
                .build();
    }
}
