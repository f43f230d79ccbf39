package wellhouse.incoming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wellhouse.formats.Contents;
import wellhouse.formats.source.ReadOptions;
import wellhouse.kernel.Book;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;

/// Files that were handed in: each handing-in is a folder, which goes when it was read to its end or was not wanted.
///
/// A folder whose import was begun and never ended, as when the power went, stays: it can go on.
public final class Incoming {

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
    private static final int LONGEST_NAME = 200;
    private static final String NAMES = "names";
    private static final String BOOK = "book";
    private static final String RUN = "run";

    private final Path folder;

    /// Some files that were handed in together.
    ///
    /// @param id names the handing-in
    /// @param folder where they lie
    /// @param names the files' names, in the order of their numbers
    public record Delivery(Id<Delivery> id, Path folder, List<String> names) {

        public Delivery {
            names = List.copyOf(names);
        }

        /// What is in them.
        public Contents contents(ReadOptions options) {
            Contents all = new Contents(List.of(), List.of());
            try {
                for (int i = 0; i < names.size(); i++) {
                    all = all.plus(Contents.of(folder.resolve(Integer.toString(i)), names.get(i), options));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return all;
        }
    }

    /// @param home the data folder; what an earlier run left behind and did not begin to read is removed
    public Incoming(Path home) {
        this.folder = folder(home);
        try {
            Files.createDirectories(folder);
            for (Path one : folders()) {
                if (!Files.exists(one.resolve(RUN))) {
                    remove(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where files come in under a data folder.
    public static Path folder(Path home) {
        return home.resolve("incoming");
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    /// A file that is handed in.
    ///
    /// @param name as it was called where it comes from; folders before it are left out
    /// @param writing puts it where it is told
    public record Given(String name, Writing writing) {

        /// Writes a file to a place where there is none yet.
        @FunctionalInterface
        public interface Writing {
            void to(Path file) throws IOException;
        }
    }

    /// Takes files in, straight to the disk.
    ///
    /// @throws IOException if one cannot be written; nothing of them stays
    public Delivery take(List<Given> files, Id<Book> book, Id<Delivery> id) throws IOException {
        Path here = Files.createDirectories(folder.resolve(id.toString()));
        List<String> names = new ArrayList<>();
        try {
            for (Given given : files) {
                given.writing().to(here.resolve(Integer.toString(names.size())).toAbsolutePath());
                names.add(nameOf(given.name()));
            }
            Files.write(here.resolve(NAMES), names, StandardCharsets.UTF_8);
            Files.writeString(here.resolve(BOOK), book.toString());
        } catch (IOException e) {
            remove(here);
            throw e;
        }
        return new Delivery(id, here, names);
    }

    private static String nameOf(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ");
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    /// What was handed in to a book under an id.
    public Optional<Delivery> find(Id<Book> book, Id<Delivery> id) {
        Path here = folder.resolve(id.toString());
        try {
            if (!Files.exists(here.resolve(BOOK))
                    || !Files.readString(here.resolve(BOOK)).equals(book.toString())) {
                return Optional.empty();
            }
            return Optional.of(new Delivery(id, here, Files.readAllLines(here.resolve(NAMES))));
        } catch (IOException e) {
            LOG.warn("files that were handed in cannot be read", e);
            return Optional.empty();
        }
    }

    /// What was handed in to a book and waits for a word, the newest first.
    public List<Delivery> open(Id<Book> book) {
        try {
            return folders().stream()
                    .filter(one -> !Files.exists(one.resolve(RUN)))
                    .map(one -> one.getFileName().toString())
                    .sorted(Comparator.reverseOrder())
                    .flatMap(id -> find(book, Id.parse(id)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes that an import of these files was begun.
    void begun(Delivery delivery, Id<Change> run) {
        try {
            Files.writeString(delivery.folder().resolve(RUN), run.toString());
        } catch (IOException e) {
            LOG.warn("an import could not be noted; it cannot go on if it breaks off", e);
        }
    }

    /// The files of an import that did not come to its end.
    public Optional<Delivery> of(Id<Book> book, Id<Change> run) {
        try {
            for (Path one : folders()) {
                Path mark = one.resolve(RUN);
                if (Files.exists(mark) && Files.readString(mark).equals(run.toString())) {
                    return find(book, Id.parse(one.getFileName().toString()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("files that were handed in cannot be read", e);
        }
        return Optional.empty();
    }

    public void forget(Delivery delivery) {
        remove(delivery.folder());
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warn("files that were handed in could not be removed", e);
        }
    }
}
