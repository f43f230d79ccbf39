package wellhouse.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wellhouse.intake.Sighting.Job;
import wellhouse.kernel.Book;
import wellhouse.people.Names;
import wellhouse.people.OwnPosition;

/// Takes what a source says of where the owner works and worked. What is known stays, but that a position has ended is
/// learnt.
final class CareerTaker {

    private final Book book;
    private final Ports ports;
    private final Instant now;

    CareerTaker(Book book, Ports ports, Instant now) {
        this.book = book;
        this.ports = ports;
        this.now = now;
    }

    /// @param source the kind of source
    /// @return how many positions, and ends of positions, were new, as facts
    Import.Count take(List<Job> jobs, String source, String file) {
        int facts = 0;
        for (Job job : jobs) {
            Optional<OwnPosition> known = ports.career().all(book.id()).stream()
                    .filter(one -> Names.fold(one.organization()).equals(Names.fold(job.organization()))
                            && Names.fold(one.title()).equals(Names.fold(job.title()))
                            && one.from().equals(job.from()))
                    .findFirst();
            Optional<OwnPosition> ended =
                    known.filter(one -> one.to().isEmpty() && job.to().isPresent());
            ended.ifPresent(one -> ports.career().put(book.id(), one.until(job.to())));
            if (known.isEmpty() || ended.isPresent()) {
                facts++;
            }
            if (known.isEmpty()) {
                ports.career()
                        .put(
                                book.id(),
                                new OwnPosition(
                                        ports.ids().next(),
                                        job.organization(),
                                        job.title(),
                                        job.from(),
                                        job.to(),
                                        source,
                                        file,
                                        now));
            }
        }
        jobs.stream()
                .filter(job -> job.to().isEmpty())
                .findFirst()
                .ifPresent(job -> ports.workplace().note(book.id(), job.organization()));
        return new Import.Count(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, facts);
    }
}
