package wellhouse.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Scope;
import wellhouse.incoming.Bringing;
import wellhouse.incoming.Incoming;
import wellhouse.intake.Arrivals;
import wellhouse.rooms.Rooms;
import wellhouse.words.Words;

/// The routes for programs. Each stands in `openapi.yaml`, and nothing else does.
public final class Api {

    private Api() {}

    /// What is open to everybody.
    public static void open(RoutesConfig routes) {
        routes.get("/health", Api::health);
        routes.get("/api/openapi.yaml", Api::description);
    }

    /// How much programs may ask for.
    ///
    /// @param requests of one token in a minute
    /// @param upload bytes of one file
    public record Limits(int requests, long upload) {}

    /// What programs with a token can ask.
    public static void behindTokens(
            RoutesConfig routes, Rooms rooms, Arrivals arrivals, Incoming incoming, Limits limits) {
        Gate gate = new Gate(routes, rooms, limits.requests());
        gate.get("/token", Set.of(), Api::token);
        PeopleRoutes.add(gate);
        GiveRoutes.add(gate);
        MeetingRoutes.add(gate);
        KnownRoutes.add(gate);
        DoubleRoutes.add(gate);
        HistoryRoutes.add(gate);
        new ImportRoutes(arrivals, incoming, new Bringing(rooms, arrivals, incoming), limits.upload()).add(gate);
        for (int status : new int[] {400, 403, 404, 405, 413}) {
            routes.error(status, request -> elsewhere(request, status));
        }
    }

    /// What no route of ours refused, such as an address that is none.
    private static void elsewhere(Context request, int status) {
        if (request.path().startsWith(Gate.ROOT + "/") && !Trouble.isTold(request)) {
            Trouble.of(new Refusal(status, status == 404 ? "no-route" : "refused"), Words.in("en"))
                    .answer(request);
        }
    }

    private static void health(Context request) {
        request.result("ok");
    }

    private static void description(Context request) {
        InputStream text = Objects.requireNonNull(Api.class.getResourceAsStream("/openapi.yaml"));
        request.contentType("application/yaml; charset=utf-8").result(text);
    }

    /// What this token is good for.
    record Key(String label, List<String> scopes, Optional<Instant> ends) {}

    private static void token(Call call) {
        call.answer(new Key(
                call.key().label(),
                call.key().scopes().stream().sorted().map(Scope::word).toList(),
                call.key().ends()));
    }
}
