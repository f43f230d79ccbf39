package wellhouse.web.frame;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Addresses behind the sign-in. Whoever is not signed in is led to the door; a change needs the token of the
/// visit's forms.
public final class Routes {

    private final RoutesConfig routes;
    private final Door door;

    public Routes(RoutesConfig routes, Door door) {
        this.routes = routes;
        this.door = door;
    }

    /// Answers a request of somebody who is signed in.
    @FunctionalInterface
    public interface Answer {

        void to(Context request, Visit visit) throws Exception;
    }

    /// @param path as Javalin reads it, such as `/people/{id}`
    public void get(String path, Answer answer) {
        routes.get(path, request -> door.let(request, answer));
    }

    /// A change.
    public void post(String path, Answer answer) {
        routes.post(path, request -> door.letChange(request, answer));
    }
}
