package wellhouse.people.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import wellhouse.people.Name;

/// People who are one, and people who only look like it.
final class RegisterTest {

    private final Register register = new Register();

    private static Described described(String name, Object... said) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        for (int i = 0; i < said.length; i += 2) {
            values.merge((Field) said[i], List.of((String) said[i + 1]), (one, other) -> {
                List<String> both = new ArrayList<>(one);
                both.addAll(other);
                return both;
            });
        }
        return new Described(name.isEmpty() ? List.of() : List.of(Name.shown(name)), values);
    }

    private int met(String name, Object... said) {
        return register.add(described(name, said));
    }

    private void assertJoined(int one, int other) {
        List<Integer> person = register.resolve().person();
        assertThat(person.get(one))
                .as("joined: %s", register.evidence(one, other))
                .isEqualTo(person.get(other));
    }

    private void assertProposed(int one, int other) {
        Resolution resolution = register.resolve();
        assertThat(resolution.person().get(one))
                .isNotEqualTo(resolution.person().get(other));
        assertThat(resolution.likely())
                .as("%s", register.evidence(one, other))
                .anyMatch(pair -> pair.one() == Math.min(one, other) && pair.other() == Math.max(one, other));
    }

    private void assertApart(int one, int other) {
        List<Integer> person = register.resolve().person();
        assertThat(person.get(one))
                .as("apart: %s", register.evidence(one, other))
                .isNotEqualTo(person.get(other));
    }

    @Test
    void theSameMailboxAndNameIsOnePerson() {
        assertJoined(met("Ida Ladewig", Field.EMAIL, "ida98@gmx.de"), met("Ladewig, Ida", Field.EMAIL, "IDA98@gmx.de"));
    }

    @Test
    void anAddressWithoutANameIsWhoseNameItSpells() {
        assertJoined(
                met("Fernando Packrigutz", Field.EMAIL, "fernando.packrigutz@posteo.de"),
                met("", Field.EMAIL, "fernando.packrigutz@posteo.de"));
    }

    @Test
    void namesOfFiguresAreNamesToo() {
        for (int i = 0; i < 400; i++) {
            met(
                    "G" + i % 37 + " F" + i,
                    Field.EMAIL,
                    "member" + i + "@example.org",
                    Field.PHONE,
                    "+49 170 " + (1_000_000 + i),
                    Field.ORGANIZATION,
                    "Organization " + i % 60,
                    Field.BIRTHDAY,
                    "19" + (50 + i % 50) + "-0" + (1 + i % 9) + "-11");
        }

        assertThat(register.resolve().person()).doesNotHaveDuplicates();
    }

    @Test
    void thoseOfWhomNoNameIsKnownAreJoinedByNothingButANumberOfTheirOwn() {
        int one = met("", Field.ORGANIZATION, "Rank Xerox", Field.BIRTHDAY, "1975-07-11", Field.CITY, "Lyon");
        int other = met("", Field.ORGANIZATION, "Rank Xerox", Field.BIRTHDAY, "1975-07-11", Field.CITY, "Lyon");

        assertApart(one, other);
    }

    @Test
    void whatIsNumberedDifferentlyIsNotOne() {
        int first = met("Meeting Room 2", Field.ORGANIZATION, "Fraga Energy", Field.CITY, "Porto");
        int second = met("Meeting Room 3", Field.ORGANIZATION, "Fraga Energy", Field.CITY, "Porto");

        assertApart(first, second);
    }

    @Test
    void aTelephoneIsTheSameHoweverWritten() {
        assertJoined(
                met("Vilmos Illés", Field.PHONE, "+36 1607 46947"), met("Illes Vilmos", Field.PHONE, "(016) 074 6947"));
    }

    @Test
    void aShortFormInTheSameMailboxIsOnePerson() {
        assertJoined(
                met("Konstantin Averin", Field.EMAIL, "k.averin@mail.example"),
                met("Kostya Averin", Field.EMAIL, "k.averin@mail.example"));
    }

    @Test
    void aMaidenNameInTheSameMailboxIsOnePerson() {
        assertJoined(
                met("Chelsea Lebsack", Field.EMAIL, "chelsea10@home.example", Field.PHONE, "+44 1613 744990"),
                met("Chelsea Wisoky", Field.EMAIL, "chelsea10@home.example", Field.PHONE, "+44 1613 744990"));
    }

    @Test
    void anotherScriptInTheSameMailboxIsOnePerson() {
        assertJoined(
                met("Всеволод Кондратьев", Field.EMAIL, "kondratev@mail.ru"),
                met("Vsevolod Kondratev", Field.EMAIL, "kondratev@mail.ru"));
    }

    @Test
    void aCoupleWithOneMailboxStaysTwo() {
        assertApart(
                met("Amáta Spus", Field.EMAIL, "spusovi@seznam.cz", Field.CITY, "Brno"),
                met("Marin Spus", Field.EMAIL, "spusovi@seznam.cz", Field.CITY, "Brno"));
    }

    @Test
    void aCoupleWithOneMailboxAndOneTelephoneStaysTwo() {
        assertApart(
                met(
                        "Joyce Mandenburke",
                        Field.EMAIL,
                        "m@burke.example",
                        Field.PHONE,
                        "+39 405432319",
                        Field.STREET,
                        "Via Po 3"),
                met(
                        "Michel Mandenburke",
                        Field.EMAIL,
                        "m@burke.example",
                        Field.PHONE,
                        "+39 405432319",
                        Field.STREET,
                        "Via Po 3"));
    }

    @Test
    void aNamelessMailboxDoesNotJoinACouple() {
        int she = met("Amina Lefe", Field.EMAIL, "lefe@home.example");
        int nobody = met("", Field.EMAIL, "lefe@home.example");
        int he = met("Camron Lefe", Field.EMAIL, "lefe@home.example");

        assertApart(she, he);
        assertThat(register.evidence(she, nobody)).extracting(Evidence::key).contains("doubles.email.same");
    }

    @Test
    void anOfficesMailboxJoinsNobody() {
        assertApart(
                met("Freda Schulist", Field.EMAIL, "hello@wintheiser.example", Field.ORGANIZATION, "Wintheiser"),
                met("Frank Sander", Field.EMAIL, "hello@wintheiser.example", Field.ORGANIZATION, "Wintheiser"));
    }

    @Test
    void aFamilysMailboxJoinsNobody() {
        assertApart(
                met("Dagmar Kuhn", Field.EMAIL, "familie.kuhn@gmx.de"),
                met("D. Kuhn", Field.EMAIL, "familie.kuhn@gmx.de"));
    }

    @Test
    void aSwitchboardJoinsNobody() {
        assertApart(
                met("Lara Budan", Field.PHONE, "+49 30 4067419", Field.ORGANIZATION, "Pires Capital"),
                met("Amir Adary", Field.PHONE, "+49 30 4067419", Field.ORGANIZATION, "Pires Capital GmbH"));
    }

    @Test
    void namesakesWithTwoPagesStayTwo() {
        assertApart(
                met("Dino Odackman", Field.ORGANIZATION, "Kling", Field.URL, "https://linkedin.com/in/dino-odackman-1"),
                met(
                        "Dino Odackman",
                        Field.ORGANIZATION,
                        "Kling",
                        Field.URL,
                        "https://linkedin.com/in/dino-odackman-2"));
    }

    @Test
    void namesakesWithTwoMailboxesOfOneEmployerStayTwo() {
        assertApart(
                met("Tapio Heikkinen", Field.EMAIL, "tapio.heikkinen@gotz.example"),
                met("Tapio Heikkinen", Field.EMAIL, "tapio.heikkinen2@gotz.example"));
    }

    @Test
    void whoMayBeEitherOfTwoNamesakesIsAskedAbout() {
        int one = met("Dino Odackman", Field.ORGANIZATION, "Kling", Field.URL, "https://linkedin.com/in/dino-1x");
        int other = met("Dino Odackman", Field.ORGANIZATION, "Kling", Field.URL, "https://linkedin.com/in/dino-2x");
        int either = met("Dino Odackman", Field.ORGANIZATION, "Kling");
        strangers(600);

        assertProposed(one, either);
        assertProposed(other, either);
    }

    @Test
    void fatherAndSonStayTwo() {
        assertApart(
                met("Ada Balsondt", Field.CITY, "Auburn", Field.BIRTHDAY, "19520717"),
                met("Ada Balsondt Jr.", Field.CITY, "Auburn", Field.BIRTHDAY, "1982-03-02"));
    }

    @Test
    void twinsStayTwo() {
        assertApart(
                met("Edyta Sitek", Field.BIRTHDAY, "19900102", Field.CITY, "Opole", Field.PHONE, "+48 17 7300100"),
                met("Amabela Sitek", Field.BIRTHDAY, "19900102", Field.CITY, "Opole", Field.PHONE, "+48 17 7300100"));
    }

    @Test
    void aRareNameAtOneEmployerIsProposedInASmallBook() {
        int one = met("Tomke Koosse", Field.ORGANIZATION, "Saraiva Travel");
        int other = met("Tomke Koosse", Field.EMAIL, "tomke.koosse@saraivatravel.example");
        strangers(40);

        assertThat(register.likely(described("Tomke Koosse", Field.ORGANIZATION, "Saraiva Travel")))
                .extracting(Likely::other)
                .contains(one, other);
    }

    @Test
    void anAddressThatSpellsOnlyTheFirstNameSaysNothingOfTwoFamilyNames() {
        strangers(20);
        int one = register.add(described("Ursula Dubois", Field.ORGANIZATION, "Haven & Sons", Field.TITLE, "Nurse"));
        int other = register.add(described(
                "Ursula Rossi",
                Field.ORGANIZATION,
                "Haven & Sons",
                Field.TITLE,
                "Nurse",
                Field.EMAIL,
                "ursula.20@example.org"));

        assertApart(one, other);
    }

    @Test
    void anUnknownPersonIsLikeNobody() {
        strangers(100);

        assertThat(register.likely(described("Zebulon Quist", Field.EMAIL, "zq@else.example")))
                .isEmpty();
    }

    @Test
    void whatIsAddedLaterIsKnownFromThenOn() {
        strangers(20);
        assertThat(register.likely(described("Ida Ladewig", Field.EMAIL, "ida98@gmx.de")))
                .isEmpty();

        int ida = met("Ida Ladewig", Field.EMAIL, "ida98@gmx.de");

        assertThat(register.likely(described("I. Ladewig", Field.EMAIL, "ida98@gmx.de")))
                .extracting(Likely::other)
                .containsExactly(ida);
    }

    @Test
    void nobodyIsNobodysDouble() {
        assertThat(register.resolve()).isEqualTo(new Resolution(List.of(), List.of()));
        met("");
        met("");
        assertThat(register.resolve().person()).containsExactly(0, 1);
        assertThat(described("Ida Ladewig").toString()).doesNotContain("Ida");
    }

    @RepeatedTest(5)
    void whoIsWeighedAgainstWhomMakesNoDifference(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Described> records = Sample.contactBook().records();
        records.forEach(register::add);
        for (int i = 0; i < 2_000; i++) {
            int one = random.nextInt(records.size());
            int other = random.nextInt(records.size());

            assertThat(register.weigh(one, other).bits())
                    .isCloseTo(register.weigh(other, one).bits(), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @RepeatedTest(3)
    void theOrderOfRecordsMakesNoDifference(RepetitionInfo run) {
        List<Described> records = Sample.contactBook().records();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            order.add(i);
        }
        Set<Set<Integer>> usual = persons(records, order);
        Collections.shuffle(order, new Random(run.getCurrentRepetition()));

        assertThat(persons(records, order)).isEqualTo(usual);
    }

    private static Set<Set<Integer>> persons(List<Described> records, List<Integer> order) {
        Register register = new Register();
        order.forEach(i -> register.add(records.get(i)));
        List<Integer> person = register.resolve().person();
        Map<Integer, Set<Integer>> sets = new java.util.HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            sets.computeIfAbsent(person.get(i), _ -> new TreeSet<>()).add(order.get(i));
        }
        return new HashSet<>(sets.values());
    }

    private void strangers(int count) {
        for (int i = 0; i < count; i++) {
            met("Vorname" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " Nachname" + (char) ('a' + i / 26)
                    + (char) ('a' + i % 26));
        }
    }
}
