package wellhouse.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.exchange.Need;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Match;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.rooms.Rooms;
import wellhouse.words.Words;

/// Something that fits a need.
///
/// @param good whether it is good enough to be shown unasked
public record Fitting(End.Kind kind, String id, Optional<Named> person, String text, boolean good, List<String> why) {

    /// What fits, best first.
    public record Found(List<Fitting> matches) {}

    /// What fits a need, best first. Inside a transaction.
    ///
    /// @param most 1 to 200
    public static List<Fitting> of(Rooms rooms, Book book, Need need, int most, Words words, Sight sight) {
        return rooms.matches().of(book.id(), End.Kind.NEED, need.id().value(), most).stream()
                .filter(match -> isShown(rooms, book, match.found(), sight))
                .map(match -> of(rooms, book, match, words, sight))
                .toList();
    }

    private static boolean isShown(Rooms rooms, Book book, End end, Sight sight) {
        return end.kind() != End.Kind.OFFER
                || rooms.exchange()
                        .offer(book.id(), new Id<>(end.id()))
                        .map(sight::shows)
                        .orElse(false);
    }

    private static Fitting of(Rooms rooms, Book book, Match match, Words words, Sight sight) {
        End end = match.found();
        List<String> why = new ArrayList<>(match.shared());
        match.families().forEach(family -> why.add(family.name(words.language())));
        return new Fitting(
                end.kind(),
                end.id().toString(),
                end.person()
                        .flatMap(person -> rooms.people().find(book.id(), person))
                        .filter(sight::shows)
                        .map(Named::of),
                end.text(),
                match.good(),
                why);
    }
}
