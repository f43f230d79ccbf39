package wellhouse.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/// Fills a page's template and answers with it.
final class Pages {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "wellhouse.web.templates");

    /// @param template the file's name under `src/main/jte`, such as `front.jte`
    /// @param page what the template declares as its one parameter
    void show(Context request, String template, Object page) {
        StringOutput html = new StringOutput();
        templates.render(template, page, html);
        request.html(html.toString());
    }
}
