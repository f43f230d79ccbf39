package wellhouse.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;

/// One go at bringing files in. It is a [Change]: undoing that change undoes the import.
///
/// @param id the change under which its rows were written
/// @param files the names of the files, without their folders
/// @param started when
/// @param ended when it was over, however it ended
/// @param status where it stands
/// @param count what it brought
public record Import(
        Id<Change> id, List<String> files, Instant started, Optional<Instant> ended, Status status, Count count) {

    /// Where an import stands.
    public enum Status {
        RUNNING,
        DONE,
        CANCELLED,
        /// Ended by something that was not the user's will; what had been acknowledged is there.
        BROKEN,
        UNDONE
    }

    /// What an import brought.
    ///
    /// @param people records of people that were read
    /// @param newPeople people who came into the book, the waiting room counted
    /// @param waiting how many of them wait
    /// @param joined records that told something new of somebody who was there
    /// @param unchanged records that told nothing new
    /// @param interactions interactions that were new
    /// @param knownInteractions interactions that were there
    /// @param automatic list, bulk and automatic mail passed over
    /// @param strangers interactions without anybody of the owner's in them, passed over
    /// @param rejected records that could not be taken
    /// @param facts relations, promises, documents, positions of the owner and the like that were new
    public record Count(
            int people,
            int newPeople,
            int waiting,
            int joined,
            int unchanged,
            int interactions,
            int knownInteractions,
            int automatic,
            int strangers,
            int rejected,
            int facts) {

        public static final Count NONE = new Count(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /// Nothing but records that could not be taken.
        public static Count rejected(int rejected) {
            return new Count(0, 0, 0, 0, 0, 0, 0, 0, 0, rejected, 0);
        }

        /// New people who need not wait.
        public int newKept() {
            return newPeople - waiting;
        }

        /// Nothing but things that happened.
        public static Count happened(int interactions, int known) {
            return new Count(0, 0, 0, 0, 0, interactions, known, 0, 0, 0, 0);
        }

        /// Nothing but facts that were new.
        public static Count facts(int facts) {
            return new Count(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, facts);
        }

        public Count plus(Count more) {
            return new Count(
                    people + more.people,
                    newPeople + more.newPeople,
                    waiting + more.waiting,
                    joined + more.joined,
                    unchanged + more.unchanged,
                    interactions + more.interactions,
                    knownInteractions + more.knownInteractions,
                    automatic + more.automatic,
                    strangers + more.strangers,
                    rejected + more.rejected,
                    facts + more.facts);
        }

        public Count minus(Count less) {
            return new Count(
                    people - less.people,
                    newPeople - less.newPeople,
                    waiting - less.waiting,
                    joined - less.joined,
                    unchanged - less.unchanged,
                    interactions - less.interactions,
                    knownInteractions - less.knownInteractions,
                    automatic - less.automatic,
                    strangers - less.strangers,
                    rejected - less.rejected,
                    facts - less.facts);
        }

        /// Whether the book is as it was before.
        public boolean nothingNew() {
            return newPeople == 0 && joined == 0 && interactions == 0 && facts == 0;
        }
    }

    public Import {
        files = List.copyOf(files);
    }
}
