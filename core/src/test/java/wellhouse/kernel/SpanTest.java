package wellhouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpanTest {

    private static Span span(String from, String to) {
        return new Span(date(from), date(to));
    }

    private static Optional<PartialDate> date(String text) {
        return Optional.ofNullable(text).filter(one -> !one.isEmpty()).map(PartialDate::parse);
    }

    @ParameterizedTest
    @CsvSource({
        "2015,2019,2019-06,2021,true",
        "2015,2019-05,2019-06,2021,false",
        "2015,2019-05,2019,2021,true",
        "2015,,2021,,true",
        ",,2021,2022,true",
        "2015,2016,2017,2018,false",
        "2015-03-01,2015-03-31,2015-04,,false",
        "--03-01,--04-01,2015,,true"
    })
    void whatBothSayDecidesWhetherTwoTimesOverlap(
            String from, String to, String otherFrom, String otherTo, boolean overlap) {
        Span one = span(from, to);
        Span other = span(otherFrom, otherTo);

        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    @ParameterizedTest
    @CsvSource({
        "2015,2019,2017-04,2020,2017-04,2019",
        "2015,2019,2015-03,2019-05,2015-03,2019-05",
        "2015,,,2019,2015,2019",
        ",,2015-03-04,,2015-03-04,"
    })
    void theTimeOfBothIsTheLaterBeginningAndTheEarlierEnd(
            String from, String to, String otherFrom, String otherTo, String commonFrom, String commonTo) {
        assertThat(span(from, to).common(span(otherFrom, otherTo))).isEqualTo(span(commonFrom, commonTo));
        assertThat(span(otherFrom, otherTo).common(span(from, to))).isEqualTo(span(commonFrom, commonTo));
    }

    @Property(tries = 300)
    void yearsOverlapAsNumbersDo(
            @ForAll @IntRange(min = 1990, max = 2000) int from,
            @ForAll @IntRange(min = 0, max = 5) int years,
            @ForAll @IntRange(min = 1990, max = 2000) int otherFrom,
            @ForAll @IntRange(min = 0, max = 5) int otherYears) {
        Span one = span(from + "", (from + years) + "");
        Span other = span(otherFrom + "", (otherFrom + otherYears) + "");

        assertThat(one.overlaps(other)).isEqualTo(from <= otherFrom + otherYears && otherFrom <= from + years);
    }
}
