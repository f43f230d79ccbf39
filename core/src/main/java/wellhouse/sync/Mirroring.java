package wellhouse.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Pen;
import wellhouse.kernel.Transactions;

/// Keeps an address book on another server and the one here the same.
///
/// Each card is compared with how it was when both were last the same: who alone changed it wins, and where
/// both did the owner is asked. Every card is done by itself and noted at once, so that a run that breaks
/// off goes on where it was. A change beats a removal.
public final class Mirroring {

    private static final int TOGETHER = 50;

    /// Removals in one run that need no word of the owner.
    static final int FEW = 10;

    private final Transactions transactions;
    private final Mirrors mirrors;
    private final Pen pen;

    public Mirroring(Transactions transactions, Mirrors mirrors, Pen pen) {
        this.transactions = transactions;
        this.mirrors = mirrors;
        this.pen = pen;
    }

    /// What is to be done with a card.
    public enum Deed {
        /// Brought here.
        PULL,
        /// Sent there.
        PUSH,
        /// Taken off here, since it went there.
        REMOVE_HERE,
        /// Removed there, since it was taken off here.
        REMOVE_THERE,
        /// Changed on both sides: waits for the owner.
        ASK,
        /// Gone on both sides.
        FORGET
    }

    /// One thing to do.
    ///
    /// @param pair what is known of the card; with empty tags for a new one
    public record Step(Deed deed, Mirror.Pair pair) {}

    /// How many cards of each deed were done, or would be.
    ///
    /// @param bad cards that one side does not take
    /// @param missed cards that changed while they were looked at; the next run has them
    /// @param held whether removals wait for the owner's word, since they are many
    public record Tally(Map<Deed, Integer> done, int bad, int missed, boolean held) {

        public int of(Deed deed) {
            return done.getOrDefault(deed, 0);
        }
    }

    private static final class Counting {
        private final Map<Deed, Integer> done = new HashMap<>();
        private int bad;
        private int missed;
    }

    /// Looks at both sides and does nothing.
    public List<Step> plan(Id<Book> book, Mirror mirror, Near near, Far far) {
        return plan(transactions.read(() -> mirrors.pairs(book, mirror.id())), mirror.both(), near.list(), far);
    }

    /// @param pairs what was the same when it was last looked at
    /// @param both whether what changes here goes there
    static List<Step> plan(List<Mirror.Pair> pairs, boolean both, Map<String, String> here, Far far) {
        Map<String, String> there = far.list();
        List<Step> steps = new ArrayList<>();
        for (Mirror.Pair pair : pairs) {
            String nowThere = there.getOrDefault(pair.href(), "");
            String nowHere = here.getOrDefault(pair.name(), "");
            // Where it is gone there is nothing to be overwritten.
            Mirror.Pair known = new Mirror.Pair(
                    pair.href(),
                    pair.name(),
                    nowThere.isEmpty() ? "" : pair.there(),
                    nowHere.isEmpty() ? "" : pair.here(),
                    pair.waiting());
            deed(pair, both, nowThere, nowHere).ifPresent(deed -> steps.add(new Step(deed, known)));
        }
        Set<String> known = pairs.stream().map(Mirror.Pair::href).collect(Collectors.toSet());
        Set<String> named = pairs.stream().map(Mirror.Pair::name).collect(Collectors.toSet());
        for (String href : there.keySet()) {
            if (!known.contains(href)) {
                String name = far.name(href);
                named.add(name);
                Deed deed = here.containsKey(name) ? Deed.ASK : Deed.PULL;
                steps.add(new Step(deed, new Mirror.Pair(href, name, "", "", "")));
            }
        }
        if (both) {
            here.keySet().stream()
                    .filter(name -> !named.contains(name))
                    .forEach(name -> steps.add(new Step(Deed.PUSH, new Mirror.Pair(far.href(name), name, "", "", ""))));
        }
        return steps;
    }

    private static Optional<Deed> deed(Mirror.Pair pair, boolean both, String there, String here) {
        boolean changedThere = !there.equals(pair.there());
        boolean changedHere = !here.equals(pair.here());
        if (there.isEmpty() && here.isEmpty()) {
            return Optional.of(Deed.FORGET);
        }
        if (there.isEmpty()) {
            return Optional.of(!changedHere ? Deed.REMOVE_HERE : both ? Deed.PUSH : Deed.FORGET);
        }
        if (here.isEmpty()) {
            boolean back = both && changedThere;
            return back ? Optional.of(Deed.PULL) : both ? Optional.of(Deed.REMOVE_THERE) : Optional.empty();
        }
        if (changedThere && changedHere) {
            return Optional.of(Deed.ASK);
        }
        if (changedThere) {
            return Optional.of(Deed.PULL);
        }
        return changedHere && both ? Optional.of(Deed.PUSH) : Optional.empty();
    }

    /// Does what [#plan] says.
    ///
    /// @param by who writes, as in [wellhouse.kernel.Change#by()]
    /// @param sure whether many cards may be removed
    public Tally run(Id<Book> book, Mirror mirror, Near near, Far far, String by, boolean sure) {
        Map<String, String> here = near.list();
        List<Step> steps = plan(transactions.read(() -> mirrors.pairs(book, mirror.id())), mirror.both(), here, far);
        long removals = steps.stream()
                .filter(step -> step.deed() == Deed.REMOVE_HERE || step.deed() == Deed.REMOVE_THERE)
                .count();
        boolean held = removals > FEW && !sure;
        Counting counting = new Counting();
        Run run = new Run(book, mirror, near, far, by, counting);
        List<Step> fetched = steps.stream()
                .filter(step -> step.deed() == Deed.PULL || step.deed() == Deed.ASK)
                .toList();
        for (int from = 0; from < fetched.size(); from += TOGETHER) {
            run.fetch(fetched.subList(from, Math.min(fetched.size(), from + TOGETHER)));
        }
        // What was found to be the same person's card is not sent as another one.
        for (Step step : steps) {
            switch (step.deed()) {
                case PULL, ASK -> {}
                case PUSH -> run.push(step.pair());
                case REMOVE_HERE, REMOVE_THERE -> {
                    if (!held) {
                        run.remove(step);
                    }
                }
                case FORGET -> run.forget(step.pair());
            }
        }
        return new Tally(Map.copyOf(counting.done), counting.bad, counting.missed, held);
    }

    private final class Run {
        private final Id<Book> book;
        private final Mirror mirror;
        private final Near near;
        private final Far far;
        private final String by;
        private final Counting counting;
        private final Set<String> met = new HashSet<>();

        Run(Id<Book> book, Mirror mirror, Near near, Far far, String by, Counting counting) {
            this.book = book;
            this.mirror = mirror;
            this.near = near;
            this.far = far;
            this.by = by;
            this.counting = counting;
        }

        private void write(Runnable work) {
            pen.write(book, by, "change.mirror.noted", List.of(), work);
        }

        private void note(Deed deed, Mirror.Pair pair) {
            write(() -> mirrors.put(book, mirror.id(), pair));
            counting.done.merge(deed, 1, Integer::sum);
        }

        void push(Mirror.Pair pair) {
            if (met.contains(pair.name())) {
                return;
            }
            Optional<byte[]> octets = near.fetch(pair.name());
            if (octets.isEmpty()) {
                counting.missed++;
                return;
            }
            switch (far.put(pair.href(), octets.get(), pair.there())) {
                case Far.Outcome.Done(String etag) -> note(Deed.PUSH, pair.same(etag, Etag.of(octets.get())));
                case Far.Outcome.Changed() -> counting.missed++;
                case Far.Outcome.Bad() -> counting.bad++;
            }
        }

        void remove(Step step) {
            Mirror.Pair pair = step.pair();
            Far.Outcome outcome = step.deed() == Deed.REMOVE_THERE
                    ? far.remove(pair.href(), pair.there())
                    : near.remove(pair.name(), pair.here()) ? new Far.Outcome.Done("") : new Far.Outcome.Changed();
            switch (outcome) {
                case Far.Outcome.Done _ -> {
                    forget(pair);
                    counting.done.merge(step.deed(), 1, Integer::sum);
                }
                case Far.Outcome.Changed() -> counting.missed++;
                case Far.Outcome.Bad() -> counting.bad++;
            }
        }

        void forget(Mirror.Pair pair) {
            write(() -> mirrors.remove(book, mirror.id(), pair));
        }

        void fetch(List<Step> steps) {
            Map<String, Mirror.Pair> pairs = new LinkedHashMap<>();
            steps.forEach(step -> pairs.put(step.pair().href(), step.pair()));
            Map<String, Far.Card> cards = far.fetch(pairs.keySet());
            for (Step step : steps) {
                Far.Card card = cards.get(step.pair().href());
                if (card == null) {
                    counting.missed++;
                } else if (step.deed() == Deed.ASK) {
                    ask(step.pair(), card);
                } else {
                    pull(step.pair(), card);
                }
            }
        }

        private void pull(Mirror.Pair pair, Far.Card card) {
            switch (near.put(pair.name(), card.octets(), pair.here())) {
                case Near.Outcome.Done(String etag) -> note(Deed.PULL, pair.same(card.etag(), etag));
                case Near.Outcome.Changed() -> counting.missed++;
                case Near.Outcome.Rival(String rival) -> ask(new Mirror.Pair(pair.href(), rival, "", "", ""), card);
                case Near.Outcome.Bad() -> counting.bad++;
            }
        }

        /// The same words on both sides are no question.
        private void ask(Mirror.Pair pair, Far.Card card) {
            met.add(pair.name());
            String tag = Etag.of(card.octets());
            if (near.fetch(pair.name()).map(Etag::of).filter(tag::equals).isPresent()) {
                note(Deed.PULL, pair.same(card.etag(), tag));
                return;
            }
            write(() -> {
                mirrors.put(book, mirror.id(), pair.waits(card.etag()));
                mirrors.keepWaiting(book, mirror.id(), pair.href(), card.octets());
            });
            counting.done.merge(Deed.ASK, 1, Integer::sum);
        }
    }

    /// Says which side is right where both changed; the next run does it.
    ///
    /// @param mine whether it is the card here
    /// @param here the entity tag of the card here
    public void decide(Id<Book> book, Mirror mirror, Mirror.Pair pair, boolean mine, String here) {
        Mirror.Pair decided = mine ? pair.same(pair.waiting(), pair.here()) : pair.same(pair.there(), here);
        pen.write(book, "sync", "change.mirror.noted", List.of(), () -> mirrors.put(book, mirror.id(), decided));
    }
}
