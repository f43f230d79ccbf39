package wellhouse.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A backup as a file: a zip with one text of JSON lines for each table, and a manifest with the number of rows and
/// the checksum of each. The same for both databases, so that a book can move from one to the other.
final class Archive {

    /// What this version writes and reads.
    static final String FORMAT = "wellhouse-backup 1";

    private static final String MANIFEST = "manifest.txt";
    private static final int TOGETHER = 2_000;

    /// Who is signed in is not part of a backup.
    private static final Set<String> LEFT_OUT = Set.of("visit", "sign_in_link");

    /// One table in the manifest.
    record Part(String table, long rows, String sha256) {}

    private Archive() {}

    static List<Shape> tables() {
        return Shape.all().stream()
                .filter(shape -> !LEFT_OUT.contains(shape.name()))
                .toList();
    }

    /// Writes all tables as `line`'s transaction sees them.
    static List<Part> write(Line line, OutputStream out) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Shape shape : tables()) {
                zip.putNextEntry(new ZipEntry(entry(shape.name())));
                MessageDigest sum = sha256();
                long rows = write(line, shape, new DigestOutputStream(zip, sum));
                zip.closeEntry();
                parts.add(new Part(shape.name(), rows, HexFormat.of().formatHex(sum.digest())));
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            String manifest = parts.stream()
                    .map(part -> part.table + " " + part.rows + " " + part.sha256 + "\n")
                    .collect(Collectors.joining("", FORMAT + "\n", ""));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return parts;
    }

    private static long write(Line line, Shape shape, OutputStream out) throws IOException {
        long rows = 0;
        String columns = "select " + String.join(", ", shape.columns()) + " from " + shape.name();
        String key = String.join(", ", shape.keyColumns());
        String marks = shape.keyColumns().stream().map(column -> "?").collect(Collectors.joining(", "));
        String end = " order by " + key + " limit " + TOGETHER;
        List<@Nullable Object[]> some = line.list(columns + end, shape::read);
        while (!some.isEmpty()) {
            for (@Nullable Object[] row : some) {
                out.write(Image.write(shape.named(row)).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
            rows += some.size();
            some = line.list(
                    columns + " where (" + key + ") > (" + marks + ")" + end, shape::read, shape.keyOf(some.getLast()));
        }
        return rows;
    }

    /// Reads the manifest and checks every part against it.
    ///
    /// @return what is wrong; empty if all is well
    static Optional<String> check(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.of("there is no such file");
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Optional<Map<String, Part>> manifest = manifest(zip);
            if (manifest.isEmpty()) {
                return Optional.of("it is no backup that this version can read");
            }
            for (Part part : manifest.get().values()) {
                MessageDigest sum = sha256();
                long[] rows = {0};
                read(zip, part.table, sum, text -> rows[0]++);
                if (rows[0] != part.rows
                        || !HexFormat.of().formatHex(sum.digest()).equals(part.sha256)) {
                    return Optional.of("the table " + part.table + " is damaged");
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("it cannot be read");
        }
    }

    /// Adds all rows of a file that was checked.
    ///
    /// @return how many
    static long read(Path file, Line line) throws IOException {
        long[] rows = {0};
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (Shape shape : tables()) {
                List<@Nullable Object[]> some = new ArrayList<>();
                read(zip, shape.name(), sha256(), text -> {
                    some.add(shape.fromLog(Image.read(text)));
                    rows[0]++;
                    if (some.size() == TOGETHER) {
                        line.runAll(shape.insert(), some);
                        some.clear();
                    }
                });
                line.runAll(shape.insert(), some);
            }
        }
        return rows[0];
    }

    private static void read(ZipFile zip, String table, MessageDigest sum, Consumer<String> rows) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(entry(table));
        if (entry == null) {
            throw new IOException("a part is missing");
        }
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), sum);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (@Nullable String text = lines.readLine(); text != null; text = lines.readLine()) {
                rows.accept(text);
            }
        }
    }

    private static Optional<Map<String, Part>> manifest(ZipFile zip) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            return Optional.empty();
        }
        List<String> lines;
        try (InputStream in = zip.getInputStream(entry)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        for (String text : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] words = text.split(" ", -1);
            parts.put(words[0], new Part(words[0], Long.parseLong(words[1]), words[2]));
        }
        boolean ours = !lines.isEmpty()
                && Objects.equals(lines.getFirst(), FORMAT)
                && parts.keySet().equals(tables().stream().map(Shape::name).collect(Collectors.toSet()));
        return ours ? Optional.of(parts) : Optional.empty();
    }

    private static String entry(String table) {
        return "tables/" + table + ".jsonl";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
