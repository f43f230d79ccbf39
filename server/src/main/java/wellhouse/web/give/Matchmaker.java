package wellhouse.web.give;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Match;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Visit;
import wellhouse.words.Words;

/// Tells matches in words. To be called in a transaction.
public final class Matchmaker {

    private final Rooms rooms;

    public Matchmaker(Rooms rooms) {
        this.rooms = rooms;
    }

    /// A match as it is shown.
    ///
    /// @param kind the word of what was found, such as `offer`
    /// @param face whose it is; empty for the owner's own and for items
    /// @param told what was found, in one sentence
    /// @param why it fits, in one line
    /// @param taker id of the end that looks for something
    /// @param giver id of the end that gives
    /// @param handOn where the need is handed on to the other; empty where there are not two people
    public record Shown(
            String kind, Optional<Face> face, String told, String why, String taker, String giver, String handOn) {}

    /// What fits an end, best first.
    ///
    /// @param all whether also what is not good enough to be shown unasked
    public List<Shown> of(Visit visit, End.Kind kind, UUID id, int limit, boolean all) {
        return rooms.matches().of(visit.book().id(), kind, id, limit).stream()
                .filter(match -> all || match.good())
                .map(match -> shown(match, visit))
                .toList();
    }

    private Shown shown(Match match, Visit visit) {
        End asked = match.asked();
        End found = match.found();
        Optional<Face> face = found.person()
                .flatMap(id -> rooms.people().find(visit.book().id(), id))
                .map(person -> Face.of(person, visit.words()));
        String name = face.map(Face::familiar).orElse("");
        String kind = found.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String text = found.kind() == End.Kind.ITEM ? title(visit, found) : found.text();
        boolean two = asked.person().isPresent()
                && found.person().isPresent()
                && (asked.kind() == End.Kind.NEED || found.kind() == End.Kind.NEED);
        Optional<Id<Person>> needy = asked.kind().isTaker() ? asked.person() : found.person();
        Optional<Id<Person>> hand = asked.kind().isTaker() ? found.person() : asked.person();
        UUID taker = asked.kind().isTaker() ? asked.id() : found.id();
        UUID giver = asked.kind().isTaker() ? found.id() : asked.id();
        return new Shown(
                kind,
                face,
                visit.words().say("match." + kind, name, text),
                why(match, visit.words()),
                taker.toString(),
                giver.toString(),
                two ? "/today/needs/" + needy.orElseThrow() + "/" + taker + "/to/" + hand.orElseThrow() : "");
    }

    private String title(Visit visit, End item) {
        return rooms.readings()
                .item(visit.book().id(), new Id<>(item.id()))
                .map(found -> found.title())
                .orElse(item.text());
    }

    /// Why two ends fit: the field both are in, the words both use, or that they are close in meaning.
    static String why(Match match, Words words) {
        if (!match.families().isEmpty()) {
            String names = match.families().stream()
                    .map(family -> family.name(words.language()))
                    .collect(Collectors.joining(", "));
            return words.say("match.why.family", names);
        }
        if (!match.shared().isEmpty()) {
            return words.say("match.why.words", String.join(", ", match.shared()));
        }
        return words.say("match.why.meaning");
    }
}
