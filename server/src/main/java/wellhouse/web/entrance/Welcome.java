package wellhouse.web.entrance;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import wellhouse.accounts.Account;
import wellhouse.accounts.Settings;
import wellhouse.accounts.SignIn;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;
import wellhouse.words.Words;

/// `/welcome`: after the first link, asks what to call the owner, for a password, and where they live. Once there is a
/// password, the settings change it, to whoever knows it.
public final class Welcome implements Page {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final String SETTINGS = "/settings#password";

    private final Rooms rooms;
    private final Pages pages;

    public Welcome(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param name what was written so far
    /// @param country chosen so far
    /// @param problem a message key; empty for none
    public record Shown(
            String name, String zone, String country, List<Zone> zones, List<Country> countries, String problem) {}

    /// A time zone to choose.
    ///
    /// @param country where it is; empty where that is not one country
    public record Zone(String id, String country) {}

    /// A country to choose.
    public record Country(String code, String name) {}

    @Override
    public void routes(Routes on) {
        on.get("/welcome", this::ask);
        on.post("/welcome", this::take);
    }

    private void ask(Context request, Visit visit) {
        if (visit.account().passwordHash().isPresent()) {
            pages.go(request, SETTINGS);
            return;
        }
        String accepted = request.header("Accept-Language");
        String country = accepted == null
                ? ""
                : Locale.forLanguageTag(accepted.split("[,;]")[0].strip()).getCountry();
        show(
                request,
                visit,
                visit.account().name(),
                visit.settings().zone(),
                country.isEmpty() ? visit.settings().country() : country,
                "");
    }

    private void take(Context request, Visit visit) {
        if (visit.account().passwordHash().isPresent()) {
            pages.go(request, SETTINGS);
            return;
        }
        String name = Params.text(request, "name");
        String zone = Params.text(request, "zone");
        String country = Params.text(request, "country");
        char[] password = Params.text(request, "password").toCharArray();
        String problem = problem(name, zone, country, password);
        if (!problem.isEmpty()) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(request, visit, name, zone, country, problem);
            return;
        }
        Account account = rooms.signIn().withPassword(visit.account().withName(name), password);
        Settings before = visit.settings();
        String accepted = request.header("Accept-Language");
        Settings settings = new Settings(
                zone,
                country,
                accepted == null ? before.language() : Words.best(accepted),
                before.vocabulary(),
                before.minutes(),
                before.sessionDays(),
                before.quietFrom(),
                before.quietTo(),
                before.pausedSince(),
                before.theme());
        rooms.pen().write(visit.book().id(), Visit.BY, "change.settings", List.of(), () -> {
            rooms.accounts().put(account);
            rooms.accounts().put(visit.book().id(), settings);
        });
        pages.go(request, "/");
    }

    private static String problem(String name, String zone, String country, char[] password) {
        if (name.isEmpty() || name.length() > 200) {
            return "welcome.problem.name";
        }
        if (password.length < SignIn.SHORTEST_PASSWORD || password.length > SignIn.LONGEST_PASSWORD) {
            return "welcome.problem.password";
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            return "welcome.problem.zone";
        }
        return COUNTRIES.contains(country) ? "" : "welcome.problem.country";
    }

    private void show(Context request, Visit visit, String name, String zone, String country, String problem) {
        Shown shown =
                new Shown(name, zone, country, zones(), countries(visit.words().locale()), problem);
        pages.show(request, visit, "entrance/welcome.jte", shown);
    }

    /// Every time zone that names a place, by id.
    public static List<Zone> zones() {
        List<Zone> zones = new ArrayList<>();
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC")) {
                zones.add(new Zone(id, countryOf(id)));
            }
        }
        return zones;
    }

    private static String countryOf(String zone) {
        try {
            String region = TimeZone.getRegion(zone);
            return COUNTRIES.contains(region) ? region : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// Every country, by its name in a language.
    public static List<Country> countries(Locale in) {
        return COUNTRIES.stream()
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(in)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(in)::compare))
                .toList();
    }
}
