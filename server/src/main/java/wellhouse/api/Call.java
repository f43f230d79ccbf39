package wellhouse.api;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wellhouse.accounts.AppPassword;
import wellhouse.accounts.Scope;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.rooms.Rooms;
import wellhouse.wire.Giving;
import wellhouse.wire.Json;
import wellhouse.wire.Sight;
import wellhouse.words.Words;

/// One request of a program that was let in.
///
/// @param key its token
/// @param book the owner's book; nothing else is ever looked at
/// @param words in the owner's language
record Call(Rooms rooms, Context request, AppPassword key, Book book, Words words) {

    /// Lines in one answer, unless it is said how many.
    private static final int USUAL = 50;

    private static final int MOST = 200;

    /// How far a list is read that has no marks to go on from.
    private static final int FURTHEST = 1_000;

    /// Who does what this call does, as in [wellhouse.kernel.Change#by()].
    String by() {
        return "api:" + key.label();
    }

    /// How much of the book this program sees.
    Sight sight() {
        return Sight.program(key.scopes().contains(Scope.GIVE_READ));
    }

    /// What it is told of giving.
    Giving giving() {
        return new Giving(rooms, book, Sight.program(true));
    }

    LocalDate today() {
        return book.dayOf(rooms.clock().instant());
    }

    /// The id in the address.
    ///
    /// @throws Refusal if it is none
    <T> Id<T> id() {
        try {
            return Id.parse(request.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    /// A person of this book whom this program may see.
    ///
    /// @throws Refusal if there is none
    Person person(Id<Person> id) {
        return rooms.transactions()
                .read(() -> rooms.people().find(book.id(), id))
                .filter(sight()::shows)
                .orElseThrow(Refusal::unknown);
    }

    /// The person whom a member of the body names.
    ///
    /// @throws Refusal if there is none
    Person person(Body body, String member) {
        Id<Person> id = body.id(member);
        return rooms.transactions()
                .read(() -> rooms.people().find(book.id(), id))
                .filter(sight()::shows)
                .orElseThrow(() -> new Refusal(422, "nobody", member));
    }

    /// A field of the address; empty if it is not there.
    String field(String name) {
        String given = request.queryParam(name);
        return given == null ? "" : given.strip();
    }

    /// @param usual what it is if it is not there
    int number(String name, int least, int most, int usual) {
        String given = field(name);
        if (given.isEmpty()) {
            return usual;
        }
        if (!given.matches("[0-9]{1,6}") || Integer.parseInt(given) < least || Integer.parseInt(given) > most) {
            throw new Refusal(400, "number", name, least, most);
        }
        return Integer.parseInt(given);
    }

    /// How many lines are wanted.
    int limit() {
        return number("limit", 1, MOST, USUAL);
    }

    /// Where to go on, as a `next` said.
    Optional<String> after() {
        return Optional.of(field("after")).filter(text -> !text.isEmpty());
    }

    /// The same as an id.
    <T> Optional<Id<T>> afterId() {
        return after().map(text -> {
            try {
                return Id.parse(text);
            } catch (IllegalArgumentException e) {
                throw new Refusal(400, "after");
            }
        });
    }

    /// Says where the list goes on (RFC 8288).
    void next(String after) {
        String fields = Stream.concat(
                        request.queryParamMap().entrySet().stream()
                                .filter(field -> !field.getKey().equals("after"))
                                .flatMap(field -> field.getValue().stream()
                                        .map(value -> encoded(field.getKey()) + "=" + encoded(value))),
                        Stream.of("after=" + encoded(after)))
                .collect(Collectors.joining("&"));
        request.header("Link", "<" + request.path() + "?" + fields + ">; rel=\"next\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The wanted part of a list that is read from its beginning; of its first 1,000 lines.
    ///
    /// @param first reads so many from the beginning
    <T> List<T> part(IntFunction<List<T>> first) {
        int from = number("after", 0, FURTHEST, 0);
        int until = Math.min(FURTHEST, from + limit());
        List<T> all = first.apply(Math.min(FURTHEST, until + 1));
        if (all.size() > until) {
            next(Integer.toString(until));
        }
        return all.subList(Math.min(from, all.size()), Math.min(until, all.size()));
    }

    static <E extends Enum<E>> E choice(String name, String given, Class<E> of) {
        for (E value : of.getEnumConstants()) {
            if (value.name().equals(given)) {
                return value;
            }
        }
        throw new Refusal(
                422,
                "choice",
                name,
                Stream.of(of.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    void answer(Object document) {
        request.result(Json.text(document)).contentType("application/json");
    }

    void answer(int status, Object document) {
        request.status(status);
        answer(document);
    }

    /// Masked.
    @Override
    public String toString() {
        return "Call[" + key + "]";
    }
}
