package wellhouse.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.Help;
import wellhouse.exchange.Need;
import wellhouse.exchange.Promise;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.people.Keeping;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.ties.Counters;
import wellhouse.ties.Rhythms;
import wellhouse.ties.Ties;
import wellhouse.timeline.ByHand;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Timeline;
import wellhouse.today.Answers.Answer;
import wellhouse.today.Answers.Answered;

/// What follows when the owner answers a suggestion. Each answer is one change, to be undone by itself.
public final class Answering {

    /// Factors on a rhythm (F4).
    private static final double GOOD_CONTACT = 1.15;

    private static final double TOO_SOON = 1.3;
    private static final double MISS_THEM = .7;

    /// A good moment begins at this share of the rhythm (F3).
    private static final double GOOD_MOMENT = .8;

    private static final int NOT_NOW_DAYS = 3;
    private static final int REST_DAYS = 90;

    private final Pen pen;
    private final People people;
    private final Timeline timeline;
    private final Ties ties;
    private final Exchange exchange;
    private final Answers answers;

    public Answering(Pen pen, People people, Timeline timeline, Ties ties, Exchange exchange, Answers answers) {
        this.pen = pen;
        this.people = people;
        this.timeline = timeline;
        this.ties = ties;
        this.exchange = exchange;
        this.answers = answers;
    }

    /// Carries an answer out.
    ///
    /// Done notes an interaction of today and lengthens the rhythm a little; not now puts the person off for
    /// three days; too soon lengthens the rhythm and waits for the good moment that follows; missing them
    /// shortens it; rest is for ninety days.
    ///
    /// @param how what was done, for [Answer#DONE]; not read otherwise
    /// @param now the moment, of the owner's day
    /// @param by who answers, as in [Change#by()]
    public Id<Change> answer(Book book, Person person, Answer answer, Interaction.Kind how, Instant now, String by) {
        LocalDate today = book.dayOf(now);
        return pen.write(book.id(), by, "change.answer." + word(answer), about(person), () -> {
            Optional<Counters> tie = ties.of(book.id(), person.id());
            Rhythms tiers = ties.rhythms(book.id());
            Keeping before = person.keeping();
            Keeping after = switch (answer) {
                case DONE -> learnt(before, tie, tiers, GOOD_CONTACT);
                case TOO_SOON -> learnt(before, tie, tiers, TOO_SOON);
                case MISS_THEM -> learnt(before, tie, tiers, MISS_THEM);
                case LET_REST -> before.withRestUntil(Optional.of(today.plusDays(REST_DAYS)));
                case NOT_NOW -> before;
            };
            if (!after.equals(before)) {
                people.put(book.id(), person.withKeeping(after));
            }
            if (answer == Answer.DONE) {
                timeline.append(
                        book, List.of(ByHand.with(pen, person.id(), how, Interaction.Direction.MINE, now, "", "")));
            }
            LocalDate until = until(answer, today, tie, tiers, before, after);
            answers.put(book.id(), new Answered(pen.next(), person.id(), answer, today, until));
        });
    }

    private static LocalDate until(
            Answer answer, LocalDate today, Optional<Counters> tie, Rhythms tiers, Keeping before, Keeping after) {
        return switch (answer) {
            case DONE -> today.plusDays(1);
            case NOT_NOW -> today.plusDays(NOT_NOW_DAYS);
            case LET_REST -> today.plusDays(REST_DAYS);
            case MISS_THEM -> today;
            case TOO_SOON -> {
                double rhythm = tie.map(Counters::rhythmDays).orElse((double) tiers.of(after.tier()))
                        * after.learning()
                        / before.learning();
                LocalDate last = tie.map(Counters::last).orElse(today);
                LocalDate good = last.plusDays((long) Math.ceil(GOOD_MOMENT * rhythm));
                LocalDate soonest = today.plusDays(NOT_NOW_DAYS);
                yield good.isAfter(soonest) ? good : soonest;
            }
        };
    }

    /// What is learnt from an answer; a rhythm the owner set is left alone.
    private static Keeping learnt(Keeping keeping, Optional<Counters> tie, Rhythms tiers, double factor) {
        if (keeping.rhythmDays().isPresent()) {
            return keeping;
        }
        double days = tie.map(Counters::rhythmDays).orElse((double) tiers.of(keeping.tier()));
        double wanted = Math.clamp(days * factor, Rhythms.SHORTEST, Rhythms.LONGEST);
        return keeping.withLearning(keeping.learning() * wanted / days);
    }

    /// "Friend: never suggest asks", or the end of it.
    public Id<Change> neverAsk(Book book, Person person, boolean never, String by) {
        String what = never ? "change.answer.never-ask" : "change.answer.may-ask";
        return pen.write(
                book.id(),
                by,
                what,
                about(person),
                () -> people.put(book.id(), person.withKeeping(person.keeping().withNeverAsk(never))));
    }

    /// A promise was kept, or is not expected any more.
    ///
    /// @param how what was done for it with the person; empty for nothing that counts as a contact
    /// @param now the moment, of the owner's day
    public Id<Change> promise(
            Book book,
            Person person,
            Promise promise,
            Promise.Status status,
            Optional<Interaction.Kind> how,
            Instant now,
            String by) {
        String what = status == Promise.Status.KEPT ? "change.promise.kept" : "change.promise.released";
        return pen.write(book.id(), by, what, about(person, promise.what()), () -> {
            exchange.put(book.id(), promise.withStatus(status));
            if (status == Promise.Status.KEPT) {
                carriedOut(book, person, how, now);
            }
        });
    }

    /// A need is met, or there no longer, or open again.
    ///
    /// @param how what was done for it with the person; empty for nothing that counts as a contact
    /// @param now the moment, of the owner's day
    public Id<Change> need(
            Book book,
            Person person,
            Need need,
            Need.Status status,
            Optional<Interaction.Kind> how,
            Instant now,
            String by) {
        String what = switch (status) {
            case MET -> "change.need.met";
            case GONE -> "change.need.gone";
            case OPEN -> "change.need.open";
            case HANDED_ON -> throw new IllegalArgumentException("handed on to whom?");
        };
        return pen.write(book.id(), by, what, about(person, need.what()), () -> {
            exchange.put(book.id(), need.withStatus(status));
            if (status == Need.Status.MET) {
                carriedOut(book, person, how, now);
            }
        });
    }

    /// Counts for today's session, and as a contact if it was one.
    private void carriedOut(Book book, Person person, Optional<Interaction.Kind> how, Instant now) {
        how.ifPresent(kind -> timeline.append(
                book, List.of(ByHand.with(pen, person.id(), kind, Interaction.Direction.MINE, now, "", ""))));
        LocalDate today = book.dayOf(now);
        LocalDate until = how.isPresent() ? today.plusDays(1) : today;
        answers.put(book.id(), new Answered(pen.next(), person.id(), Answer.DONE, today, until));
    }

    /// An act of help, given or received.
    ///
    /// @param what in a few words; may be empty
    public Id<Change> helped(
            Book book, Person person, boolean given, Help.Currency currency, String what, LocalDate on, String by) {
        String key = given ? "change.help.given" : "change.help.received";
        Help help = new Help(pen.next(), person.id(), given, currency, what, on, 0);
        return pen.write(book.id(), by, key, about(person), () -> exchange.put(book.id(), help));
    }

    private static List<String> about(Person person, String... more) {
        return more.length == 0 ? List.of(person.called()) : List.of(person.called(), more[0]);
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case DONE -> "done";
            case NOT_NOW -> "not-now";
            case TOO_SOON -> "too-soon";
            case MISS_THEM -> "miss-them";
            case LET_REST -> "let-rest";
        };
    }
}
