package wellhouse.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Transactions;
import wellhouse.people.Listing;
import wellhouse.people.Page;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Role;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.ties.Counters;
import wellhouse.ties.Ties;

/// Where strangers from mail and calendars wait until the owner decides.
public final class WaitingRoom {

    /// Of those with the most contact days, so many are looked at for a sitting.
    static final int CONSIDERED = 300;

    private final Transactions transactions;
    private final People people;
    private final Ties ties;
    private final Ids ids;

    public WaitingRoom(Transactions transactions, People people, Ties ties, Ids ids) {
        this.transactions = transactions;
        this.people = people;
        this.ties = ties;
        this.ids = ids;
    }

    /// Those who wait, most contact days first.
    ///
    /// @param after where the page before ended
    public Page waiting(Book book, Optional<String> after, int limit) {
        Listing usual = Listing.of(Standing.WAITING, Listing.Order.MOST_CONTACT_DAYS, limit);
        Listing listing = new Listing(
                usual.standing(),
                usual.tiers(),
                usual.roles(),
                usual.circle(),
                usual.lastContactBefore(),
                usual.order(),
                after,
                limit);
        return transactions.read(() -> people.list(book.id(), listing));
    }

    /// Those worth a decision: enough contact days, both-way talk first, then by days. What only ever came in, or only
    /// ever went out, stands behind.
    ///
    /// Cost: looks at [#CONSIDERED] people, however many wait.
    ///
    /// @param limit how many a sitting has room for
    public List<Row> worth(Book book, int limit) {
        return transactions.read(() -> {
            List<Row> rows = waiting(book, Optional.empty(), CONSIDERED).rows().stream()
                    .filter(row -> row.contactDays() >= Stranger.MATTERS)
                    .toList();
            Map<Id<Person>, Counters> counters =
                    ties.of(book.id(), rows.stream().map(Row::id).toList());
            return rows.stream()
                    .sorted(Comparator.comparing((Row row) -> !bothWays(counters.get(row.id())))
                            .thenComparing(
                                    Comparator.comparingInt(Row::contactDays).reversed()))
                    .limit(limit)
                    .toList();
        });
    }

    private static boolean bothWays(@Nullable Counters counters) {
        return counters != null && counters.sent() > 0 && counters.received() > 0;
    }

    /// What the owner decides.
    public sealed interface Decision {

        /// One of my people.
        record Keep(Tier tier, Optional<Role> role) implements Decision {}

        /// Not now; they come back when there is something new.
        record Rest() implements Decision {}

        /// Not a person, or never to be shown again; recognised from now on.
        record Dismiss() implements Decision {}
    }

    /// Carries out a decision.
    ///
    /// @return the change, for undo; empty if nobody of this id waits
    public Optional<Id<Change>> decide(Book book, Id<Person> id, Decision decision, String by) {
        Optional<Person> waiting = transactions.read(() -> people.find(book.id(), id));
        return waiting.filter(person -> person.standing() != Standing.MERGED).map(person -> {
            Person decided = switch (decision) {
                case Decision.Keep(Tier tier, Optional<Role> role) -> {
                    Person kept = person.withStanding(Standing.KEPT)
                            .withKeeping(person.keeping().withTier(tier));
                    yield role.map(kept::with).orElse(kept);
                }
                case Decision.Rest() -> person.withStanding(Standing.RESTING);
                case Decision.Dismiss() -> person.withStanding(Standing.DISMISSED);
            };
            String what = switch (decision) {
                case Decision.Keep _ -> "change.person.kept";
                case Decision.Rest _ -> "change.person.resting";
                case Decision.Dismiss _ -> "change.person.dismissed";
            };
            Change change = new Change(ids.next(), book.id(), by, what, List.of(person.called()));
            transactions.write(change, () -> people.put(book.id(), decided));
            return change.id();
        });
    }

    /// What became of [#restAll].
    ///
    /// @param people how many rest from now on
    /// @param change for undo
    public record Rested(int people, Id<Change> change) {}

    /// Lets everybody who still waits rest, as one change.
    ///
    /// @return empty if nobody waits
    public Optional<Rested> restAll(Book book, String by) {
        int waiting = transactions.read(() -> people.count(book.id()).getOrDefault(Standing.WAITING, 0));
        if (waiting == 0) {
            return Optional.empty();
        }
        Change change =
                new Change(ids.next(), book.id(), by, "change.waiting.rested", List.of(Integer.toString(waiting)));
        int rested = transactions.write(change, () -> {
            List<Row> all = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page page = waiting(book, after, 1_000);
                all.addAll(page.rows());
                after = page.next();
            } while (after.isPresent());
            all.forEach(row -> people.put(book.id(), row.person().withStanding(Standing.RESTING)));
            return all.size();
        });
        return Optional.of(new Rested(rested, change.id()));
    }
}
