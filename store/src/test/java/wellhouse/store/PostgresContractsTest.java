package wellhouse.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import wellhouse.testkit.BooksContract;
import wellhouse.testkit.CareerContract;
import wellhouse.testkit.DoublesContract;
import wellhouse.testkit.GiveAndTakeContract;
import wellhouse.testkit.IntroductionsContract;
import wellhouse.testkit.ListsContract;
import wellhouse.testkit.MatchesContract;
import wellhouse.testkit.PathTiesContract;
import wellhouse.testkit.PeopleContract;
import wellhouse.testkit.RollContract;
import wellhouse.testkit.SearchContract;
import wellhouse.testkit.ShelvesContract;
import wellhouse.testkit.TiesContract;
import wellhouse.testkit.TimelineContract;

@EnabledIfEnvironmentVariable(named = PostgresForTests.ADDRESS, matches = ".+")
final class PostgresContractsTest {

    @Nested
    final class OfBooks extends OnPostgres implements BooksContract {}

    @Nested
    final class OfCareer extends OnPostgres implements CareerContract {}

    @Nested
    final class OfDoubles extends OnPostgres implements DoublesContract {}

    @Nested
    final class OfIntroductions extends OnPostgres implements IntroductionsContract {}

    @Nested
    final class OfPathTies extends OnPostgres implements PathTiesContract {}

    @Nested
    final class OfPeople extends OnPostgres implements PeopleContract {}

    @Nested
    final class OfRoll extends OnPostgres implements RollContract {}

    @Nested
    final class OfSearch extends OnPostgres implements SearchContract {}

    @Nested
    final class OfTies extends OnPostgres implements TiesContract {}

    @Nested
    final class OfTimeline extends OnPostgres implements TimelineContract {}

    @Nested
    final class OfMatches extends OnPostgres implements MatchesContract {}

    @Nested
    final class OfGiveAndTake extends OnPostgres implements GiveAndTakeContract {}

    @Nested
    final class OfErasing extends OnPostgres implements ErasingContract {}

    @Nested
    final class OfLists extends OnPostgres implements ListsContract {}

    @Nested
    final class OfShelves extends OnPostgres implements ShelvesContract {}
}
