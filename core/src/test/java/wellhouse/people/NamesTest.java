package wellhouse.people;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Jörg Müller,jorg muller",
        "JOSÉ  da-Silva,jose da silva",
        "Łukasz Żółw,lukasz zolw",
        "Straße,strasse",
        "Дмитрий,dmitrij",
        "O'Neil,o neil",
        "王小明,wang xiao ming"
    })
    void namesFoldToPlainLatin(String written, String folded) {
        assertThat(Names.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Ruiz,Ana Ruiz",
        "Ana Ruiz,Ruiz Ana",
        "Ana Ruiz,A. Ruiz",
        "Ana Ruiz,Ana",
        "Ana Ruiz,Ana María Ruiz",
        "Ana Ruiz,ana ruíz",
        "Jorg Muller,Jörg Müller",
        "Katherine Hall,Catherine Hall",
        "Thomas Meier,Thomas Meyer",
        "Ana Ruiz,''"
    })
    void theseMayBeOnePerson(String one, String other) {
        assertThat(Names.compatible(Name.shown(one), Name.shown(other))).isTrue();
        assertThat(Names.compatible(Name.shown(other), Name.shown(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ana Ruiz,Tom Berg", "Ana Ruiz,Tom Ruiz", "Ana Ruiz,Tom", "Ana Ruiz,Eva Ruiz", "Jan Berg,Jon Berg"})
    void theseAreTold(String one, String other) {
        assertThat(Names.compatible(Name.shown(one), Name.shown(other))).isFalse();
        assertThat(Names.compatible(Name.shown(other), Name.shown(one))).isFalse();
    }

    @Property(tries = 300)
    void everybodyMayBeThemselves(@ForAll String name) {
        assertThat(Names.compatible(Name.shown(name), Name.shown(name))).isTrue();
    }

    @Property(tries = 300)
    void foldingLatinTwiceChangesNothing(@ForAll @CharRange(from = ' ', to = '\u024F') String name) {
        assertThat(Names.fold(Names.fold(name))).isEqualTo(Names.fold(name));
    }

    @Property(tries = 300)
    void whoComesFirstMakesNoDifference(@ForAll String one, @ForAll String other) {
        assertThat(Names.compatible(Name.shown(one), Name.shown(other)))
                .isEqualTo(Names.compatible(Name.shown(other), Name.shown(one)));
    }

    @Test
    void aNameInALogIsMasked() {
        assertThat(Name.of("Ana", "Ruiz").toString()).doesNotContain("Ruiz").doesNotContain("Ana");
    }

    @Test
    void whatToSayIsTheNicknameThenTheGivenName() {
        assertThat(new Name("", "Dr.", "Johanna", "", "Berg", "", "Jo").familiar())
                .isEqualTo("Jo");
        assertThat(Name.of("Johanna", "Berg").familiar()).isEqualTo("Johanna");
        assertThat(Name.shown("Johanna Berg").familiar()).isEqualTo("Johanna Berg");
        assertThat(Name.of("Johanna", "Berg").shown()).isEqualTo("Johanna Berg");
    }
}
