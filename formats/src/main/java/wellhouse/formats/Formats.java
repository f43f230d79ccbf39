package wellhouse.formats;

import java.util.Optional;
import wellhouse.formats.csv.GoogleReader;
import wellhouse.formats.csv.LinkedinInvitations;
import wellhouse.formats.csv.LinkedinMessages;
import wellhouse.formats.csv.LinkedinOwn;
import wellhouse.formats.csv.LinkedinReader;
import wellhouse.formats.csv.TableReader;
import wellhouse.formats.ics.IcsReader;
import wellhouse.formats.ldif.LdifReader;
import wellhouse.formats.mail.EmlReader;
import wellhouse.formats.mail.MboxArchive;
import wellhouse.formats.mail.MboxReader;
import wellhouse.formats.monica.MonicaReader;
import wellhouse.formats.source.Input;
import wellhouse.formats.vcard.VcardReader;
import wellhouse.intake.Archive;
import wellhouse.intake.Reader;

/// The one door to all formats: says what a file is and reads it.
public final class Formats {

    /// How many bytes of the beginning [#recognise] likes to see.
    public static final int HEAD = 64 << 10;

    private Formats() {}

    /// Says what a file is by what is in it; its name decides only between equals.
    ///
    /// @param name the file's name
    /// @param head its first bytes, up to [#HEAD]
    /// @return empty if it is nothing that can be read
    public static Optional<Format> recognise(String name, byte[] head) {
        return Recognition.of(name, head);
    }

    /// A reader for one reading; nothing is opened before [Reader#read].
    public static Reader open(Format format, Input input) {
        return switch (format) {
            case VCARD -> new VcardReader(input);
            case LINKEDIN -> new LinkedinReader(input);
            case LINKEDIN_MESSAGES -> new LinkedinMessages(input);
            case LINKEDIN_INVITATIONS -> new LinkedinInvitations(input);
            case LINKEDIN_OWN -> new LinkedinOwn(input);
            case GOOGLE -> new GoogleReader(input);
            case OUTLOOK, THUNDERBIRD, TABLE -> new TableReader(input, format.text());
            case LDIF -> new LdifReader(input);
            case MONICA -> new MonicaReader(input);
            case MBOX -> new MboxReader(input);
            case EML -> new EmlReader(input);
            case ICS -> new IcsReader(input);
        };
    }

    /// The bytes as an archive that may have been read before, where the format has such.
    public static Optional<Archive> archive(Format format, Input input) {
        return format == Format.MBOX ? Optional.of(new MboxArchive(input)) : Optional.empty();
    }
}
