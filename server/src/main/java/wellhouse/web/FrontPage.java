package wellhouse.web;

import io.javalin.http.Context;

/// `GET /`: says that the house is open.
///
/// @param version what runs here, such as `0.1.0`
public record FrontPage(String version) {

    void get(Context request, Pages pages) {
        pages.show(request, "front.jte", this);
    }
}
