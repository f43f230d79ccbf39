package wellhouse.formats.vcard;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import wellhouse.people.Photos;

/// A picture as Wellhouse puts it on a card: small enough for every program that syncs.
///
/// Some programs and servers refuse cards above one megabyte, and one refused card can stop the whole sync; see
/// docs/decisions/0154. The same octets give the same octets.
final class SmallPicture {

    /// Pictures up to here are put on cards as they are.
    static final int LARGEST = 512 << 10;

    /// The longer side of one that was made smaller, in pixels: what telephones show of a contact at most.
    private static final int SIDE = 720;

    /// Pictures of more pixels are not opened.
    private static final long MOST_PIXELS = 200_000_000;

    private static final float QUALITY = .85f;

    private SmallPicture() {}

    /// The picture, or a smaller one of it in JPEG; empty if it is large and cannot be opened.
    static Optional<Photos.Photo> of(Photos.Photo picture) {
        if (picture.bytes().length <= LARGEST) {
            return Optional.of(picture);
        }
        try {
            int orientation = orientation(picture.bytes());
            return open(picture.bytes())
                    .map(image -> upright(image, orientation))
                    .flatMap(SmallPicture::written)
                    .map(jpeg -> new Photos.Photo("image/jpeg", jpeg));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Reads every n-th pixel only, so that memory stays small whatever the picture's size.
    private static Optional<BufferedImage> open(byte[] octets) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(octets))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                ImageReadParam every = reader.getDefaultReadParam();
                int step = Math.max(1, longer / (2 * SIDE));
                every.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(reader.read(0, every));
            } finally {
                reader.dispose();
            }
        }
    }

    /// Made smaller, turned as the camera says, on white where it is transparent.
    private static BufferedImage upright(BufferedImage image, int orientation) {
        double scale = Math.min(1, SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
        boolean turned = orientation >= 5;
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage made =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = made.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, made.getWidth(), made.getHeight());
        on.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        on.transform(turning(orientation, width, height));
        on.drawImage(image, 0, 0, width, height, null);
        on.dispose();
        return made;
    }

    /// Source: Exif 2.3, table 6 (Orientation).
    private static AffineTransform turning(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /// How a picture is turned, 1 to 8; 1 if it does not say.
    private static int orientation(byte[] octets) throws IOException {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(octets), octets.length)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer value = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return value != null && value >= 1 && value <= 8 ? value : 1;
        } catch (ImageProcessingException e) {
            return 1;
        }
    }

    private static Optional<byte[]> written(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
            to.flush();
            return Optional.of(out.toByteArray());
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            writer.dispose();
        }
    }
}
