package wellhouse.store;

import org.junit.jupiter.api.Nested;
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

final class SqliteContractsTest {

    @Nested
    final class OfBooks extends OnSqlite implements BooksContract {}

    @Nested
    final class OfCareer extends OnSqlite implements CareerContract {}

    @Nested
    final class OfDoubles extends OnSqlite implements DoublesContract {}

    @Nested
    final class OfIntroductions extends OnSqlite implements IntroductionsContract {}

    @Nested
    final class OfPathTies extends OnSqlite implements PathTiesContract {}

    @Nested
    final class OfPeople extends OnSqlite implements PeopleContract {}

    @Nested
    final class OfRoll extends OnSqlite implements RollContract {}

    @Nested
    final class OfSearch extends OnSqlite implements SearchContract {}

    @Nested
    final class OfTies extends OnSqlite implements TiesContract {}

    @Nested
    final class OfTimeline extends OnSqlite implements TimelineContract {}

    @Nested
    final class OfMatches extends OnSqlite implements MatchesContract {}

    @Nested
    final class OfGiveAndTake extends OnSqlite implements GiveAndTakeContract {}

    @Nested
    final class OfErasing extends OnSqlite implements ErasingContract {}

    @Nested
    final class OfLists extends OnSqlite implements ListsContract {}

    @Nested
    final class OfShelves extends OnSqlite implements ShelvesContract {}
}
