package wellhouse.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads one source from beginning to end. Made for one reading.
///
/// What cannot be read is reported and passed over; the good rest is kept. Memory does not grow with the
/// source.
public interface Reader {

    /// Reads all of it.
    ///
    /// @throws wellhouse.intake.SourceBroken if the source cannot be read on at all
    void read(Sink sink);

    /// What was read, where it was read to its end and can be known again.
    default Optional<Extent> extent() {
        return Optional.empty();
    }

    /// Where a reader puts what it found.
    interface Sink {

        void sighting(Sighting sighting);

        void rejected(Rejected rejected);

        /// Counts a record that is in order and tells of nobody, such as an appointment without guests or a
        /// draft.
        default void passedOver() {}

        /// Says what the columns of a table were taken for.
        default void columns(List<Column> columns) {}

        /// Says that the source names this address as its owner's.
        default void ownAddress(String address) {}

        /// Says how the source calls its owner.
        default void ownName(String name) {}

        /// Says where the owner works or worked, the newest first.
        ///
        /// @param source the kind of source, such as `linkedin`
        default void ownJob(Sighting.Job job, String source) {}

        /// Says how far the reader has come.
        ///
        /// @param bytes read of the source so far
        /// @return false if the reading is to be ended
        boolean at(long bytes);
    }

    /// A column of a table.
    ///
    /// @param meaning a fixed name, such as `EMAIL`
    record Column(String heading, String meaning) {}

    /// A sink that hands sightings on and does nothing else.
    static Sink into(Consumer<Sighting> sightings, Consumer<Rejected> rejected) {
        return new Sink() {
            @Override
            public void sighting(Sighting sighting) {
                sightings.accept(sighting);
            }

            @Override
            public void rejected(Rejected record) {
                rejected.accept(record);
            }

            @Override
            public boolean at(long bytes) {
                return true;
            }
        };
    }
}
