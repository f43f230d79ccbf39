package wellhouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wellhouse.intake.InteractionTaker.Addressed;
import wellhouse.intake.InteractionTaker.Written;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.Part;
import wellhouse.intake.Sighting.Party;
import wellhouse.kernel.Ids;
import wellhouse.timeline.Interaction.Kind;

final class OwnerEvidenceTest {

    private static final String ME = "me@example.org";

    private final OwnerEvidence evidence = new OwnerEvidence();

    @Test
    void whoSentThreeMailsFromTheSentFolderIsTheOwner() {
        sent(2);
        assertThat(evidence.owned(_ -> false)).isEmpty();

        sent(1);
        assertThat(evidence.owned(_ -> false)).containsExactly(ME);
    }

    @Test
    void whereThreeMailsWereDeliveredIsTheOwners() {
        IntStream.range(0, 3)
                .forEach(i -> count("friend" + i + "@example.org", ME, Set.of("alias@example.org"), false));

        assertThat(evidence.owned(_ -> false)).containsExactly("alias@example.org");
    }

    @Test
    void aListThatDeliversNowAndThenIsNotTheOwner() {
        IntStream.range(0, 100)
                .forEach(i -> count("friend" + i + "@example.org", "x" + i + "@example.org", Set.of(), false));
        IntStream.range(0, 4).forEach(i -> count("a@example.org", "b@example.org", Set.of("list@example.org"), false));

        assertThat(evidence.owned(_ -> false)).isEmpty();
    }

    @Test
    void whoIsInNearlyEveryMailOnBothSidesIsTheOwner() {
        IntStream.range(0, 15).forEach(i -> count("friend" + i + "@example.org", ME, Set.of(), false));
        IntStream.range(0, 5).forEach(i -> count(ME, "friend" + i + "@example.org", Set.of(), false));

        assertThat(evidence.owned(_ -> false)).containsExactly(ME);
    }

    @Test
    void aListThatIsInEveryMailButNeverWritesIsNot() {
        IntStream.range(0, 30).forEach(i -> count("friend" + i + "@example.org", "list@example.org", Set.of(), false));

        assertThat(evidence.owned(_ -> false)).isEmpty();
    }

    @Test
    void whatIsImpossibleIsNeverLearnt() {
        sent(10);

        assertThat(evidence.owned(ME::equals)).isEmpty();
    }

    @Test
    void anAddressNamedTwiceInOneMailCountsOnce() {
        List<Party> parties = List.of(
                new Party(Part.BEGAN, "", ME), new Party(Part.COPIED, "", ME), new Party(Part.TOOK_PART, "", ME));
        evidence.count(message(parties, Set.of(), true));
        evidence.count(message(parties, Set.of(), true));

        assertThat(evidence.owned(_ -> false)).isEmpty();
    }

    private void sent(int times) {
        IntStream.range(0, times).forEach(_ -> count(ME, "friend@example.org", Set.of(), true));
    }

    private void count(String from, String to, Set<String> deliveredTo, boolean sent) {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(Part.BEGAN, "", from));
        parties.add(new Party(Part.TOOK_PART, "", to));
        evidence.count(message(parties, deliveredTo, sent));
    }

    private static Addressed message(List<Party> parties, Set<String> deliveredTo, boolean sent) {
        OfInteraction message = new OfInteraction(
                new Origin("mail", "", "", "key"),
                Instant.EPOCH,
                Kind.MESSAGE,
                "",
                parties,
                Optional.empty(),
                deliveredTo,
                sent);
        return new Addressed(
                message,
                Ids.of(message.at(), message.origin().key()),
                parties.stream()
                        .map(party -> new Written(party.address(), false))
                        .toList());
    }
}
