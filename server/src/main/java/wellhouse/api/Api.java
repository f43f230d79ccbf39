package wellhouse.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.InputStream;
import java.util.Objects;

/// The routes for programs. Each stands in `openapi.yaml`, and nothing else does.
public final class Api {

    public void routes(RoutesConfig routes) {
        routes.get("/health", Api::health);
        routes.get("/api/openapi.yaml", Api::description);
    }

    private static void health(Context request) {
        request.result("ok");
    }

    private static void description(Context request) {
        InputStream text = Objects.requireNonNull(Api.class.getResourceAsStream("/openapi.yaml"));
        request.contentType("application/yaml; charset=utf-8").result(text);
    }
}
