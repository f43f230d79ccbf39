package wellhouse.formats.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import wellhouse.formats.source.Fault;
import wellhouse.formats.source.ReadOptions.Limits;

/// A ZIP archive on disk. Nothing of it is ever written anywhere, so its names are only names.
///
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.14 to 4.3.16 (where the list of contents stands).
public final class Archive {

    /// The list of contents is read into memory.
    private static final long LARGEST_LIST = 64L << 20;

    private static final int TAIL = 22 + 0xFFFF;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final long IN_64 = 0xFFFFFFFFL;

    private final Path file;
    private final Limits limits;

    public Archive(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /// A file in the archive.
    ///
    /// @param name its path in the archive, without anything that could lead out of it
    /// @param entry its name as written, to open it by
    /// @param size as the archive says, unpacked; not to be trusted
    /// @param packed its size, packed
    public record Part(String name, String entry, long size, long packed) {}

    /// The files in it, in their order.
    ///
    /// @throws wellhouse.intake.SourceBroken if it cannot be read, or holds too much
    public List<Part> parts() {
        mustBeBounded();
        try (ZipFile zip = zip()) {
            List<Part> parts = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    parts.add(new Part(
                            plain(entry.getName()),
                            entry.getName(),
                            Math.max(entry.getSize(), 0),
                            Math.max(entry.getCompressedSize(), 0)));
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw Fault.ARCHIVE_UNREADABLE.broken("", e);
        }
    }

    /// Opens one of the files; the archive is closed with it.
    public InputStream open(Part part) throws IOException {
        ZipFile zip = zip();
        try {
            InputStream in = zip.getInputStream(zip.getEntry(part.entry()));
            if (in == null) {
                throw new ZipException("not there any more: " + part.name());
            }
            return new Closing(new Bounded(in, part.packed(), limits.archiveRatio()), zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e instanceof IOException io ? io : new ZipException(String.valueOf(e.getMessage()));
        }
    }

    private ZipFile zip() throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            // Names in the code page of old programs.
            return new ZipFile(file.toFile(), Charset.forName("IBM437"));
        }
    }

    /// A name that leads nowhere else: no root, no drive, no way up, no control characters.
    static String plain(String name) {
        List<String> kept = new ArrayList<>();
        for (String part : name.replaceAll("\\p{Cntrl}", "").split("[/\\\\]+")) {
            if (!part.isBlank() && !part.equals(".") && !part.equals("..") && !part.matches("[A-Za-z]:")) {
                kept.add(part);
            }
        }
        return String.join("/", kept);
    }

    /// Looks at the end of the archive before anything is read into memory.
    private void mustBeBounded() {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
            long start = in.length() - tail.length;
            in.seek(start);
            in.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = tail.length - 22; at >= 0; at--) {
                if (end.getInt(at) == END) {
                    long entries = end.getShort(at + 10) & 0xFFFF;
                    long list = end.getInt(at + 12) & IN_64;
                    if ((entries == 0xFFFF || list == IN_64) && at >= 20 && end.getInt(at - 20) == LOCATOR_64) {
                        ByteBuffer large = large(in, end.getLong(at - 12));
                        entries = large.getLong(32);
                        list = large.getLong(40);
                    }
                    if (entries < 0 || entries > limits.archiveEntries() || list < 0 || list > LARGEST_LIST) {
                        throw Fault.ARCHIVE_TOO_MANY.broken("");
                    }
                    return;
                }
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            throw Fault.ARCHIVE_UNREADABLE.broken("", e);
        }
        throw Fault.ARCHIVE_UNREADABLE.broken("");
    }

    private static ByteBuffer large(RandomAccessFile in, long at) throws IOException {
        byte[] bytes = new byte[56];
        in.seek(Math.clamp(at, 0L, in.length()));
        in.readFully(bytes);
        ByteBuffer record = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (record.getInt(0) != END_64) {
            throw new ZipException("no end of a large archive where it should be");
        }
        return record;
    }

    /// Closes the archive with the file that was read from it.
    private static final class Closing extends java.io.FilterInputStream {

        private final ZipFile zip;

        Closing(InputStream in, ZipFile zip) {
            super(in);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
