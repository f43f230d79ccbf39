package wellhouse.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wellhouse.introductions.Introduction.Kind;
import wellhouse.introductions.Introduction.Status;
import wellhouse.kernel.Id;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;

final class IntroductionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Person ADA = person(1, "Ada Solberg");
    private static final Person BEN = person(2, "Ben Ode");

    private static Person person(int number, String name) {
        return Person.named(new Id<>(new UUID(1, number)), Name.shown(name), Standing.KEPT, Instant.EPOCH);
    }

    private static Introduction at(Kind kind, Status status) {
        return new Introduction(
                new Id<>(new UUID(2, 1)), kind, ADA.id(), BEN.id(), "you both mend boats", status, DAY, DAY, "");
    }

    private static Optional<Draft> draft(Kind kind, Status status) {
        return Draft.of(at(kind, status), ADA, BEN, DAY.plusDays(30));
    }

    @Test
    void neitherLearnsOfTheOtherBeforeBothAgreed() {
        for (Status status :
                EnumSet.complementOf(EnumSet.of(Status.AGREED, Status.MADE, Status.OUTCOME, Status.THANKED))) {
            draft(Kind.BY_ME, status).ifPresent(draft -> {
                assertThat(draft.to()).hasSize(1);
                Person other = draft.to().contains(ADA) ? BEN : ADA;
                assertThat(draft.details())
                        .noneMatch(detail -> detail.contains(other.name().familiar()));
            });
            assertThat(status.bothAgreed()).isFalse();
        }
        assertThat(draft(Kind.BY_ME, Status.AGREED).orElseThrow().to()).containsExactly(ADA, BEN);
    }

    @Test
    void whomTheOwnerWantsToMeetIsNeverWrittenToBeforeTheIntroduction() {
        for (Status status : Status.values()) {
            draft(Kind.TO_ME, status).ifPresent(draft -> assertThat(draft.to()).containsExactly(ADA));
        }
        assertThat(draft(Kind.TO_ME, Status.PROPOSED).orElseThrow().details()).contains("Ben Ode");
    }

    @Test
    void whoeverWasAskedIsRemindedOnceAWeekHasGoneByAndNotBefore() {
        Introduction asked = at(Kind.BY_ME, Status.ASKED_FIRST);

        assertThat(Draft.of(asked, ADA, BEN, DAY.plusDays(6))).isEmpty();
        assertThat(Draft.of(asked, ADA, BEN, DAY.plusDays(7))).get().satisfies(draft -> {
            assertThat(draft.key()).isEqualTo("remind");
            assertThat(draft.to()).containsExactly(ADA);
        });
        assertThat(at(Kind.BY_ME, Status.PROPOSED).mayBeRemindedOf(DAY.plusYears(1)))
                .isFalse();
    }

    @Test
    void eachStepComesAfterTheOneBeforeAndEitherMayDecline() {
        Introduction introduction = at(Kind.BY_ME, Status.PROPOSED);
        for (Status step : List.of(
                Status.ASKED_FIRST,
                Status.FIRST_AGREED,
                Status.ASKED_SECOND,
                Status.AGREED,
                Status.MADE,
                Status.OUTCOME,
                Status.THANKED)) {
            introduction = introduction.moved(step, DAY.plusDays(1), "");
        }
        Introduction over = introduction;

        assertThat(over.status().isOpen()).isFalse();
        assertThat(over.moved()).isEqualTo(DAY.plusDays(1));
        assertThatThrownBy(() -> over.moved(Status.ASKED_FIRST, DAY, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(Kind.BY_ME, Status.ASKED_FIRST).moved(Status.MADE, DAY, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Status.ASKED_FIRST.next()).contains(Status.DECLINED);
        assertThat(Status.ASKED_SECOND.next()).contains(Status.DECLINED);
        assertThat(Set.of(Status.PROPOSED, Status.AGREED))
                .noneMatch(status -> status.next().contains(Status.DECLINED));
    }

    @Test
    void whatWasNotedInAFewWordsStandsInADraftAsASentence() {
        assertThat(draft(Kind.BY_ME, Status.PROPOSED).orElseThrow().details()).contains("You both mend boats.");
        assertThat(draft(Kind.TO_ME, Status.MADE).orElseThrow().details()).contains("");
    }
}
