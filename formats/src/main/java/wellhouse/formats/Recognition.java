package wellhouse.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wellhouse.formats.csv.LinkedinOwn;
import wellhouse.formats.csv.TableShape;
import wellhouse.formats.source.Text;

/// Tells formats apart by their first lines.
final class Recognition {

    private static final Pattern CARD = Pattern.compile("(?im)^[ \\t]*BEGIN[ \\t]*:[ \\t]*VCARD\\b");
    private static final Pattern CALENDAR =
            Pattern.compile("(?im)^[ \\t]*BEGIN[ \\t]*:[ \\t]*V(CALENDAR|EVENT|TODO|JOURNAL|TIMEZONE|FREEBUSY)\\b");
    private static final Pattern LINKEDIN =
            Pattern.compile("(?im)^\"?First Name\"?,\"?Last Name\"?,.*\"?Connected On\"?[ \\t]*$");
    private static final Pattern GOOGLE = Pattern.compile(
            "(?i)^\"?(Name|First Name|Given Name)\"?,.*\"?(Group Membership|Labels|E-mail 1 - |Phone 1 - ).*");
    private static final Pattern LINKEDIN_MESSAGES =
            Pattern.compile("(?im)^\"?Conversation ID\"?,.*\"?Sender Profile URL\"?,");
    private static final Pattern LINKEDIN_INVITATIONS =
            Pattern.compile("(?im)^\"?From\"?,\"?To\"?,\"?Sent At\"?,.*\"?Direction\"?");
    private static final Pattern LDIF =
            Pattern.compile("(?im)\\A(?:#.*\\R|version:[ \\t]*1[ \\t]*\\R|[ \\t]*\\R)*+dn::?[ \\t]*\\S");
    private static final Pattern MONICA =
            Pattern.compile("\\{\\s*\"version\"\\s*:\\s*\"1\\.0[^\"]*\"\\s*,\\s*\"app_version\"(?s:.*)");
    private static final Pattern MBOX = Pattern.compile("From[ \\t].*\\R?(?s:.*)");
    private static final Pattern HEADER = Pattern.compile("(?s)(>?From |[!-9;-~]+[ \\t]*:).*");
    private static final Pattern MAIL_FIELD = Pattern.compile(
            "(?im)^(From|To|Date|Subject|Received|Message-ID|Return-Path|MIME-Version|Delivered-To|Content-Type|Sender"
                    + "|Reply-To|Cc|X-[\\w-]+)[ \\t]*:");

    private static final int KNOWN_HEADINGS = 2;
    private static final int OUTLOOKS_HEADINGS = 25;

    private Recognition() {}

    static Optional<Format> of(String name, byte[] head) {
        String text = text(head).stripLeading();
        String first = text.lines().findFirst().orElse("");
        if (CARD.matcher(first).lookingAt()) {
            return Optional.of(Format.VCARD);
        }
        if (CALENDAR.matcher(first).lookingAt()) {
            return Optional.of(Format.ICS);
        }
        if (MONICA.matcher(text).matches()) {
            return Optional.of(Format.MONICA);
        }
        if (LDIF.matcher(text).find()) {
            return Optional.of(Format.LDIF);
        }
        if (LINKEDIN_MESSAGES.matcher(text).find()) {
            return Optional.of(Format.LINKEDIN_MESSAGES);
        }
        if (LINKEDIN_INVITATIONS.matcher(text).find()) {
            return Optional.of(Format.LINKEDIN_INVITATIONS);
        }
        if (LinkedinOwn.recognise(first)) {
            return Optional.of(Format.LINKEDIN_OWN);
        }
        if (LINKEDIN.matcher(text).find()) {
            return Optional.of(Format.LINKEDIN);
        }
        if (GOOGLE.matcher(first).matches()) {
            return Optional.of(Format.GOOGLE);
        }
        if (MBOX.matcher(text).matches()) {
            return Optional.of(Format.MBOX);
        }
        if (HEADER.matcher(text).matches() && MAIL_FIELD.matcher(text).find()) {
            return Optional.of(Format.EML);
        }
        return within(name, text).or(() -> table(name, head));
    }

    /// Tables of people of any kind. One by whose headings nobody is named has to call itself one.
    private static Optional<Format> table(String name, byte[] head) {
        Optional<TableShape> shape = TableShape.look(head);
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        if (!shape.get().namesPeople() || shape.get().known() < KNOWN_HEADINGS) {
            boolean called = name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|tab)");
            return called ? Optional.of(Format.TABLE) : Optional.empty();
        }
        Set<String> headings = new HashSet<>(List.of(shape.get().key().split("\n")));
        if (headings.contains("primary email") || headings.contains("primare e mail adresse")) {
            return Optional.of(Format.THUNDERBIRD);
        }
        return Optional.of(headings.size() >= OUTLOOKS_HEADINGS ? Format.OUTLOOK : Format.TABLE);
    }

    /// Files with something before their first record.
    private static Optional<Format> within(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (CARD.matcher(text).find()) {
            return Optional.of(Format.VCARD);
        }
        if (CALENDAR.matcher(text).find()) {
            return Optional.of(Format.ICS);
        }
        return lower.endsWith(".eml") && MAIL_FIELD.matcher(text).find() ? Optional.of(Format.EML) : Optional.empty();
    }

    private static String text(byte[] head) {
        try (Reader reader = Text.reader(new ByteArrayInputStream(head))) {
            StringBuilder all = new StringBuilder();
            char[] chars = new char[8 << 10];
            for (int read = reader.read(chars); read >= 0; read = reader.read(chars)) {
                all.append(chars, 0, read);
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
