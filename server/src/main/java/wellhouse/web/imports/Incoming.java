package wellhouse.web.imports;

import io.javalin.http.Context;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wellhouse.formats.Format;
import wellhouse.formats.Formats;
import wellhouse.formats.source.ReadOptions;
import wellhouse.formats.source.Input;
import wellhouse.intake.Source;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;

/// Files that were handed in and are being read: each handing-in is a folder, which goes when it was read.
public final class Incoming {

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final Map<Id<Change>, Delivery> kept = new HashMap<>();

    /// Some files that were handed in together.
    ///
    /// @param folder where they lie
    /// @param readable what can be read
    /// @param unknown names of the files that are nothing we can read
    record Delivery(Path folder, List<Item> readable, List<String> unknown) {

        Delivery {
            readable = List.copyOf(readable);
            unknown = List.copyOf(unknown);
        }

        List<Source> sources(ReadOptions options) {
            return readable.stream().map(item -> item.source(options)).toList();
        }
    }

    /// A file that can be read.
    record Item(Path file, String name, Format format, long bytes) {

        Source source(ReadOptions options) {
            Source.Tells tells = switch (format) {
                case VCARD, LINKEDIN, GOOGLE -> Source.Tells.PEOPLE;
                case ICS -> Source.Tells.CALENDAR;
                case MBOX, EML -> Source.Tells.MAIL;
            };
            var read = new Input(
                    name, java.util.OptionalLong.of(bytes), () -> Files.newInputStream(file), options);
            return new Source(name, bytes, tells, Formats.archive(format, read), () -> Formats.open(format, read));
        }
    }

    /// @param home the data folder; what an earlier run left behind is removed
    public Incoming(Path home) {
        this.folder = folder(home);
        remove(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where files come in under a data folder.
    public static Path folder(Path home) {
        return home.resolve("incoming");
    }

    /// Takes the files of a request, straight from where the server put them.
    Delivery take(Context request, Id<?> name) throws IOException, ServletException {
        request.uploadedFiles(); // has the server told where to put them
        Path here = Files.createDirectories(folder.resolve(name.toString()));
        List<Item> readable = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Part part : request.req().getParts()) {
            String given = part.getSubmittedFileName();
            if (given == null || given.isBlank()) {
                continue;
            }
            String shown = nameOf(given);
            Path file = here.resolve(Integer.toString(readable.size() + unknown.size()))
                    .toAbsolutePath();
            part.write(file.toString());
            Optional<Format> format = Formats.recognise(shown, head(file));
            if (format.isPresent()) {
                readable.add(new Item(file, shown, format.get(), Files.size(file)));
            } else {
                unknown.add(shown);
                Files.delete(file);
            }
        }
        return new Delivery(here, readable, unknown);
    }

    private static String nameOf(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ");
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Formats.HEAD);
        }
    }

    /// Keeps files for another reading.
    synchronized void keep(Id<Change> run, Delivery delivery) {
        kept.put(run, delivery);
    }

    synchronized boolean keeps(Id<Change> run) {
        return kept.containsKey(run);
    }

    synchronized Optional<Delivery> again(Id<Change> run) {
        return Optional.ofNullable(kept.remove(run));
    }

    void forget(Delivery delivery) {
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
