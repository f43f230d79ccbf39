package wellhouse.people.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void oneSlipIsALetterLeftOutAddedChangedOrTurnedRound() {
        assertThat(Spelling.distance("maier", "mair", 2)).isEqualTo(1);
        assertThat(Spelling.distance("mair", "maier", 2)).isEqualTo(1);
        assertThat(Spelling.distance("maier", "meier", 2)).isEqualTo(1);
        assertThat(Spelling.distance("maier", "miaer", 2)).isEqualTo(1);
        assertThat(Spelling.distance("maier", "schulz", 2)).isEqualTo(3);
    }

    @Property
    void theDistanceIsThatOfTheWholeTableUpToWhatIsAskedFor(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String other,
            @ForAll @IntRange(max = 6) int most) {
        assertThat(Spelling.distance(one, other, most)).isEqualTo(Math.min(whole(one, other), most + 1));
    }

    private static int whole(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                boolean turned = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (turned) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}
