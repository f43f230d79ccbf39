package wellhouse.intake;

import java.time.Instant;
import java.util.ArrayList;
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
        List<OwnPosition> all =
                jobs.isEmpty() ? List.of() : new ArrayList<>(ports.career().all(book.id()));
        for (Job job : jobs) {
            Optional<OwnPosition> known =
                    all.stream().filter(one -> isSame(one, job)).findFirst();
            if (known.isEmpty()) {
                OwnPosition fresh = new OwnPosition(
                        ports.ids().next(), job.organization(), job.title(), job.from(), job.to(), source, file, now);
                ports.career().put(book.id(), fresh);
                all.add(fresh);
                facts++;
            } else if (known.get().to().isEmpty() && job.to().isPresent()) {
                OwnPosition ended = known.get().until(job.to());
                ports.career().put(book.id(), ended);
                all.set(all.indexOf(known.get()), ended);
                facts++;
            }
        }
        jobs.stream()
                .filter(job -> job.to().isEmpty())
                .findFirst()
                .ifPresent(job -> ports.workplace().note(book.id(), job.organization()));
        return Import.Count.facts(facts);
    }

    private static boolean isSame(OwnPosition one, Job job) {
        return Names.fold(one.organization()).equals(Names.fold(job.organization()))
                && Names.fold(one.title()).equals(Names.fold(job.title()))
                && one.from().equals(job.from());
    }
}
