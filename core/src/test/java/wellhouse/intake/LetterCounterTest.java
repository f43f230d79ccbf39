package wellhouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wellhouse.intake.Correspondence.Counts;
import wellhouse.intake.InteractionTaker.Addressed;
import wellhouse.intake.InteractionTaker.Written;
import wellhouse.intake.Sighting.Automatic;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.Part;
import wellhouse.intake.Sighting.Party;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.timeline.Interaction;

class LetterCounterTest {

    private static final Instant AT = Instant.parse("2024-05-06T07:08:09Z");
    private static final String ME = "me@example.org";

    /// Keeps what is written.
    private static final class Kept implements Letters {
        private final List<Long> letters = new ArrayList<>();
        private Correspondence all = new Correspondence(Map.of());

        @Override
        public long[] counted(Id<Book> book) {
            return new long[0];
        }

        @Override
        public void count(Id<Book> book, long[] fresh, Correspondence more) {
            Arrays.stream(fresh).forEach(letters::add);
            all = all.plus(more);
        }

        @Override
        public Correspondence all(Id<Book> book) {
            return all;
        }
    }

    private final Kept written = new Kept();
    private final LetterCounter counter = new LetterCounter(Set.of(ME, "me@work.example"), new long[0]);
    private long number;

    @Test
    void whatIWriteIsCountedByToAndCopyAndNeverForMyself() {
        counter.add(letter(null, began(ME), to("ana@example.org"), copy("ben@example.org"), copy("me@work.example")));

        assertThat(counts())
                .containsOnly(
                        Map.entry("ana@example.org", new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 1)),
                        Map.entry("ben@example.org", new Counts(0, 1, 0, 0, 0, 0, 0, 0, 0, 1)));
    }

    @Test
    void whatComesToMeIsCountedForItsWriterAndAsTogetherForTheOthers() {
        counter.add(letter(null, began("ana@example.org"), to(ME), copy("ben@example.org")));
        counter.add(letter(null, began("ana@example.org"), to("ben@example.org"), copy(ME)));

        assertThat(counts())
                .containsOnly(
                        Map.entry("ana@example.org", new Counts(0, 0, 1, 1, 0, 0, 0, 2, 0, 0)),
                        Map.entry("ben@example.org", new Counts(0, 0, 0, 0, 2, 0, 0, 0, 0, 2)));
    }

    @Test
    void anAddressNamedTwiceCountsOnceWhereItIsNearest() {
        counter.add(letter(
                null,
                began("ana@example.org"),
                to(ME),
                copy(ME),
                to("ben@example.org"),
                copy("ben@example.org"),
                copy("ana@example.org")));

        assertThat(counts())
                .containsOnly(
                        Map.entry("ana@example.org", new Counts(0, 0, 1, 0, 0, 0, 0, 1, 0, 0)),
                        Map.entry("ben@example.org", new Counts(0, 0, 0, 0, 1, 0, 0, 0, 0, 1)));
    }

    @Test
    void listsAndRobotsAreToldApart() {
        counter.add(letter(Automatic.LIST, began("ana@example.org"), to("garden@lists.example")));
        counter.add(letter(Automatic.BULK, began("shop@example.org"), to(ME)));

        assertThat(counts())
                .containsOnly(
                        Map.entry("ana@example.org", new Counts(0, 0, 0, 0, 0, 1, 0, 1, 0, 0)),
                        Map.entry("garden@lists.example", new Counts(0, 0, 0, 0, 0, 0, 0, 0, 1, 1)),
                        Map.entry("shop@example.org", new Counts(0, 0, 1, 0, 0, 0, 1, 1, 0, 0)));
    }

    @Test
    void aLetterCountsOnceAlsoBehindAWriting() {
        Addressed letter = letter(null, began("ana@example.org"), to(ME));
        counter.add(letter);
        counter.add(letter);
        assertThat(counter.added()).isEqualTo(1);
        Map<String, Counts> once = counts();
        counter.clear();
        counter.add(letter);

        assertThat(counts()).isEqualTo(once);
        assertThat(written.letters).hasSize(1);
    }

    private Map<String, Counts> counts() {
        counter.write(new Id<>(new UUID(1, 1)), written);
        return written.all.counts();
    }

    private static Party began(String address) {
        return new Party(Part.BEGAN, "", address);
    }

    private static Party to(String address) {
        return new Party(Part.TOOK_PART, "", address);
    }

    private static Party copy(String address) {
        return new Party(Part.COPIED, "", address);
    }

    private Addressed letter(@Nullable Automatic automatic, Party... parties) {
        number++;
        return new Addressed(
                new OfInteraction(
                        new Origin("mail", "a.mbox", "offset " + number, "id" + number),
                        AT,
                        Interaction.Kind.MESSAGE,
                        "",
                        List.of(parties),
                        Optional.ofNullable(automatic),
                        Set.of(),
                        false),
                new Id<>(new UUID(number, number << 32)),
                Arrays.stream(parties)
                        .map(party -> new Written(party.address(), false))
                        .toList());
    }
}
