package wellhouse.web.frame;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Static files: everything under `web/` on the class path, and htmx.
///
/// An address carries the fingerprint of the file and may be kept for a year; without it, the browser asks again.
public final class Assets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-][a-z0-9.-]*\\.(?:css|js|svg|png|webmanifest)");

    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /// What other projects made, where it is on the class path.
    private static final Map<String, String> PACKAGED = Map.of("htmx.js", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private record Asset(byte[] bytes, String print) {}

    private final Map<String, Optional<Asset>> all = new ConcurrentHashMap<>();

    /// The address of a file, such as `app.css`.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public String address(String name) {
        Asset asset =
                find(name).orElseThrow(() -> new IllegalArgumentException("there is no static file named " + name));
        return "/assets/" + name + "?v=" + asset.print();
    }

    /// The address of all of them.
    public void routes(RoutesConfig routes) {
        routes.get("/assets/{name}", this::send);
    }

    private void send(Context request) {
        String name = request.pathParam("name");
        Asset asset = find(name).orElseThrow(NotFoundResponse::new);
        boolean printed = asset.print().equals(request.queryParam("v"));
        String tag = '"' + asset.print() + '"';
        request.header("Cache-Control", printed ? "public, max-age=31536000, immutable" : "no-cache");
        request.header("ETag", tag);
        if (tag.equals(request.header("If-None-Match"))) {
            request.status(304);
            return;
        }
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), ContentType.OCTET_STREAM);
        request.contentType(type).result(asset.bytes());
    }

    private Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return all.computeIfAbsent(name, Assets::load);
    }

    private static Optional<Asset> load(String name) {
        String file = PACKAGED.getOrDefault(name, "/web/" + name);
        try (@Nullable InputStream in = Assets.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Optional.of(
                    new Asset(bytes, Objects.requireNonNull(HexFormat.of().formatHex(hash, 0, 6))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
