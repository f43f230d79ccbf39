package wellhouse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import wellhouse.formats.Samples.Gathered;
import wellhouse.intake.Sighting.OfHappening;
import wellhouse.intake.SourceBroken;
import wellhouse.timeline.Interaction.Direction;

/// What is packed is read, and what is hostile about an archive is refused with a reason.
final class ContentsTest {

    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n";
    private static final String MAIL = "From a@b.example Wed Feb  7 12:00:00 2024\nFrom: a@b.example\nTo: c@d.example\n"
            + "Date: Wed, 7 Feb 2024 12:00:00 +0100\n\nhi\n\n";

    static Path zip(Path folder, Map<String, byte[]> files) throws IOException {
        Path file = folder.resolve("export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Reads everything in a file.
    static Gathered read(Path file) throws IOException {
        Gathered gathered = new Gathered();
        for (Contents.Part part :
                Contents.of(file, file.toString(), Samples.OPTIONS).parts()) {
            try {
                part.source().open().get().read(gathered);
            } catch (SourceBroken e) {
                gathered.rejected.add(new wellhouse.intake.Rejected(part.name(), e.problem()));
            }
        }
        return gathered;
    }

    @Test
    void aTakeoutIsReadPartByPart(@TempDir Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Takeout/Contacts/All Contacts/All Contacts.vcf", bytes(CARD));
        files.put(
                "Takeout/Contacts/My Contacts/My Contacts.csv",
                bytes("Name,Given Name,Nickname,Notes,E-mail 1 - Value\nBo,Bo,,,b@x.example\n"));
        files.put("Takeout/Mail/All mail.mbox", bytes(MAIL));
        files.put("Takeout/Contacts/Ana.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3});
        files.put("__MACOSX/._All", bytes("x"));
        Path file = zip(folder, files);

        Contents contents = Contents.of(file, "takeout.zip", Samples.OPTIONS);
        assertThat(contents.parts()).extracting(Contents.Part::format).containsExactly("vcard", "google", "mbox");
        assertThat(contents.unknown()).containsExactly("takeout.zip/Takeout/Contacts/Ana.jpg");
        assertThat(read(file).sightings).hasSize(3);
    }

    @Test
    void aLinkedinExportTellsConnectionsMessagesAndInvitations(@TempDir Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "Connections.csv",
                bytes(
                        "Notes:\n\"When exporting\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                                + "Ana,Ruiz,https://www.linkedin.com/in/ana,,Verlag,Editor,12 Mar 2024\n"));
        files.put(
                "messages.csv",
                bytes(
                        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
                                + "CONTENT,FOLDER\n"
                                + "1,,Ana Ruiz,https://www.linkedin.com/in/ana,Me,https://www.linkedin.com/in/me,"
                                + "2024-03-12 10:11:12 UTC,,\"hi, there\",INBOX\n"
                                + "1,,Me,https://www.linkedin.com/in/me,Ana Ruiz,https://www.linkedin.com/in/ana,"
                                + "2024-03-13 10:11:12 UTC,,hello,SENT\n"));
        files.put(
                "Invitations.csv",
                bytes("From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
                        + "Me,Bo Berg,\"3/12/24, 10:21 AM\",Shall we?,OUTGOING,https://www.linkedin.com/in/me,"
                        + "https://www.linkedin.com/in/bo\n"));

        Gathered gathered = read(zip(folder, files));

        assertThat(gathered.problems()).isEmpty();
        assertThat(gathered.people()).hasSize(1);
        List<OfHappening> happened = gathered.sightings.stream()
                .filter(OfHappening.class::isInstance)
                .map(OfHappening.class::cast)
                .toList();
        assertThat(happened)
                .extracting(OfHappening::direction)
                .containsExactly(Direction.THEIRS, Direction.MINE, Direction.MINE);
        assertThat(happened)
                .extracting(one -> one.with().getFirst().key().normal())
                .containsExactly("linkedin.com/in/ana", "linkedin.com/in/ana", "linkedin.com/in/bo");
        assertThat(happened.getLast().note()).isEqualTo("Shall we?");
    }

    @Test
    void aPackedMailboxIsReadWhetherGzipOrXz(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bytes(MAIL));
        }
        ByteArrayOutputStream xz = new ByteArrayOutputStream();
        try (OutputStream out = new XZOutputStream(xz, new LZMA2Options())) {
            out.write(bytes(MAIL));
        }
        Path one = Files.write(folder.resolve("a.mbox.gz"), gzip.toByteArray());
        Path other = Files.write(folder.resolve("a.mbox.xz"), xz.toByteArray());

        assertThat(read(one).interactions()).hasSize(1);
        assertThat(read(other).interactions()).hasSize(1);
        assertThat(read(zip(folder, Map.of("old/a.mbox.gz", gzip.toByteArray())))
                        .interactions())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "META-INF/manifest.xml", "Index/Document.iwa", "word/document.xml"})
    void aSpreadsheetIsToldHowItsTableComesIn(String part, @TempDir Path folder) throws IOException {
        Gathered gathered = read(
                zip(folder, Map.of("mimetype", bytes("application/x"), part, bytes("<x/>"), "a.vcf", bytes(CARD))));

        assertThat(gathered.people()).isEmpty();
        assertThat(gathered.problems()).containsExactly("source.spreadsheet");
    }

    @Test
    void anArchiveInAnArchiveIsNotOpened(@TempDir Path folder) throws IOException {
        byte[] inner = Files.readAllBytes(zip(folder, Map.of("a.vcf", bytes(CARD))));

        assertThat(read(zip(folder, Map.of("inner.zip", inner))).problems()).containsExactly("archive.nested");
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreOnlyNames(@TempDir Path folder) throws IOException {
        Path file = zip(folder, Map.of("../../../etc/cron.d/a.vcf", bytes(CARD), "C:\\Windows\\b.vcf", bytes(CARD)));

        Contents contents = Contents.of(file, "x.zip", Samples.OPTIONS);

        assertThat(contents.parts())
                .extracting(Contents.Part::name)
                .containsExactlyInAnyOrder("x.zip/etc/cron.d/a.vcf", "x.zip/Windows/b.vcf");
        assertThat(read(file).people()).hasSize(2);
    }

    @Test
    void aZipBombIsNotReadOn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("bomb.vcf"));
            byte[] card = bytes("BEGIN:VCARD\r\nNOTE:");
            zip.write(card);
            byte[] zeros = new byte[1 << 20];
            java.util.Arrays.fill(zeros, (byte) 'x');
            for (int i = 0; i < 512; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThat(read(file).problems()).containsExactly("archive.bomb");
    }

    @Test
    void anArchiveOfTooManyFilesIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            files.put("a" + i, bytes(""));
        }
        Path file = zip(folder, files);
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length - 22;
        bytes[end + 12] = 0;
        bytes[end + 15] = 0x7F; // says that the list is 2 GB long
        Files.write(file, bytes);

        assertThat(read(file).problems()).containsExactly("archive.too-many");
    }

    @Test
    void anArchiveThatIsCutOffSaysSo(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(zip(folder, Map.of("a.vcf", bytes(CARD))));
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            byte[] many = new byte[200_000];
            new java.util.Random(1).nextBytes(many);
            out.write(bytes(MAIL));
            out.write(many);
        }
        Path half = Files.write(folder.resolve("half.mbox.gz"), java.util.Arrays.copyOf(gzip.toByteArray(), 150_000));

        assertThat(read(cut).problems()).containsExactly("archive.unreadable");
        assertThat(read(half).problems()).contains("archive.unreadable");
        assertThat(read(half).interactions()).hasSize(1);
    }
}
