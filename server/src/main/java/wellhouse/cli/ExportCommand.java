package wellhouse.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wellhouse.formats.csv.PeopleTable;
import wellhouse.formats.vcard.CardWriter;
import wellhouse.formats.whole.BookWriter;
import wellhouse.kernel.Book;
import wellhouse.people.Photos;
import wellhouse.people.Profile;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.whole.Leaving;

/// `wellhouse export`: everything leaves in an open format.
@Command(name = "export", mixinStandardHelpOptions = true)
public final class ExportCommand extends Errand {

    /// What can be written.
    enum Format {
        VCARD,
        CSV,
        JSON
    }

    @Option(names = "--format", required = true)
    private Format format = Format.JSON;

    @Option(names = "--out", required = true, paramLabel = "PATH")
    private String out = "";

    @Option(names = "--vcard", paramLabel = "VERSION", defaultValue = "4.0")
    private String version = "";

    @Option(names = "--waiting")
    private boolean waiting;

    @Option(names = "--force")
    private boolean force;

    public ExportCommand(Opening opening, Terminal terminal) {
        super(opening, terminal);
    }

    /// The whole answer.
    ///
    /// @param records people, or facts for JSON
    record Answer(String file, String format, int records) {}

    @Override
    int run(Opened opened, Voice voice) throws IOException {
        if (!version.equals("4.0") && !version.equals("3.0")) {
            throw new Refused(Code.USAGE, "cli.export.version", version);
        }
        @Nullable
        Path file = out.equals("-") ? null : Options.target(Path.of(out).toAbsolutePath(), force);
        int records = file == null ? write(opened, new Unclosed(System.out)) : whole(file, part -> write(opened, part));
        if (file != null) {
            Answer answer = new Answer(file.toString(), format.name(), records);
            if (voice.json()) {
                voice.json(answer);
            } else {
                voice.say("cli.export.done", records, answer.file());
            }
        }
        return Code.OK;
    }

    private interface Writing {
        int to(OutputStream out) throws IOException;
    }

    /// Writes beside the file first, so that a half-written one is never taken for a whole.
    private static int whole(Path file, Writing writing) throws IOException {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of("."));
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".wellhouse", ".part");
        try {
            int records;
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                records = writing.to(stream);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return records;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private int write(Opened opened, OutputStream stream) {
        Rooms rooms = opened.rooms();
        Leaving leaving = new Leaving(Whole.shelves(rooms));
        return rooms.transactions().read(() -> switch (format) {
            case JSON -> json(leaving, opened, stream);
            case VCARD -> cards(leaving, rooms, opened.book(), stream);
            case CSV -> table(leaving, opened.book(), stream);
        });
    }

    private static int json(Leaving leaving, Opened opened, OutputStream stream) {
        try (BookWriter writer = new BookWriter(stream, opened.rooms().clock().instant())) {
            leaving.each(opened.book(), writer::write);
            return writer.written();
        }
    }

    private int cards(Leaving leaving, Rooms rooms, Book book, OutputStream stream) {
        CardWriter.Version wanted = version.equals("3.0") ? CardWriter.Version.V3 : CardWriter.Version.V4;
        AtomicInteger written = new AtomicInteger();
        try (Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
            leaving.eachPerson(book, profile -> {
                if (leaves(profile)) {
                    Optional<Photos.Photo> photo = profile.person()
                            .photo()
                            .flatMap(sha -> rooms.photos().find(book.id(), sha));
                    append(writer, CardWriter.card(profile, photo, wanted));
                    written.incrementAndGet();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.get();
    }

    private static void append(Writer writer, String text) {
        try {
            writer.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int table(Leaving leaving, Book book, OutputStream stream) {
        AtomicInteger written = new AtomicInteger();
        try (PeopleTable table = new PeopleTable(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            leaving.eachPerson(book, profile -> {
                if (leaves(profile)) {
                    table.write(profile);
                    written.incrementAndGet();
                }
            });
        }
        return written.get();
    }

    private boolean leaves(Profile profile) {
        Standing standing = profile.person().standing();
        return standing == Standing.KEPT || standing == Standing.CARD_ONLY || waiting && standing == Standing.WAITING;
    }

    /// The process's output stays open.
    private static final class Unclosed extends FilterOutputStream {

        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
