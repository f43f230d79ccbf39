package wellhouse.web.servers;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wellhouse.sync.Clash;
import wellhouse.sync.Far;
import wellhouse.sync.Mirror;
import wellhouse.sync.Mirroring;
import wellhouse.sync.Mirroring.Deed;
import wellhouse.sync.Shelf;
import wellhouse.sync.Syncing;
import wellhouse.web.frame.Page;
import wellhouse.web.frame.Pages;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Routes;
import wellhouse.web.frame.Visit;

/// `/settings/servers`: address books and calendars on other servers, synced when the owner says so, and the cards and
/// tasks that were changed on both sides.
public final class ServersPage implements Page {

    private static final String PAGE = "/settings/servers";
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST = 2_000;

    private final Syncing syncing;
    private final Pages pages;

    public ServersPage(Syncing syncing, Pages pages) {
        this.syncing = syncing;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param problem a message key; empty for none
    /// @param choice where there are several address books at an address
    /// @param told what was done or would be
    public record Shown(
            List<Server> servers,
            List<Asked> questions,
            String problem,
            List<Syncing.Found> choice,
            Optional<Told> told) {}

    /// One address book.
    ///
    /// @param kind what is done with it, the end of a message key
    /// @param run when it was last synced, in words; empty for never
    /// @param failure a message key; empty for none
    public record Server(String id, String label, String url, String kind, String run, String failure) {}

    /// A card that was changed on both sides, or by two devices at once.
    ///
    /// @param action where the answer goes
    /// @param device whether two devices changed it
    /// @param href its path there; empty for devices
    /// @param mine what only the card here says, or the one that was taken
    /// @param theirs what only the card there says, or the earlier one
    public record Asked(
            String action, boolean device, String label, String name, String href, List<Said> mine, List<Said> theirs) {

        /// The end of the message keys that fit.
        public String kind() {
            return device ? "-device" : "";
        }
    }

    /// One thing that a card says.
    ///
    /// @param word the end of a message key
    /// @param value empty where the word says it
    public record Said(String word, String value) {}

    /// What a run did or would do.
    ///
    /// @param cards how many by what is done with them, the ends of message keys
    /// @param held whether removals wait
    public record Told(String id, String label, boolean dry, Map<String, Integer> cards, boolean held) {}

    @Override
    public void routes(Routes on) {
        on.get(PAGE, (request, visit) -> show(request, visit, "", List.of(), Optional.empty()));
        on.post(PAGE, this::add);
        on.post(PAGE + "/{id}/sync", this::sync);
        on.post(PAGE + "/{id}/forget", this::forget);
        on.post(PAGE + "/{id}/answer", this::answer);
        on.post(PAGE + "/card/{id}/answer", this::settle);
    }

    private void show(Context request, Visit visit, String problem, List<Syncing.Found> choice, Optional<Told> told) {
        if (!problem.isEmpty()) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Server> servers = syncing.all(visit.book()).stream()
                .map(mirror -> new Server(
                        mirror.id().toString(),
                        mirror.label(),
                        mirror.url(),
                        kind(mirror),
                        mirror.run().map(at -> moment(at, visit)).orElse(""),
                        mirror.failure()))
                .toList();
        List<Asked> questions = new ArrayList<>();
        syncing.clashes(visit.book()).forEach(clash -> questions.add(asked(clash)));
        if (!servers.isEmpty()) {
            syncing.questions(visit.book()).forEach(question -> questions.add(asked(question)));
        }
        pages.show(request, visit, "servers/servers.jte", new Shown(servers, questions, problem, choice, told));
    }

    private static String kind(Mirror mirror) {
        boolean calendar = mirror.kind() == Shelf.Kind.CALENDAR;
        return mirror.both() ? calendar ? "tasks" : "both" : calendar ? "meetings" : "pull";
    }

    private static String moment(Instant at, Visit visit) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(visit.words().locale())
                .format(LocalDateTime.ofInstant(at, visit.book().zone()));
    }

    private static Asked asked(Syncing.Question question) {
        String mine = question.mine().orElse("");
        String theirs = question.theirs();
        return new Asked(
                PAGE + "/" + question.mirror().id() + "/answer",
                false,
                question.mirror().label(),
                name(theirs.lines().toList()),
                question.pair().href(),
                CardLines.only(mine, theirs),
                CardLines.only(theirs, mine));
    }

    private static Asked asked(Clash clash) {
        String taken = new String(clash.taken(), StandardCharsets.UTF_8);
        String other = new String(clash.other(), StandardCharsets.UTF_8);
        return new Asked(
                PAGE + "/card/" + clash.id() + "/answer",
                true,
                clash.by().substring(clash.by().indexOf(':') + 1),
                name(taken.lines().toList()),
                "",
                CardLines.only(taken, other),
                CardLines.only(other, taken));
    }

    private static String name(List<String> card) {
        return card.stream()
                .filter(line -> line.startsWith("FN") || line.startsWith("SUMMARY"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1))
                .orElse("");
    }

    private void add(Context request, Visit visit) {
        String label = Params.text(request, "label", LONGEST_LABEL);
        String url = Params.text(request, "url", LONGEST);
        String user = Params.text(request, "user", LONGEST);
        String password = Params.text(request, "password", LONGEST);
        boolean taken = syncing.all(visit.book()).stream()
                .anyMatch(mirror -> mirror.label().equals(label));
        if (label.isEmpty() || url.isEmpty() || user.isEmpty() || taken) {
            show(
                    request,
                    visit,
                    taken ? "servers.problem.taken" : "servers.problem.empty",
                    List.of(),
                    Optional.empty());
            return;
        }
        try {
            String kind = Params.text(request, "kind");
            boolean cards = !kind.equals("meetings") && !kind.equals("tasks");
            List<Syncing.Found> found =
                    syncing.look(url, user, password, cards ? Shelf.Kind.CARDS : Shelf.Kind.CALENDAR);
            if (found.size() != 1) {
                String problem = found.isEmpty() ? "servers.problem.none" : "servers.problem.several";
                show(request, visit, problem, found, Optional.empty());
                return;
            }
            boolean both = cards ? Params.text(request, "both").equals("yes") : kind.equals("tasks");
            syncing.add(visit.book(), label, found.getFirst(), user, password, both);
            pages.go(request, PAGE);
        } catch (Far.Failed e) {
            show(request, visit, e.key(), List.of(), Optional.empty());
        }
    }

    private Optional<Mirror> meant(Context request, Visit visit) {
        String id = request.pathParam("id");
        return syncing.all(visit.book()).stream()
                .filter(mirror -> mirror.id().toString().equals(id))
                .findFirst();
    }

    private void sync(Context request, Visit visit) {
        Optional<Mirror> mirror = meant(request, visit);
        if (mirror.isEmpty()) {
            pages.go(request, PAGE);
            return;
        }
        boolean dry = Params.text(request, "dry").equals("yes");
        boolean sure = Params.text(request, "sure").equals("yes");
        try {
            Told told = dry
                    ? told(mirror.get(), syncing.plan(visit.book(), mirror.get()))
                    : told(mirror.get(), syncing.run(visit.book(), mirror.get(), sure));
            show(request, visit, "", List.of(), Optional.of(told));
        } catch (Far.Failed e) {
            show(request, visit, e.key(), List.of(), Optional.empty());
        }
    }

    private static Told told(Mirror mirror, List<Mirroring.Step> steps) {
        Map<Deed, Integer> counts = new EnumMap<>(Deed.class);
        steps.forEach(step -> counts.merge(step.deed(), 1, Integer::sum));
        return new Told(mirror.id().toString(), mirror.label(), true, named(counts), false);
    }

    private static Told told(Mirror mirror, Mirroring.Tally tally) {
        Map<String, Integer> cards = named(tally.done());
        if (tally.bad() > 0) {
            cards.put("bad", tally.bad());
        }
        if (tally.missed() > 0) {
            cards.put("missed", tally.missed());
        }
        return new Told(mirror.id().toString(), mirror.label(), false, cards, tally.held());
    }

    private static Map<String, Integer> named(Map<Deed, Integer> counts) {
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((deed, count) -> named.put(Params.word(deed), count));
        return named;
    }

    private void forget(Context request, Visit visit) {
        meant(request, visit).ifPresent(mirror -> syncing.remove(visit.book(), mirror));
        pages.go(request, PAGE);
    }

    private void answer(Context request, Visit visit) {
        String href = Params.text(request, "href", LONGEST);
        boolean mine = Params.text(request, "keep").equals("mine");
        syncing.questions(visit.book()).stream()
                .filter(question -> question.mirror().id().toString().equals(request.pathParam("id"))
                        && question.pair().href().equals(href))
                .forEach(question -> syncing.decide(visit.book(), question, mine));
        pages.go(request, PAGE + "#questions");
    }

    private void settle(Context request, Visit visit) {
        boolean asItIs = Params.text(request, "keep").equals("mine");
        syncing.clashes(visit.book()).stream()
                .filter(clash -> clash.id().toString().equals(request.pathParam("id")))
                .forEach(clash -> syncing.settle(visit.book(), clash, asItIs));
        pages.go(request, PAGE + "#questions");
    }
}
