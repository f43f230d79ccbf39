package wellhouse.web.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Change;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;
import wellhouse.words.Words;

/// Fills templates and sends them: whole pages, parts that htmx swaps in, and answers to changes.
///
/// A template takes `@param wellhouse.web.frame.View view` and, where it shows something of its own, `page`.
public final class Pages {

    /// Changes that note a contact.
    private static final Set<String> CONTACTS = Set.of("change.answer.done", "change.person.logged");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "wellhouse.web.templates");
    private final Assets assets;
    private final Rooms rooms;

    public Pages(Rooms rooms, Assets assets) {
        this.rooms = rooms;
        this.assets = assets;
    }

    /// Whether htmx asks and wants a part, and not the browser that wants a page.
    public static boolean isPart(Context request) {
        return request.header("HX-Request") != null && request.header("HX-Boosted") == null;
    }

    /// Sends a page or a part.
    ///
    /// @param template the file under `src/main/jte`, such as `home/home.jte`
    /// @param page what the template declares as `page`
    public void show(Context request, Visit visit, String template, Object page) {
        request.html(render(view(request, visit), template, page));
    }

    /// Sends a page to somebody who is not signed in.
    void showStranger(Context request, Optional<Visit> visit, String template, Object page) {
        request.html(render(View.of(request, visit, assets, Optional.empty()), template, page));
    }

    /// Sends a page before signing in.
    public void show(Context request, String template, Object page) {
        showStranger(request, Optional.empty(), template, page);
    }

    /// A part as text, for answers that are sent piece by piece.
    public String text(Context request, Visit visit, String template, Object page) {
        return render(view(request, visit), template, page);
    }

    /// Answers to a change with a part and a toast that offers to take it back; a browser without scripts is
    /// sent back to the page it came from.
    public void changed(Context request, Visit visit, Id<Change> change, String template, Object page) {
        if (!isPart(request)) {
            back(request, change);
            return;
        }
        View view = view(request, visit);
        String toast = toast(visit, change)
                .map(told -> render(view.with(told), "frame/toast-swap.jte", told))
                .orElse("");
        request.html(render(view, template, page) + toast);
    }

    /// Answers to a change with nothing but a toast: what was acted on is taken from the page.
    public void removed(Context request, Visit visit, Id<Change> change) {
        changed(request, visit, change, "frame/nothing.jte", "");
    }

    /// Says why something was not done: in a toast, so that what was typed stays; to a browser without scripts on a
    /// page.
    void refuse(Context request, Optional<Visit> visit, String why) {
        View view = View.of(request, visit, assets, Optional.empty());
        if (!isPart(request)) {
            request.html(render(view, "frame/refused.jte", why));
            return;
        }
        request.header("HX-Reswap", "none");
        request.html(render(view, "frame/toast-swap.jte", new Toast(why, "")));
    }

    /// Answers to a change by opening a page, with a toast that offers to take it back.
    ///
    /// @param path where to go, such as `/people` or `/settings#pause`
    public void changed(Context request, Id<Change> change, String path) {
        int part = path.indexOf('#');
        String page = part < 0 ? path : path.substring(0, part);
        String within = path.substring(page.length());
        go(request, page + (page.contains("?") ? "&" : "?") + "done=" + change + within);
    }

    /// Opens another page, whether htmx asks or the browser.
    public void go(Context request, String path) {
        if (isPart(request)) {
            request.header("HX-Redirect", path);
            return;
        }
        request.redirect(path, HttpStatus.SEE_OTHER);
    }

    /// Opens the page the visitor is on again, with a toast.
    public void back(Context request, Id<Change> change) {
        changed(request, change, here(request));
    }

    /// Whether the visitor is on one of these pages, such as `/`.
    public static boolean isOn(Context request, String... paths) {
        return List.of(paths).contains(here(request).replaceFirst("\\?.*", ""));
    }

    /// The page the visitor is on, without what earlier answers added to its address.
    private static String here(Context request) {
        String at = Optional.ofNullable(request.header("HX-Current-URL"))
                .or(() -> Optional.ofNullable(request.header("Referer")))
                .orElse("/");
        try {
            URI uri = URI.create(at);
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            List<String> kept = List.of(query.split("&")).stream()
                    .filter(part -> !part.isEmpty() && !part.startsWith("done="))
                    .toList();
            String clean = path.startsWith("//") ? "/" : path;
            return kept.isEmpty() ? clean : clean + "?" + String.join("&", kept);
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private View view(Context request, Visit visit) {
        Optional<Toast> toast = isPart(request)
                ? Optional.empty()
                : Optional.ofNullable(request.queryParam("done")).flatMap(id -> toast(visit, id));
        return View.of(request, Optional.of(visit), assets, toast);
    }

    private Optional<Toast> toast(Visit visit, String id) {
        try {
            return toast(visit, Id.<Change>parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Toast> toast(Visit visit, Id<Change> change) {
        Optional<ChangeLog.Entry> entry = rooms.transactions()
                .read(() -> rooms.changes().find(visit.book().id(), change));
        return entry.map(done -> new Toast(
                told(visit.words(), done.change()),
                done.undone() || !done.change().isUndoable() ? "" : change.toString(),
                done.undone() || !CONTACTS.contains(done.change().what())
                        ? ""
                        : done.change().about().stream().findFirst().orElse("")));
    }

    /// What a change did, in words.
    public static String told(Words words, Change change) {
        Object[] about = change.about().toArray();
        return words.say(change.what(), about.length == 0 ? new Object[] {""} : about);
    }

    private String render(View view, String template, Object page) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("page", page);
        StringOutput html = new StringOutput();
        templates.render(template, model, html);
        return unturned(html.toString());
    }

    /// Takes out what turns the direction of writing round or overrides it, so that no text shows as what it is not
    /// (Unicode TR 36, 2.4). Texts in Arabic or Hebrew need none of it within their own elements.
    private static String unturned(String html) {
        int length = html.length();
        for (int i = 0; i < length; i++) {
            if (turns(html.charAt(i))) {
                StringBuilder kept = new StringBuilder(length).append(html, 0, i);
                html.chars().skip(i).filter(sign -> !turns((char) sign)).forEach(sign -> kept.append((char) sign));
                return kept.toString();
            }
        }
        return html;
    }

    private static boolean turns(char sign) {
        return sign >= '\u202A' && sign <= '\u202E' || sign >= '\u2066' && sign <= '\u2069';
    }
}
