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

    @Test
    void ofManyArchivesTheBeginningOfEachIsLookedAt() {
        Addressed received = message(
                List.of(new Party(Part.BEGAN, "", "friend@example.org"), to("all@example.org")), Set.of(), false);
        Addressed sent = message(List.of(new Party(Part.BEGAN, "", ME), to("other@example.org")), Set.of(), true);

        int before = read(received, 50_000);
        int after = read(sent, 50_000);
        int last = read(received, 50_000) + read(received, 50_000);

        assertThat(evidence.owned(_ -> false)).containsExactly(ME);
        assertThat(List.of(before, after, last)).containsExactly(2_000, 2_000, 1_000);
    }

    /// Reads an archive of one message many times.
    ///
    /// @return how many of them were read
    private int read(Addressed one, int messages) {
        int[] told = {0};
        evidence.read(
                new Source("a.mbox", 0, Source.Tells.MAIL, () -> sink -> {
                    while (told[0] < messages && sink.at(0)) {
                        sink.sighting(one.sighting());
                        told[0]++;
                    }
                }),
                _ -> one);
        return told[0];
    }

    private static Party to(String address) {
        return new Party(Part.TOOK_PART, "", address);
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
