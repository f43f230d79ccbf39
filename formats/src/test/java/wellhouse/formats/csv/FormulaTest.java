package wellhouse.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)",
                "\t=1",
                "'=1"
            })
    void whatASpreadsheetWouldReckonIsKeptAsText(String text) {
        assertThat(Formula.kept(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ana", "+49 30 12 ::: +49 (171) 3", "-", "@ana", "'t Hooft", "a=b"})
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertThat(Formula.kept(text)).isEqualTo(text);
        assertThat(Formula.back(text)).isEqualTo(text);
    }

    @Property
    void everyTextComesBack(
            @ForAll
                    @StringLength(max = 8)
                    @Chars({'\'', '=', '+', '-', '@', '(', '\t', '\n'})
                    @CharRange(from = '0', to = '2')
                    String text) {
        assertThat(Formula.back(List.of("x", Formula.kept(text)))).containsExactly("x", text);
    }
}
