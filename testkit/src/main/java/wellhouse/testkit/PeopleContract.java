package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.CardText;
import wellhouse.people.Channel;
import wellhouse.people.ContactPoint;
import wellhouse.people.Keeping;
import wellhouse.people.Key;
import wellhouse.people.Met;
import wellhouse.people.Milestone;
import wellhouse.people.Name;
import wellhouse.people.Organization;
import wellhouse.people.Paper;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Profile;
import wellhouse.people.Remark;
import wellhouse.people.Role;
import wellhouse.people.Row;
import wellhouse.people.Standing;
import wellhouse.people.Tier;
import wellhouse.people.Told;
import wellhouse.timeline.Interaction.Direction;

/// What every [People] keeps to, whatever it is stored in.
public interface PeopleContract {

    Key ANAS_MAIL = new Key(Key.Kind.EMAIL, "ana@example.org");

    Ports ports();

    /// A new, empty book.
    Desk desk();

    private People people() {
        return ports().people();
    }

    @Test
    default void whoSaidAValueAndPapersAreKeptAndGoWithThePerson() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Told told = new Told(ana.id(), "name", ana.id(), "vcard", "phone.vcf", "card 1", ana.since());
        Paper paper = new Paper(desk.id(), ana.id(), "cv.txt", "ab".repeat(32));
        desk.write(() -> {
            people().put(desk.book(), told);
            people().put(desk.book(), paper);
        });

        assertThat(desk.read(() -> people().told(desk.book(), ana.id()))).containsExactly(told);
        assertThat(desk.read(() -> people().papers(desk.book(), ana.id()))).containsExactly(paper);
        desk.write(() -> people().erase(desk.book(), ana.id()));
        assertThat(desk.read(() -> people().told(desk.book(), ana.id()))).isEmpty();
        assertThat(desk.read(() -> people().papers(desk.book(), ana.id()))).isEmpty();
    }

    @Test
    default void whatOneRecordSaidTogetherIsToldValueByValueAndALaterSayingOfAFieldHolds() {
        Desk desk = desk();
        Person ana = desk.kept("");
        Id<?> mail = desk.id();
        Id<?> note = desk.id();
        Instant first = ana.since();
        Told name = told(ana, ana.id(), "name", "card 1", first);
        Told birthday = told(ana, ana.id(), "birthday", "card 1", first);
        List<Told> values = List.of(told(ana, mail, "", "card 1", first), told(ana, note, "", "card 1", first));
        desk.write(() -> people().put(desk.book(), List.of(name, values.getFirst(), birthday, values.getLast())));

        assertThat(desk.read(() -> people().told(desk.book(), ana.id())))
                .containsExactlyInAnyOrder(name, birthday, values.getFirst(), values.getLast());

        Told fuller = told(ana, ana.id(), "name", "card 7", first.plusSeconds(1));
        Id<Change> second = desk.write(() -> people().put(desk.book(), fuller));
        assertThat(desk.read(() -> people().told(desk.book(), ana.id())))
                .containsExactlyInAnyOrder(fuller, birthday, values.getFirst(), values.getLast());

        ports().changes().undo(second, desk.change());
        assertThat(desk.read(() -> people().told(desk.book(), ana.id())))
                .containsExactlyInAnyOrder(name, birthday, values.getFirst(), values.getLast());
    }

    private static Told told(Person person, Id<?> row, String field, String where, Instant at) {
        return new Told(row, field, person.id(), "vcard", "phone.vcf", where, at);
    }

    @Test
    default void whoHasNoNameIsCalledByAnAddressElseByTheirWork() {
        Desk desk = desk();
        Person mailed = desk.kept("");
        Person working = desk.kept("");
        Person unknown = desk.kept("");
        Person ana = desk.kept("Ana Ruiz");
        desk.write(() -> {
            people().put(desk.book(), point(desk, mailed, ContactPoint.Kind.PHONE, "+49 30 1234567"));
            people().put(desk.book(), point(desk, mailed, ContactPoint.Kind.EMAIL, "m.okafor@example.org"));
            people().put(desk.book(), point(desk, ana, ContactPoint.Kind.EMAIL, "ana@example.org"));
            var harbour = people().organization(desk.book(), "Harbour Museum");
            people().put(
                            desk.book(),
                            new Position(
                                    desk.id(),
                                    working.id(),
                                    harbour.id(),
                                    harbour.name(),
                                    "",
                                    "",
                                    Optional.empty(),
                                    Optional.empty()));
        });

        assertThat(called(desk, mailed)).isEqualTo("m.okafor@example.org");
        assertThat(called(desk, working)).isEqualTo("Harbour Museum");
        assertThat(called(desk, unknown)).isEmpty();
        assertThat(called(desk, ana)).isEqualTo("Ana Ruiz");
    }

    private String called(Desk desk, Person person) {
        return desk.read(() -> people().find(desk.book(), person.id()).orElseThrow())
                .called();
    }

    private static ContactPoint point(Desk desk, Person person, ContactPoint.Kind kind, String written) {
        return new ContactPoint(desk.id(), person.id(), kind, written, written, "", false);
    }

    @Test
    default void everythingWrittenOfAPersonComesBack() {
        Desk desk = desk();
        Person through = desk.kept("Ben Ode");
        Person ana = new Person(
                desk.id(),
                Standing.KEPT,
                Optional.empty(),
                new Name("Dr. Ana M. Ruiz Jr.", "Dr.", "Ana", "María", "Ruiz", "Jr.", "Nita"),
                EnumSet.of(Role.FRIEND, Role.CLIENT),
                new Keeping(Tier.CLOSE, OptionalInt.of(21), 1.15, 4, true, true, Optional.of(LocalDate.of(2026, 9, 1))),
                new Met(
                        "Berlin",
                        Optional.of(PartialDate.parse("2019-05")),
                        Optional.of(through.id()),
                        "kind \u2603 \"quick\"\nand tall"),
                EnumSet.of(Channel.CALL),
                EnumSet.of(Channel.MAIL, Channel.SOCIAL),
                Optional.of(PartialDate.parse("--02-29")),
                Optional.of("ab".repeat(32)),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                "");

        desk.write(() -> people().put(desk.book(), ana));

        assertThat(desk.read(() -> people().find(desk.book(), ana.id()))).contains(ana);
    }

    @Test
    default void whatHangsOnAPersonComesBackAndCanBeRemoved() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        ContactPoint mail = new ContactPoint(
                desk.id(), ana.id(), ContactPoint.Kind.EMAIL, "Ana@Example.org", "ana@example.org", "work", true);
        Place place = new Place(desk.id(), ana.id(), "home", "Weg 1", "Köln", "NRW", "50667", "DE");
        Milestone wedding = new Milestone(desk.id(), ana.id(), PartialDate.parse("2010-06-12"), "wedding day", true);
        Remark note =
                new Remark(desk.id(), ana.id(), Remark.Kind.NOTE, "Likes \ttabs\r\n", Instant.ofEpochMilli(1), "hand");
        CardText card = new CardText(desk.id(), ana.id(), "uid-1", "BEGIN:VCARD\r\nEND:VCARD\r\n");
        Position[] position = new Position[1];

        desk.write(() -> {
            Organization firm = people().organization(desk.book(), "Wells GmbH");
            position[0] = new Position(
                    desk.id(),
                    ana.id(),
                    firm.id(),
                    firm.name(),
                    "Head of Grants",
                    "Finance",
                    Optional.of(PartialDate.parse("2020")),
                    Optional.empty());
            people().put(desk.book(), mail);
            people().put(desk.book(), place);
            people().put(desk.book(), wedding);
            people().put(desk.book(), note);
            people().put(desk.book(), card);
            people().put(desk.book(), position[0]);
            people().circle(desk.book(), ana.id(), "Choir", true);
        });

        Profile profile =
                desk.read(() -> people().profile(desk.book(), ana.id())).orElseThrow();
        assertThat(profile)
                .isEqualTo(new Profile(
                        ana,
                        List.of(mail),
                        List.of(position[0]),
                        List.of(place),
                        List.of(wedding),
                        List.of(note),
                        List.of(card),
                        Set.of("Choir")));
        Row row = desk.read(() -> people().rows(desk.book(), List.of(ana.id()))).getFirst();
        assertThat(row)
                .isEqualTo(new Row(ana, "Wells GmbH", "Head of Grants", "Köln", Optional.empty(), 0, List.of("Choir")));

        desk.write(() -> {
            people().remove(desk.book(), People.Detail.CONTACT_POINT, mail.id());
            people().remove(desk.book(), People.Detail.POSITION, position[0].id());
            people().remove(desk.book(), People.Detail.CARD, card.id());
            people().circle(desk.book(), ana.id(), "Choir", false);
        });
        Profile left = desk.read(() -> people().profile(desk.book(), ana.id())).orElseThrow();
        assertThat(left.points()).isEmpty();
        assertThat(left.positions()).isEmpty();
        assertThat(left.cards()).isEmpty();
        assertThat(left.circles()).isEmpty();
    }

    @Test
    default void aKeyBelongsToOnePersonOnly() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        desk.write(() -> people().claim(desk.book(), ANAS_MAIL, ana.id()));
        desk.write(() -> people().claim(desk.book(), ANAS_MAIL, ana.id()));

        assertThat(desk.read(() -> people().whoHas(desk.book(), List.of(ANAS_MAIL))))
                .isEqualTo(Map.of(ANAS_MAIL, ana.id()));
        assertThatThrownBy(() -> desk.write(() -> people().claim(desk.book(), ANAS_MAIL, ben.id())))
                .isInstanceOf(IllegalStateException.class);

        desk.write(() -> people().release(desk.book(), ANAS_MAIL));
        assertThat(desk.read(() -> people().whoHas(desk.book(), List.of(ANAS_MAIL))))
                .isEmpty();
    }

    @Test
    default void aMergeIsSeenEverywhereAndCanBeTakenBack() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person twin = desk.kept("A. Ruiz");
        Person third = desk.kept("Anna Ruiz");
        ContactPoint mail = new ContactPoint(
                desk.id(), twin.id(), ContactPoint.Kind.EMAIL, "ana@example.org", "ana@example.org", "", false);
        desk.write(() -> {
            people().put(desk.book(), mail);
            people().claim(desk.book(), ANAS_MAIL, twin.id());
        });

        desk.write(() -> people().put(desk.book(), third.withMergedInto(twin.id())));
        desk.write(() -> people().put(desk.book(), twin.withMergedInto(ana.id())));

        assertThat(desk.read(() -> people().find(desk.book(), third.id()))).contains(ana);
        assertThat(desk.read(() -> people().find(desk.book(), List.of(ana.id(), third.id(), twin.id()))))
                .containsExactly(ana);
        assertThat(desk.read(() -> people().whoHas(desk.book(), List.of(ANAS_MAIL))))
                .isEqualTo(Map.of(ANAS_MAIL, ana.id()));
        assertThat(desk.read(() -> people().profile(desk.book(), ana.id()))
                        .orElseThrow()
                        .points())
                .containsExactly(mail);
        assertThat(desk.read(() -> people().points(desk.book(), List.of(third.id()))))
                .isEqualTo(Map.of(third.id(), List.of(mail)));
        assertThat(desk.read(() -> people().keys(desk.book(), List.of(ana.id()))))
                .isEqualTo(Map.of(ana.id(), List.of(ANAS_MAIL)));
        assertThat(desk.read(() -> people().count(desk.book()))).isEqualTo(Map.of(Standing.KEPT, 1));

        desk.write(() -> people().put(desk.book(), twin));

        assertThat(desk.read(() -> people().find(desk.book(), third.id()))).contains(twin);
        assertThat(desk.read(() -> people().count(desk.book()))).isEqualTo(Map.of(Standing.KEPT, 2));
    }

    @Test
    default void organizationsAreComparedFoldedAndWithoutLegalForms() {
        Desk desk = desk();

        desk.write(() -> {
            Organization first = people().organization(desk.book(), "Müller & Söhne GmbH");
            assertThat(people().organization(desk.book(), "muller & sohne").id())
                    .isEqualTo(first.id());
            assertThat(people().organization(desk.book(), "Muller Bros").id()).isNotEqualTo(first.id());
        });
    }

    @Test
    default void whoeverIsErasedIsGoneWithEverythingThatHangsOnThem() {
        Desk desk = desk();
        Person ana = desk.kept("Ana Ruiz");
        Person ben = desk.kept("Ben Ode");
        desk.write(() -> people().claim(desk.book(), ANAS_MAIL, ana.id()));
        desk.write(() -> people().put(desk.book(), ana.withName(Name.shown("Ana Gone"))));
        desk.message(ana, "2026-03-01T09:00:00Z", Direction.MINE);
        desk.message(ben, "2026-03-01T09:00:00Z", Direction.MINE);

        desk.write(() -> people().erase(desk.book(), ana.id()));

        assertThat(desk.read(() -> people().find(desk.book(), ana.id()))).isEmpty();
        assertThat(desk.read(() -> people().whoHas(desk.book(), List.of(ANAS_MAIL))))
                .isEmpty();
        assertThat(desk.read(() -> people().count(desk.book()))).isEqualTo(Map.of(Standing.KEPT, 1));
        assertThat(desk.read(() -> ports().timeline()
                        .between(desk.book(), Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"), 10)))
                .hasSize(1);
    }
}
