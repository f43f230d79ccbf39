package wellhouse.web.programs;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.Devices;
import wellhouse.accounts.Scope;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/settings/programs`: which programs may use the API, and for what.
public final class ProgramsPage implements Page {

    private static final String PAGE = "/settings/programs";

    private final Rooms rooms;
    private final Pages pages;

    public ProgramsPage(Rooms rooms, Pages pages) {
        this.rooms = rooms;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param made a token that was made just now, shown this once
    /// @param scopes what a token can be for
    /// @param chosen what was ticked before something was wrong
    /// @param label what was typed then
    /// @param problem a message key; empty for none
    public record Shown(
            List<Program> programs,
            Optional<Devices.Made> made,
            List<Scope> scopes,
            Set<Scope> chosen,
            String label,
            String problem) {}

    /// One program.
    ///
    /// @param scopes what it may do, in words
    /// @param used when it last asked something, in words; empty for never
    /// @param ends the last day of its token, in words; empty for none
    /// @param over whether that is past
    public record Program(
            String id, String label, List<String> scopes, String used, String agent, String ends, boolean over) {}

    @Override
    public void routes(Routes on) {
        on.get(PAGE, (request, visit) -> show(request, visit, Optional.empty(), Set.of(), "", ""));
        on.post(PAGE, this::make);
        on.post(PAGE + "/{id}/revoke", this::revoke);
    }

    private void show(
            Context request,
            Visit visit,
            Optional<Devices.Made> made,
            Set<Scope> chosen,
            String label,
            String problem) {
        if (!problem.isEmpty()) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Program> programs = rooms.devices().tokens(visit.book().id()).stream()
                .map(token -> program(token, visit))
                .toList();
        pages.show(
                request,
                visit,
                "programs/programs.jte",
                new Shown(programs, made, Scope.OF_PROGRAMS, chosen, label, problem));
    }

    private static Program program(AppPassword token, Visit visit) {
        return new Program(
                token.id().toString(),
                token.label(),
                token.scopes().stream()
                        .sorted()
                        .map(scope -> visit.words().say(key(scope)))
                        .toList(),
                token.used().map(at -> visit.words().day(day(at, visit))).orElse(""),
                token.agent(),
                token.ends()
                        .map(end -> visit.words().day(day(end.minusMillis(1), visit)))
                        .orElse(""),
                token.isOver(visit.now()));
    }

    private static LocalDate day(Instant at, Visit visit) {
        return visit.book().dayOf(at);
    }

    /// The message that says what a scope lets a program do.
    public static String key(Scope scope) {
        return "programs.scope." + Params.word(scope);
    }

    private void make(Context request, Visit visit) {
        String label = Params.text(request, "label");
        Set<Scope> chosen = EnumSet.noneOf(Scope.class);
        for (String ticked : Params.texts(request, "scope")) {
            Scope.of(ticked).filter(Scope.OF_PROGRAMS::contains).ifPresent(chosen::add);
        }
        Optional<Instant> ends = Params.day(request, "until")
                .map(day -> day.plusDays(1).atStartOfDay(visit.book().zone()).toInstant());
        String problem = problem(label, chosen, ends, visit.now());
        if (problem.isEmpty()) {
            Devices.Made made = rooms.devices().makeToken(visit.account(), label, chosen, ends);
            show(request, visit, Optional.of(made), Set.of(), "", "");
        } else {
            show(request, visit, Optional.empty(), chosen, label, problem);
        }
    }

    private static String problem(String label, Set<Scope> chosen, Optional<Instant> ends, Instant now) {
        if (label.isEmpty() || label.length() > Devices.LONGEST_LABEL) {
            return "programs.problem.label";
        }
        if (chosen.isEmpty()) {
            return "programs.problem.scope";
        }
        return ends.filter(end -> !end.isAfter(now)).isPresent() ? "programs.problem.until" : "";
    }

    private void revoke(Context request, Visit visit) {
        rooms.devices().revoke(visit.book().id(), Params.id(request, "id"));
        pages.go(request, PAGE);
    }
}
