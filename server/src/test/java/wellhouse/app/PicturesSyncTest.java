package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wellhouse.app.DavHouse.card;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Photos;

/// Pictures on cards: what a device wrote stays as it is, what Wellhouse puts there is small enough for all.
final class PicturesSyncTest {

    private DavHouse house;

    @BeforeEach
    void open() {
        house = DavHouse.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    /// Noise, which no format makes small, with a red corner at the top left.
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                boolean corner = x < width / 4 && y < height / 4;
                image.setRGB(x, y, corner ? Color.RED.getRGB() : random.nextInt(0x1000000) & 0x00FFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private void show(byte[] picture, String type) {
        Person person = house.people().getFirst();
        house.editing().write(house.book(), person, "change.person.photo", "web", () -> {
            String print = house.rooms().photos().put(house.book().id(), new Photos.Photo(type, picture));
            house.rooms().people().put(house.book().id(), person.withPhoto(Optional.of(print)));
        });
    }

    private byte[] shown(String name) {
        String unfolded = house.get(name).body().replaceAll("\r\n[ \t]", "");
        return unfolded.lines()
                .filter(line -> line.startsWith("PHOTO"))
                .map(line -> Base64.getDecoder().decode(line.substring(line.indexOf(':') + 1)))
                .findFirst()
                .orElse(new byte[0]);
    }

    @Test
    void aLargePictureSetOnThePageIsOnTheCardInSmallAndStaysWholeInTheBook() throws IOException {
        house.put("ada.vcf", card("u1", "Ada"));
        byte[] large = picture("png", 1500, 1000);
        assertThat(large.length).isGreaterThan(3 << 20);
        show(large, "image/png");

        byte[] small = shown("ada.vcf");
        assertThat(small.length).isBetween(1, 512 << 10);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(image.getWidth()).isEqualTo(720);
        assertThat(image.getHeight()).isEqualTo(480);
        assertThat(new Color(image.getRGB(10, 10)).getRed()).isGreaterThan(200);

        String etag = house.get("ada.vcf").headers().firstValue("ETag").orElseThrow();
        String sent = house.get("ada.vcf").body().replace("FN:Ada", "FN:Ada Byron");
        assertThat(house.put("ada.vcf", sent, "If-Match", etag).statusCode()).isEqualTo(204);
        assertThat(house.get("ada.vcf").body()).isEqualTo(sent);
        Person ada = house.people().getFirst();
        assertThat(house.rooms()
                        .transactions()
                        .read(() -> house.rooms()
                                .photos()
                                .find(house.book().id(), ada.photo().orElseThrow()))
                        .orElseThrow()
                        .bytes())
                .as("the whole picture")
                .isEqualTo(large);
    }

    /// A picture as a camera held upright writes it: lying, with a note that it is to be turned by a quarter.
    @Test
    void aPictureThatACameraTurnedIsUpright() throws IOException {
        house.put("ada.vcf", card("u1", "Ada"));
        byte[] lying = picture("jpg", 2000, 1500);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] turned = new byte[lying.length + exif.length];
        System.arraycopy(lying, 0, turned, 0, 2);
        System.arraycopy(exif, 0, turned, 2, exif.length);
        System.arraycopy(lying, 2, turned, 2 + exif.length, lying.length - 2);
        assertThat(turned.length).isGreaterThan(512 << 10);
        show(turned, "image/jpeg");

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown("ada.vcf")));
        assertThat(image.getHeight()).isGreaterThan(image.getWidth());
        assertThat(new Color(image.getRGB(image.getWidth() - 10, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(10, 10)).getRed()).isLessThan(100);
    }

    @Test
    void aPictureThatADeviceWroteStaysAsItIsHoweverLarge() throws IOException {
        String picture = Base64.getEncoder().encodeToString(picture("png", 1000, 900));
        String written = card("u1", "Ada", "PHOTO;ENCODING=b;TYPE=PNG:" + picture);
        assertThat(house.put("ada.vcf", written).statusCode()).isEqualTo(201);
        Person ada = house.people().getFirst();
        house.editing().put(house.book(), ada.withName(Name.of("Augusta", "")), "change.person.name", "web");
        assertThat(house.get("ada.vcf").body()).contains("FN:Augusta", "PHOTO;ENCODING=b;TYPE=PNG:" + picture);
    }

    @Test
    void anotherPictureSetOnThePageReachesTheDevice() throws IOException {
        byte[] first = picture("png", 30, 30);
        byte[] second = picture("png", 40, 40);
        house.put(
                "ada.vcf",
                card(
                        "u1",
                        "Ada",
                        "PHOTO;ENCODING=b;TYPE=PNG:" + Base64.getEncoder().encodeToString(first)));
        show(second, "image/png");
        assertThat(shown("ada.vcf")).isEqualTo(second);
    }

    @Test
    void aPictureThatIsElsewhereOrCannotBeReadStays() throws IOException {
        String elsewhere = "PHOTO;VALUE=uri:https://example.org/ada.jpg";
        house.put("ada.vcf", card("u1", "Ada", elsewhere));
        show(picture("png", 30, 30), "image/png");
        assertThat(house.get("ada.vcf").body()).contains(elsewhere);
        show(
                "no picture at all, whatever it says".repeat(20_000).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "image/png");
        assertThat(house.get("ada.vcf").body()).contains(elsewhere);

        house.put("bea.vcf", card("u2", "Bea", "PHOTO;ENCODING=b;TYPE=HEIC:AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWlj"));
        Person bea = house.people().stream()
                .filter(one -> one.name().shown().equals("Bea"))
                .findFirst()
                .orElseThrow();
        house.editing().put(house.book(), bea.withName(Name.of("Beatrix", "")), "change.person.name", "web");
        assertThat(house.get("bea.vcf").body()).contains("FN:Beatrix", "AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWlj");
    }
}
