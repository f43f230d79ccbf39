package wellhouse.web;

import io.javalin.config.RoutesConfig;

/// The routes for people.
public final class Web {

    private final Pages pages = new Pages();
    private final FrontPage front;

    public Web(String version) {
        this.front = new FrontPage(version);
    }

    public void routes(RoutesConfig routes) {
        routes.get("/", request -> front.get(request, pages));
    }
}
