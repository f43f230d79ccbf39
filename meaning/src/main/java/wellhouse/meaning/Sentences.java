package wellhouse.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wellhouse.exchange.match.Meaning;

/// Reads sentences with a model that is there only while it is needed.
public final class Sentences implements Meaning, AutoCloseable {

    /// The model that comes with Wellhouse: all-MiniLM-L6-v2, quantised, English. Apache-2.0.
    private static final String OWN = "all-minilm-l6-v2-q 1";

    private static final Duration IDLE = Duration.ofMinutes(5);

    /// Where the bytes of a model come from.
    private interface Bytes {
        byte[] model() throws IOException;

        byte[] tokenizer() throws IOException;
    }

    private final String name;
    private final Bytes files;
    private final Duration idle;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("meaning").factory());
    private @Nullable SentenceModel loaded;
    private @Nullable ScheduledFuture<?> leaving;

    private Sentences(String name, Bytes files, Duration idle) {
        this.name = name;
        this.files = files;
        this.idle = idle;
    }

    /// The model that comes with Wellhouse; empty if it was left out of the installation.
    public static Optional<Sentences> own() {
        return own(IDLE);
    }

    /// @param idle how long it stays loaded after the last sentence
    static Optional<Sentences> own(Duration idle) {
        if (Sentences.class.getResource("/" + "all-minilm-l6-v2-q.onnx") == null) {
            return Optional.empty();
        }
        return Optional.of(new Sentences(
                OWN,
                new Bytes() {
                    @Override
                    public byte[] model() throws IOException {
                        return resource("/all-minilm-l6-v2-q.onnx");
                    }

                    @Override
                    public byte[] tokenizer() throws IOException {
                        return resource("/all-minilm-l6-v2-q-tokenizer.json");
                    }
                },
                idle));
    }

    /// An operator's own model: a folder with `model.onnx` and `tokenizer.json`, as sentence-transformers
    /// models are given away. Its name and the sizes of its files tell its vectors from others'.
    ///
    /// @throws IOException if one of the files is not there
    public static Sentences in(Path folder) throws IOException {
        Path model = folder.resolve("model.onnx");
        Path tokenizer = folder.resolve("tokenizer.json");
        String name = folder.toAbsolutePath().normalize().getFileName() + " " + Files.size(model) + "-"
                + Files.size(tokenizer);
        return new Sentences(
                name,
                new Bytes() {
                    @Override
                    public byte[] model() throws IOException {
                        return Files.readAllBytes(model);
                    }

                    @Override
                    public byte[] tokenizer() throws IOException {
                        return Files.readAllBytes(tokenizer);
                    }
                },
                IDLE);
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = Sentences.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("the jar of the model holds no " + path);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public synchronized List<float[]> of(List<String> texts) {
        try {
            SentenceModel model = loaded;
            if (model == null) {
                model = SentenceModel.load(files.model(), files.tokenizer());
                loaded = model;
            }
            List<float[]> vectors = new ArrayList<>(texts.size());
            for (String text : texts) {
                vectors.add(model.read(text));
            }
            if (leaving != null) {
                leaving.cancel(false);
            }
            leaving = clock.schedule(this::leave, idle.toMillis(), TimeUnit.MILLISECONDS);
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void leave() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        leave();
    }
}
