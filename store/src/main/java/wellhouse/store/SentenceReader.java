package wellhouse.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import wellhouse.exchange.match.Bag;
import wellhouse.exchange.match.End;
import wellhouse.exchange.match.Meaning;
import wellhouse.store.search.Latest;
import wellhouse.store.search.MatchIndex;

/// Has the sentence model read what the index took in, one text after the other, beside everything else.
final class SentenceReader implements AutoCloseable {

    private static final int TOGETHER = 64;

    private static final int KNOWN = 500;

    private final MatchIndex index;
    private final Optional<Meaning> meaning;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("reading").factory());
    private @Nullable Future<?> running;
    private boolean broken;

    /// The latest sentences with their vectors; of the reading thread alone.
    private final Map<String, float[]> known = new Latest<>(KNOWN);

    /// @param index what is read; closes with this
    SentenceReader(MatchIndex index, Optional<Meaning> meaning) {
        this.index = index;
        this.meaning = meaning;
    }

    MatchIndex index() {
        return index;
    }

    /// Name and version of the model; empty if there is none, or it turned out not to work here.
    synchronized String model() {
        return broken ? "" : meaning.map(Meaning::model).orElse("");
    }

    /// Begins to read, unless it is at it.
    synchronized void begin() {
        if (meaning.isPresent() && !broken && !thread.isShutdown() && (running == null || running.isDone())) {
            running = thread.submit(() -> read(meaning.get()));
        }
    }

    /// Waits until it has read everything, or `most` is over.
    void await(Duration most) {
        Future<?> now;
        synchronized (this) {
            now = running;
        }
        try {
            if (now != null) {
                now.get(most.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException e) {
            // It goes on; words do until then.
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading sentences failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The vector of a text that is not kept; null where words have to do.
    float @Nullable [] vector(End end) {
        return model().isEmpty()
                ? null
                : meaning.map(model ->
                                model.of(List.of(Bag.of(end.text()).sentence())).getFirst())
                        .orElse(null);
    }

    private void read(Meaning model) {
        List<MatchIndex.Entry> some = index.unread(TOGETHER);
        while (!some.isEmpty() && !thread.isShutdown()) {
            try {
                List<float[]> vectors = vectors(
                        model,
                        some.stream()
                                .map(entry -> Bag.of(entry.end().text()).sentence())
                                .toList());
                List<MatchIndex.Entry> unread = some;
                index.read(IntStream.range(0, some.size())
                        .mapToObj(i -> new MatchIndex.Entry(
                                unread.get(i).book(),
                                unread.get(i).owner(),
                                unread.get(i).end(),
                                vectors.get(i)))
                        .toList());
            } catch (RuntimeException | LinkageError e) {
                LoggerFactory.getLogger(SentenceReader.class)
                        .warn("the sentence model does not work here; matching goes by words alone", e);
                synchronized (this) {
                    broken = true;
                }
                return;
            }
            some = index.unread(TOGETHER);
        }
    }

    /// One reading of each sentence: people are often good at the same things, in the same words.
    private List<float[]> vectors(Meaning model, List<String> sentences) {
        List<String> unread = sentences.stream()
                .distinct()
                .filter(sentence -> !known.containsKey(sentence))
                .toList();
        Map<String, float[]> vectors = new HashMap<>(known);
        List<float[]> read = unread.isEmpty() ? List.of() : model.of(unread);
        for (int i = 0; i < unread.size(); i++) {
            vectors.put(unread.get(i), read.get(i));
            known.put(unread.get(i), read.get(i));
        }
        return sentences.stream().map(vectors::get).toList();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        meaning.filter(AutoCloseable.class::isInstance)
                .map(AutoCloseable.class::cast)
                .ifPresent(SentenceReader::letGo);
        index.close();
    }

    private static void letGo(AutoCloseable model) {
        try {
            model.close();
        } catch (Exception e) {
            throw new IllegalStateException("a model could not be let go", e);
        }
    }
}
