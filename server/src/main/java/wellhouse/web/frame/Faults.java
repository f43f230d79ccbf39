package wellhouse.web.frame;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wellhouse.words.Words;

/// What went wrong, said in the house's own words. Programs keep their own answers.
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Pages pages;
    private final Door door;

    public Faults(Pages pages, Door door) {
        this.pages = pages;
        this.door = door;
    }

    /// What is shown.
    ///
    /// @param status the HTTP status
    /// @param key of the messages `KEY.title` and `KEY.text`
    public record Fault(int status, String key) {}

    public void routes(RoutesConfig routes) {
        routes.exception(Refused.class, (refused, request) -> {
            Optional<Visit> visit = door.visit(request);
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            pages.refuse(request, visit, refused.in(visit.map(Visit::words).orElseGet(() -> Words.in("en"))));
        });
        routes.exception(Exception.class, (wrong, request) -> {
            LOG.error("{} {} failed", request.method(), request.endpoint().path, wrong);
            request.status(HttpStatus.INTERNAL_SERVER_ERROR).result("internal error");
        });
        routes.error(400, request -> show(request, new Fault(400, "fault.bad")));
        routes.error(403, request -> show(request, new Fault(403, "fault.forbidden")));
        routes.error(404, request -> show(request, new Fault(404, "fault.missing")));
        routes.error(500, request -> show(request, new Fault(500, "fault.broken")));
    }

    private void show(Context request, Fault fault) {
        String path = request.path();
        String accepted = request.header("Accept");
        boolean person = accepted != null
                && accepted.contains("text/html")
                && !path.startsWith("/api/")
                && !path.startsWith("/dav/");
        if (!person || Pages.isPart(request)) {
            return;
        }
        try {
            pages.showStranger(
                    request, fault.status() == 500 ? Optional.empty() : door.visit(request), "frame/fault.jte", fault);
        } catch (RuntimeException e) {
            LOG.error("the page about a fault failed too", e);
        }
    }
}
