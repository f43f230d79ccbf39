package wellhouse.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// Finds people by words, or by a [Question] where one was asked, and says where each matched.
public final class Finding {

    /// Every word of a question has to be met by somebody, slips forgiven; our choice.
    private static final double FURTHEST = -3;

    private final People people;
    private final Search search;

    public Finding(People people, Search search) {
        this.people = people;
        this.search = search;
    }

    /// Somebody found.
    ///
    /// @param field where they matched, see [Search.Hit#field()]; empty where nothing was searched for
    /// @param text what matched there; may be empty
    public record Match(Row row, String field, String text) {

        /// Masked: the id only.
        @Override
        public String toString() {
            return "Match[" + row.id() + "]";
        }
    }

    /// What was found.
    ///
    /// @param understood the question, where one was asked
    public record Answer(Optional<Question> understood, List<Match> matches) {

        public Answer {
            matches = List.copyOf(matches);
        }
    }

    /// The best matches among kept and, for plain words, waiting people. Inside a transaction.
    ///
    /// @param today the owner's date
    /// @param limit 1 to 1,000
    public Answer find(Id<Book> book, String words, LocalDate today, int limit) {
        Optional<Question> question = Question.of(words, today);
        if (question.isEmpty()) {
            return new Answer(question, matches(book, search.find(book, words, limit)));
        }
        Question asked = question.get();
        List<Match> found = asked.searched().isEmpty()
                ? listed(book, asked, limit)
                : matches(
                        book,
                        search.find(book, asked.searched(), 1_000).stream()
                                .filter(hit -> hit.score() > FURTHEST)
                                .toList());
        return new Answer(
                question,
                found.stream()
                        .filter(match -> match.row().person().standing() == Standing.KEPT && asked.wants(match.row()))
                        .limit(limit)
                        .toList());
    }

    private List<Match> matches(Id<Book> book, List<Search.Hit> hits) {
        Map<Id<Person>, Search.Hit> known =
                hits.stream().collect(Collectors.toMap(Search.Hit::person, Function.identity()));
        return people.rows(book, hits.stream().map(Search.Hit::person).toList()).stream()
                .map(row -> Optional.ofNullable(known.get(row.id()))
                        .map(hit -> new Match(row, hit.field(), hit.snippet()))
                        .orElseGet(() -> new Match(row, "", "")))
                .toList();
    }

    private List<Match> listed(Id<Book> book, Question asked, int limit) {
        Listing listing = new Listing(
                Standing.KEPT,
                Set.of(),
                asked.role().map(Set::of).orElse(Set.of()),
                Optional.empty(),
                asked.quietSince().map(LocalDate::toEpochDay),
                asked.metSince().isPresent() ? Listing.Order.NEWEST_CONTACT : Listing.Order.OLDEST_CONTACT,
                Optional.empty(),
                limit);
        return people.list(book, listing).rows().stream()
                .map(row -> new Match(row, "", ""))
                .toList();
    }
}
