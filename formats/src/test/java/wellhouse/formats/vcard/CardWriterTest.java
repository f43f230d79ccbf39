package wellhouse.formats.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Address;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wellhouse.intake.Origin;
import wellhouse.intake.Sighting.Job;
import wellhouse.intake.Sighting.LifeDate;
import wellhouse.intake.Sighting.OfPerson;
import wellhouse.kernel.Id;
import wellhouse.people.CardText;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Place;
import wellhouse.people.Position;
import wellhouse.people.Profile;
import wellhouse.people.Standing;

final class CardWriterTest {

    private static final Person ANA =
            Person.named(new Id<>(new UUID(1, 1)), Name.shown("Ana Ruiz"), Standing.KEPT, Instant.EPOCH);

    private static Profile profile(List<Position> positions, String... cards) {
        List<CardText> kept = IntStream.range(0, cards.length)
                .mapToObj(i -> new CardText(
                        new Id<>(new UUID(2, i)),
                        ANA.id(),
                        "u" + i,
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\n" + cards[i] + "\r\nEND:VCARD\r\n"))
                .toList();
        return new Profile(ANA, List.of(), positions, List.of(), List.of(), List.of(), kept, Set.of());
    }

    private static Position position(String organization, String title) {
        return new Position(
                new Id<>(new UUID(3, title.hashCode())),
                ANA.id(),
                new Id<>(new UUID(4, organization.hashCode())),
                organization,
                title,
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static OfPerson read(String card) {
        VCard read = Ezvcard.parse(card).first();
        return CardSighting.of(read, new Origin("vcard", "", "", ""), "", card, 0);
    }

    @ParameterizedTest
    @EnumSource
    void aLabelOfSeveralLinesLeavesWithItsAddress(CardWriter.Version version) {
        Place home = new Place(new Id<>(new UUID(5, 1)), ANA.id(), "", "1 Main Street", "Paris", "", "", "");
        Profile profile = profile(List.of(), "ADR;LABEL=\"1 Main Street^nParis\":;;1 Main Street;Paris;;;");

        String card = CardWriter.card(
                new Profile(ANA, List.of(), List.of(), List.of(home), List.of(), List.of(), profile.cards(), Set.of()),
                Optional.empty(),
                version);

        assertThat(Ezvcard.parse(card).first().getAddresses())
                .extracting(Address::getLabel)
                .containsExactly("1 Main Street\nParis");
    }

    @ParameterizedTest
    @EnumSource
    void eachOfSeveralJobsComesBackWithItsTitle(CardWriter.Version version) {
        List<Position> jobs =
                List.of(position("Acme", "Engineer"), position("Acme", "Trainer"), position("Choir", "Chair"));

        String card = CardWriter.card(profile(jobs), Optional.empty(), version);

        assertThat(read(card).jobs())
                .extracting(Job::organization, Job::title)
                .containsExactlyInAnyOrder(
                        tuple("Acme", "Engineer"), tuple("Acme", "Trainer"), tuple("Choir", "Chair"));
    }

    @ParameterizedTest
    @EnumSource
    void aTitleLearntLaterStandsBesideTheEmployerOfTheCard(CardWriter.Version version) {
        String card =
                CardWriter.card(profile(List.of(position("Acme", "Engineer")), "ORG:Acme"), Optional.empty(), version);

        assertThat(card).containsOnlyOnce("ORG:Acme").contains("\nTITLE:Engineer");
    }

    @ParameterizedTest
    @EnumSource
    void labelsOfTwoCardsOfOnePersonDoNotMix(CardWriter.Version version) {
        String card = CardWriter.card(
                profile(
                        List.of(),
                        "item1.X-ABDATE:2001-02-03\r\nitem1.X-ABLabel:Wedding",
                        "item1.X-ABDATE:2010-11-12\r\nitem1.X-ABLabel:First day"),
                Optional.empty(),
                version);

        assertThat(read(card).dates())
                .extracting(date -> date.date().whole().orElseThrow().toString(), LifeDate::what)
                .containsExactlyInAnyOrder(tuple("2001-02-03", "wedding"), tuple("2010-11-12", "first day"));
    }
}
