package wellhouse.web.frame;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wellhouse.accounts.Settings;
import wellhouse.kernel.PartialDate;
import wellhouse.kernel.Span;
import wellhouse.words.Words;

/// What templates see besides their page: words, the visit and where in the house this is.
///
/// @param visit who visits; empty before signing in
/// @param words the messages of the visit's language, or of the browser's before signing in
/// @param path of the request, to mark the current room in the navigation
/// @param toast to show when the page opens
public record View(Optional<Visit> visit, Words words, String path, Assets assets, Optional<Toast> toast) {

    /// Paths that belong to a room whose own path they do not begin with.
    private static final Map<String, List<String>> ALSO =
            Map.of("/give", List.of("/introductions"), "/people", List.of("/doubles"), "/imports", List.of("/names"));

    static View of(Context request, Optional<Visit> visit, Assets assets, Optional<Toast> toast) {
        Words words = visit.map(Visit::words).orElseGet(() -> {
            String accepted = request.header("Accept-Language");
            return Words.in(accepted == null ? "" : Words.best(accepted));
        });
        return new View(visit, words, request.path(), assets, toast);
    }

    public View with(Toast shown) {
        return new View(visit, words, path, assets, Optional.of(shown));
    }

    public String say(String key, Object... details) {
        return words.say(key, details);
    }

    /// The message for one of an enum's values: `PREFIX.the-value`.
    public String say(String prefix, Enum<?> value) {
        return words.say(prefix + "." + Params.word(value));
    }

    public String day(LocalDate day) {
        return words.day(day);
    }

    public String years(Span span) {
        return words.years(span);
    }

    public String date(PartialDate date) {
        return words.date(date);
    }

    public String near(LocalDate day) {
        return words.near(day, today());
    }

    public String ago(LocalDate day) {
        return words.ago(day, today());
    }

    public LocalDate today() {
        return visit.map(Visit::today).orElse(LocalDate.EPOCH);
    }

    /// The owner's date at a moment.
    public LocalDate dayOf(Instant moment) {
        return visit.map(signedIn -> signedIn.book().dayOf(moment)).orElse(LocalDate.EPOCH);
    }

    /// `March 2021`.
    public String monthOf(LocalDate day) {
        return words.date(new PartialDate(day.getYear(), day.getMonthValue(), 0));
    }

    /// A number with its thousands parted.
    public String number(long number) {
        return words.say("number", number);
    }

    /// Bytes as megabytes with one digit after the point.
    public String megabytes(long bytes) {
        return words.say("number", Math.round(bytes / 100_000.0) / 10.0);
    }

    /// The address of a static file, with its fingerprint.
    public String asset(String name) {
        return assets.address(name);
    }

    public String csrf() {
        return visit.map(signedIn -> signedIn.session().csrf()).orElse("");
    }

    /// What scripts send with each request, as JSON.
    public String headers() {
        return "{\"X-Csrf\":\"" + csrf() + "\"}";
    }

    public String theme() {
        return visit.map(signedIn -> signedIn.settings().theme())
                .orElse(Settings.Theme.AUTO)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    /// `page` where a link leads to the room this page is in, so that it can be marked; null otherwise.
    public @Nullable String current(String room) {
        boolean here = room.equals("/")
                ? path.equals("/")
                : Stream.concat(Stream.of(room), ALSO.getOrDefault(room, List.of()).stream())
                        .anyMatch(within -> path.equals(within) || path.startsWith(within + "/"));
        return here ? "page" : null;
    }
}
