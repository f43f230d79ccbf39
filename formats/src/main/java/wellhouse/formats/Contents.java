package wellhouse.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import wellhouse.formats.csv.TableShape;
import wellhouse.formats.pack.Archive;
import wellhouse.formats.pack.Packing;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.Input;
import wellhouse.formats.source.ReadOptions;
import wellhouse.intake.Extent;
import wellhouse.intake.Reader;
import wellhouse.intake.Source;
import wellhouse.intake.SourceBroken;

/// What is in a file that can be brought in: the file itself, what is packed in it, or the parts of an archive. An
/// archive within an archive is not opened.
///
/// @param parts what can be read, and what says why it cannot
/// @param unknown names of what is nothing that can be read
public record Contents(List<Part> parts, List<String> unknown) {

    private static final String ARCHIVE = "archive";

    /// By what is in them, files of Excel, Word, LibreOffice and Numbers are told from archives.
    private static final Set<String> OFFICE =
            Set.of("xl/workbook.xml", "word/document.xml", "META-INF/manifest.xml", "Index/Document.iwa");

    /// How much larger than packed a file is taken to be, for the progress alone.
    private static final int USUALLY_LARGER = 4;

    public Contents {
        parts = List.copyOf(parts);
        unknown = List.copyOf(unknown);
    }

    /// What is to be read; what is nothing that can be read says so in its turn, so that it stands by name in what came
    /// of the import.
    public List<Source> sources() {
        return Stream.concat(
                        parts.stream().map(Part::source),
                        unknown.stream()
                                .map(name -> refused(name, Fault.SOURCE_UNKNOWN.broken(""))
                                        .source()))
                .toList();
    }

    /// All that is in both.
    public Contents plus(Contents more) {
        return new Contents(
                Stream.concat(parts.stream(), more.parts.stream()).toList(),
                Stream.concat(unknown.stream(), more.unknown.stream()).toList());
    }

    /// Something that can be read.
    ///
    /// @param name with the archive's before it
    /// @param format its stable name; `archive` for one that could not be opened
    /// @param table how it is built, if it is a table of any kind
    public record Part(String name, String format, Source source, Optional<TableShape> table) {}

    /// Looks into a file.
    ///
    /// @param name as it was given, folders and all
    public static Contents of(Path file, String name, ReadOptions options) throws IOException {
        byte[] head = head(() -> Files.newInputStream(file));
        long size = Files.size(file);
        Optional<Packing> packing = Packing.of(head);
        if (packing.isEmpty()) {
            return one(head, input(name, size, () -> Files.newInputStream(file), options), true);
        }
        return packing.get() == Packing.ZIP
                ? archive(file, name, options)
                : packed(packing.get(), input(name, size, () -> Files.newInputStream(file), options));
    }

    private static Input input(String name, long size, Input.Opening opening, ReadOptions options) {
        return new Input(name, OptionalLong.of(size), opening, options);
    }

    /// A file that is what it is.
    ///
    /// @param plain whether its bytes lie on disk as they are read
    private static Contents one(byte[] head, Input input, boolean plain) {
        Optional<Format> format = Formats.recognise(input.name(), head);
        return format.isEmpty()
                ? new Contents(List.of(), List.of(input.name()))
                : new Contents(List.of(part(format.get(), input, plain)), List.of());
    }

    private static Part part(Format format, Input input, boolean plain) {
        return new Part(
                input.name(),
                format.text(),
                new Source(
                        input.fileName(),
                        input.size().orElse(0),
                        format.tells(),
                        plain ? Formats.archive(format, input) : Optional.empty(),
                        () -> new Unpacking(Formats.open(format, input))),
                isTable(format) ? TableShape.look(input) : Optional.empty());
    }

    private static boolean isTable(Format format) {
        return switch (format) {
            case OUTLOOK, THUNDERBIRD, TABLE -> true;
            case VCARD,
                    LINKEDIN,
                    LINKEDIN_MESSAGES,
                    LINKEDIN_INVITATIONS,
                    LINKEDIN_OWN,
                    GOOGLE,
                    LDIF,
                    MONICA,
                    MBOX,
                    EML,
                    ICS -> false;
        };
    }

    /// Reads, and says of what broke off while it was unpacked that it was that.
    private record Unpacking(Reader reader) implements Reader {

        @Override
        public void read(Sink sink) {
            try {
                reader.read(sink);
            } catch (SourceBroken e) {
                throw Packing.fault(e).map(fault -> fault.broken("", e)).orElse(e);
            }
        }

        @Override
        public Optional<Extent> extent() {
            return reader.extent();
        }
    }

    private static Part refused(String name, SourceBroken why) {
        Source broken = new Source(fileName(name), 0, Source.Tells.PEOPLE, () -> sink -> {
            throw why;
        });
        return new Part(name, ARCHIVE, broken, Optional.empty());
    }

    private static Contents packed(Packing packing, Input outer) {
        long size = outer.size().orElse(0);
        Input inner = input(
                packing.inside(outer.name()),
                size * USUALLY_LARGER,
                () -> packing.unpacked(
                        outer.opening().open(), size, outer.options().limits().archiveRatio()),
                outer.options());
        try {
            byte[] head = head(inner.opening());
            if (Packing.of(head).isPresent()) {
                return refused(outer.name(), Fault.ARCHIVE_NESTED);
            }
            return one(head, inner, false);
        } catch (IOException e) {
            return new Contents(List.of(refused(outer.name(), Fault.ARCHIVE_UNREADABLE.broken("", e))), List.of());
        }
    }

    private static Contents refused(String name, Fault fault) {
        return new Contents(List.of(refused(name, fault.broken(""))), List.of());
    }

    /// In an export of LinkedIn, tables that name nobody (skills, what was read, what was clicked) are nothing to read.
    private static Contents known(Contents all) {
        if (all.parts.stream().noneMatch(part -> part.format().equals(Format.LINKEDIN.text()))) {
            return all;
        }
        List<Part> parts = new ArrayList<>();
        List<String> unknown = new ArrayList<>(all.unknown);
        for (Part part : all.parts) {
            if (part.table().isPresent() && !part.table().get().namesPeople()) {
                unknown.add(part.name());
            } else {
                parts.add(part);
            }
        }
        return new Contents(parts, unknown);
    }

    private static Contents archive(Path file, String name, ReadOptions options) {
        Archive archive = new Archive(file, options.limits());
        List<Part> parts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        try {
            List<Archive.Part> all = archive.parts();
            if (all.stream().anyMatch(part -> OFFICE.contains(part.name()))) {
                return refused(name, Fault.SOURCE_SPREADSHEET);
            }
            for (Archive.Part part : all) {
                Contents inside = inside(archive, part, name, options);
                parts.addAll(inside.parts());
                unknown.addAll(inside.unknown());
            }
        } catch (SourceBroken e) {
            parts.add(refused(name, e));
        }
        return known(new Contents(parts, unknown));
    }

    private static Contents inside(Archive archive, Archive.Part part, String name, ReadOptions options) {
        String whole = name + "/" + part.name();
        if (isOfNobody(part.name())) {
            return new Contents(List.of(), List.of());
        }
        Input input = input(whole, part.size(), () -> archive.open(part), options);
        try {
            byte[] head = head(input.opening());
            Optional<Packing> packing = Packing.of(head);
            if (packing.isEmpty()) {
                return one(head, input, false);
            }
            return packing.get() == Packing.ZIP
                    ? refused(whole, Fault.ARCHIVE_NESTED)
                    : packed(packing.get(), input(whole, part.packed(), () -> archive.open(part), options));
        } catch (IOException e) {
            return new Contents(List.of(refused(whole, Fault.ARCHIVE_UNREADABLE.broken("", e))), List.of());
        }
    }

    /// What programs leave in archives for themselves.
    private static boolean isOfNobody(String name) {
        return name.startsWith("__MACOSX/")
                || fileName(name).startsWith("._")
                || fileName(name).equals(".DS_Store");
    }

    private static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static byte[] head(Input.Opening opening) throws IOException {
        try (InputStream in = opening.open()) {
            return in.readNBytes(Formats.HEAD);
        }
    }
}
