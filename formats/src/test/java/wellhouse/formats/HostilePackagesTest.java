package wellhouse.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import wellhouse.formats.Samples.Gathered;
import wellhouse.formats.source.Input;
import wellhouse.intake.SourceBroken;

/// Broken and malicious exports, tables and archives: a clear reason each, bounded memory, the good rest kept.
@Timeout(120)
final class HostilePackagesTest {

    private static final long GIBIBYTE = 1L << 30;
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n";
    private static final String MONICA = "{\"version\": \"1.0-preview.1\", \"app_version\": \"4.1.2\", \"account\": ";

    private static Gathered read(Format format, Input.Opening opening) {
        return Samples.read(format, "hostile", opening, Samples.OPTIONS);
    }

    private static void assertBroken(String code, Format format, Input.Opening opening) {
        assertThatThrownBy(() -> read(format, opening))
                .isInstanceOfSatisfying(
                        SourceBroken.class, e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void jsonNestedAMillionDeepSaysSo() {
        assertBroken("json.unreadable", Format.MONICA, () -> Samples.endless(MONICA, "[", 1_000_000, ""));
        assertBroken("json.unreadable", Format.MONICA, () -> Samples.endless(MONICA, "{\"data\":", 8_000_000, ""));
    }

    @Test
    void aJsonTextOfAGibibyteIsNotKept() {
        assertBroken(
                "json.too-big",
                Format.MONICA,
                () -> Samples.endless(
                        MONICA + "{\"instance\": {}, \"data\": [{\"type\": \"contact\", \"values\": [{\"uuid\": \"",
                        "x",
                        GIBIBYTE,
                        "\"}]}]}}"));
    }

    @Test
    void aContactOfMillionsOfRecordsIsNotKept() {
        assertBroken(
                "json.too-big",
                Format.MONICA,
                () -> Samples.endless(
                        MONICA + "{\"instance\": {}, \"data\": [{\"type\": \"contact\", \"values\": [{\"data\": [0",
                        ",0",
                        100L << 20,
                        "]}]}]}}"));
    }

    @Test
    void whatIsNoJsonSaysSoAndTellsTheLine() {
        assertThatThrownBy(() -> Samples.read(Format.MONICA, MONICA + "\n\n{nonsense"))
                .isInstanceOfSatisfying(
                        SourceBroken.class, e -> assertThat(e.problem()).hasToString("json.unreadable at line 3"));
    }

    @Test
    void aPictureThatIsNoBase64IsTold() {
        Gathered gathered = Samples.read(
                Format.MONICA,
                MONICA
                        + "{\"instance\": {}, \"data\": [{\"type\": \"contact\", \"values\": [{\"uuid\": \"c\", \"properties\":"
                        + " {\"first_name\": \"Ana\"}, \"data\": [{\"type\": \"photo\", \"values\": [\"p\"]}]}]},"
                        + " {\"type\": \"photo\", \"values\": [{\"uuid\": \"p\", \"properties\": {\"dataUrl\":"
                        + " \"data:image/png;base64,!\"}}]}]}}");

        assertThat(gathered.people()).hasSize(1);
        assertThat(gathered.problems()).containsExactly("monica.no-content at photo p");
    }

    @Test
    void aTableOfAMillionColumnsSaysSo() {
        assertThatThrownBy(
                        () -> read(Format.TABLE, () -> Samples.endless("name,email", ",c", 2_000_000, "\nAna,a@b\n")))
                .isInstanceOfSatisfying(
                        SourceBroken.class, e -> assertThat(e.problem().code()).startsWith("csv."));
    }

    @Test
    void aTableRowOfAGibibyteSaysSoAndWhatWasBeforeStays() {
        Gathered gathered = new Gathered();
        Input source = new Input(
                "t.csv",
                java.util.OptionalLong.empty(),
                () -> Samples.endless("name,email\nAna,a@b.example\n\"", "x", GIBIBYTE, "\n"),
                Samples.OPTIONS);

        assertThatThrownBy(() -> Formats.open(Format.TABLE, source).read(gathered))
                .isInstanceOf(SourceBroken.class);
        assertThat(gathered.people()).hasSize(1);
    }

    @Test
    void anEntryWithALineOfAGibibyteIsRejectedAndTheNextIsKept() {
        Gathered gathered = read(
                Format.LDIF,
                () -> Samples.endless("dn: cn=a\ncn: a\nx: ", "x", GIBIBYTE, "\n\ndn: cn=b\ncn: Bo Berg\n"));

        assertThat(gathered.problems()).containsExactly("vcard.too-big at line 1");
        assertThat(gathered.people()).hasSize(1);
    }

    @Test
    void anEntryFoldedAMillionTimesIsReadOrRejectedQuickly() {
        Gathered gathered = read(
                Format.LDIF,
                () -> Samples.endless("dn: cn=a\ncn: a", "\n x", 3_000_000, "\n\ndn: cn=b\ncn: Bo Berg\n"));

        assertThat(gathered.people()).hasSizeBetween(1, 2);
    }

    @Test
    void xmlIsNeverReadSoNothingInItIsFollowed() {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE v [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<vcards xmlns=\"urn:ietf:params:xml:ns:vcard-4.0\"><vcard><fn><text>&e;</text></fn></vcard></vcards>";

        assertThat(Formats.recognise("cards.xml", bytes(xxe))).isEmpty();
        assertThat(Formats.recognise("cards.vcf", bytes(xxe))).isEmpty();
    }

    @Test
    void aCardInAnotherCharsetIsStillACard() {
        byte[] latin =
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jördis Weiß\r\nEND:VCARD\r\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = ("\uFEFF" + CARD).getBytes(StandardCharsets.UTF_16LE);

        assertThat(Samples.read(Format.VCARD, latin).people().getFirst().name().shown())
                .isEqualTo("Jördis Weiß");
        assertThat(Samples.read(Format.VCARD, wide).people()).hasSize(1);
    }

    @Test
    void aGzipBombIsNotReadOn(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes("BEGIN:VCARD\r\nNOTE:"));
            byte[] same = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                out.write(same);
            }
        }
        Path file = Files.write(folder.resolve("bomb.vcf.gz"), packed.toByteArray());

        assertThat(ContentsTest.read(file).problems()).containsExactly("archive.bomb");
    }

    @Test
    void anXzThatWantsMoreMemoryThanThereIsIsRefused(@TempDir Path folder) throws IOException {
        // The header of a block that says it needs a dictionary of 4 GiB, with its right checksum.
        byte[] block = {2, 0, 0x21, 1, 40, 0, 0, 0};
        CRC32 sum = new CRC32();
        sum.update(block);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new XZOutputStream(packed, new LZMA2Options())) {
            out.write(bytes(CARD));
        }
        byte[] bytes = packed.toByteArray();
        System.arraycopy(block, 0, bytes, 12, block.length);
        for (int i = 0; i < 4; i++) {
            bytes[20 + i] = (byte) (sum.getValue() >>> 8 * i);
        }
        Path file = Files.write(folder.resolve("a.vcf.xz"), bytes);

        assertThat(ContentsTest.read(file).problems()).containsExactly("archive.unreadable");
    }

    @Test
    void anArchiveWithAPasswordSaysSo(@TempDir Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(ContentsTest.zip(folder, Map.of("a.vcf", bytes(CARD))));
        for (int i = 0; i + 4 < bytes.length; i++) {
            boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4;
            boolean listed = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            if (local) {
                bytes[i + 6] |= 1;
            } else if (listed) {
                bytes[i + 8] |= 1;
            }
        }
        Path file = Files.write(folder.resolve("locked.zip"), bytes);

        assertThat(ContentsTest.read(file).problems()).containsExactly("archive.unreadable");
    }

    @Test
    void twoFilesOfOneNameDoNoHarm(@TempDir Path folder) throws IOException {
        Path file = ContentsTest.zip(folder, Map.of("a.vcf", bytes(CARD), "b.vcf", bytes(CARD)));
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("b.vcf", "a.vcf");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(ContentsTest.read(file).people()).isNotEmpty();
    }

    @Test
    void anArchiveThatLiesAboutSizesIsReadForWhatIsInIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("stored.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry("a.vcf");
            entry.setMethod(ZipEntry.STORED);
            CRC32 sum = new CRC32();
            sum.update(bytes(CARD));
            entry.setCrc(sum.getValue());
            entry.setSize(bytes(CARD).length);
            zip.putNextEntry(entry);
            zip.write(bytes(CARD));
            zip.closeEntry();
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i + 4 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 24] = 0x7F; // says that it is larger than it is
            }
        }
        Files.write(file, bytes);

        Gathered gathered = ContentsTest.read(file);
        assertThat(gathered.people().size() + gathered.rejected.size()).isPositive();
    }

    @Test
    void bytesThatOnlyBeginLikeAnArchiveSaySo(@TempDir Path folder) throws IOException {
        Map<String, byte[]> beginnings = new LinkedHashMap<>();
        beginnings.put("zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        beginnings.put("gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        beginnings.put("xz", new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 1});
        for (Map.Entry<String, byte[]> one : beginnings.entrySet()) {
            Path file = Files.write(folder.resolve("a." + one.getKey()), one.getValue());
            assertThat(ContentsTest.read(file).problems()).as(one.getKey()).containsExactly("archive.unreadable");
        }
    }

    @Test
    void controlCharactersInNamesAreLeftOut(@TempDir Path folder) throws IOException {
        Path file = ContentsTest.zip(folder, Map.of("a\u0000\u001b[31m.vcf", bytes(CARD)));

        assertThat(Contents.of(file, "x.zip", Samples.OPTIONS).parts())
                .extracting(Contents.Part::name)
                .containsExactly("x.zip/a[31m.vcf");
    }
}
