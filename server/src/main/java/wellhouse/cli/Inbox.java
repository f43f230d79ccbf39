package wellhouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wellhouse.formats.Contents;
import wellhouse.formats.Formats;
import wellhouse.formats.source.ReadOptions;
import wellhouse.formats.whole.BookReader;
import wellhouse.intake.Source;

/// The files that were named for an import, folders walked, each seen for what it is.
///
/// @param readable what can be read
/// @param books whole books that left as JSON
/// @param unknown names of the files that are nothing Wellhouse can read
record Inbox(List<Item> readable, List<Path> books, List<String> unknown) {

    Inbox {
        books = List.copyOf(books);
        readable = List.copyOf(readable);
        unknown = List.copyOf(unknown);
    }

    /// A file that can be read, or a part of an archive.
    record Item(String name, String format, Source source) {}

    static Inbox of(List<Path> paths, ReadOptions options) throws IOException {
        List<Item> readable = new ArrayList<>();
        List<Path> books = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Path path : paths) {
            ImportCommand.mustExist(path);
            for (Path file : files(path)) {
                if (BookReader.recognise(head(file))) {
                    books.add(file);
                } else {
                    Contents contents = Contents.of(file, file.toString(), options);
                    contents.parts().forEach(part -> readable.add(new Item(part.name(), part.format(), part.source())));
                    unknown.addAll(contents.unknown());
                }
            }
        }
        return new Inbox(readable, books, unknown);
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(file -> Files.isRegularFile(file)
                            && (file.equals(path)
                                    || !file.getFileName().toString().startsWith(".")))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Formats.HEAD);
        }
    }
}
