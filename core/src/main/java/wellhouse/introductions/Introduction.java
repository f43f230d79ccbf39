package wellhouse.introductions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import wellhouse.exchange.Need;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// Two people who may be brought together.
///
/// @param kind who is introduced to whom
/// @param first who is asked first; for [Kind#TO_ME] the one who could introduce the owner
/// @param second who is asked then; for [Kind#TO_ME] whom the owner would like to meet
/// @param why what it would be good for, without a name, 1 to 500 characters: it is said before both agreed
/// @param status where it stands
/// @param since the day of the thought
/// @param moved the day of the last step
/// @param outcome what came of it, in the owner's words; may be empty
/// @param need what one of the two needs and the other may give; empty where it began otherwise
public record Introduction(
        Id<Introduction> id,
        Kind kind,
        Id<Person> first,
        Id<Person> second,
        String why,
        Status status,
        LocalDate since,
        LocalDate moved,
        String outcome,
        Optional<Id<Need>> need) {

    /// How long a question may stand before the owner may remind of it once.
    public static final int WAIT_DAYS = 7;

    /// How long after bringing two people together the owner may ask how it went.
    public static final int SETTLE_DAYS = 21;

    /// Who is introduced to whom.
    public enum Kind {
        /// The first introduces the owner to the second.
        TO_ME,
        /// The owner introduces the first and the second to each other.
        BY_ME
    }

    /// Where an introduction stands.
    public enum Status {
        PROPOSED,
        ASKED_FIRST,
        FIRST_AGREED,
        ASKED_SECOND,
        AGREED,
        MADE,
        /// What came of it is known.
        OUTCOME,
        THANKED,
        DECLINED;

        /// What may come next.
        public Set<Status> next() {
            return switch (this) {
                case PROPOSED -> Set.of(ASKED_FIRST);
                case ASKED_FIRST -> Set.of(FIRST_AGREED, DECLINED);
                case FIRST_AGREED -> Set.of(ASKED_SECOND);
                case ASKED_SECOND -> Set.of(AGREED, DECLINED);
                case AGREED -> Set.of(MADE);
                case MADE -> Set.of(OUTCOME);
                case OUTCOME -> Set.of(THANKED);
                case THANKED, DECLINED -> Set.of();
            };
        }

        /// Whether something is still to be done.
        public boolean isOpen() {
            return !next().isEmpty();
        }

        /// Whether each of the two may know who the other is.
        public boolean bothAgreed() {
            return this == AGREED || this == MADE || this == OUTCOME || this == THANKED;
        }
    }

    /// One that did not begin with a need.
    public Introduction(
            Id<Introduction> id,
            Kind kind,
            Id<Person> first,
            Id<Person> second,
            String why,
            Status status,
            LocalDate since,
            LocalDate moved,
            String outcome) {
        this(id, kind, first, second, why, status, since, moved, outcome, Optional.empty());
    }

    public Introduction {
        if (first.equals(second)) {
            throw new IllegalArgumentException("an introduction is between two people");
        }
    }

    /// One step on.
    ///
    /// @throws IllegalArgumentException if `to` does not come next
    Introduction moved(Status to, LocalDate day, String came) {
        if (!status.next().contains(to)) {
            throw new IllegalArgumentException(to + " does not come after " + status);
        }
        return new Introduction(id, kind, first, second, why, to, since, day, came, need);
    }

    /// The same as the owner brought the two together without the steps between.
    Introduction madeAtOnce(LocalDate day) {
        return new Introduction(id, kind, first, second, why, Status.MADE, since, day, outcome, need);
    }

    /// Whether a question has stood for long enough that one reminder is in order, or the two have had time enough to
    /// be asked how it went.
    public boolean mayBeRemindedOf(LocalDate today) {
        int days = switch (status) {
            case ASKED_FIRST, ASKED_SECOND -> WAIT_DAYS;
            case MADE -> SETTLE_DAYS;
            default -> Integer.MAX_VALUE;
        };
        return today.toEpochDay() - moved.toEpochDay() >= days;
    }

    /// Masked: the status only.
    @Override
    public String toString() {
        return "Introduction[" + status + "]";
    }
}
