package wellhouse.formats.source;

import java.io.EOFException;
import wellhouse.intake.Rejected;
import wellhouse.intake.SourceBroken;
import wellhouse.kernel.Problem;

/// What can be wrong with a source or a record in it. Each stands in docs/errors.md with a sentence and a remedy.
public enum Fault {
    SOURCE_UNREADABLE("source.unreadable"),
    SOURCE_UNKNOWN("source.unknown"),
    SOURCE_SPREADSHEET("source.spreadsheet"),
    VCARD_NO_END("vcard.no-end"),
    VCARD_TOO_BIG("vcard.too-big"),
    VCARD_UNREADABLE("vcard.unreadable"),
    VCARD_NOBODY("vcard.nobody"),
    VCARD_ORGANIZATION("vcard.organization"),
    VCARD_NONE("vcard.none"),
    CSV_HEADINGS("csv.headings"),
    CSV_COLUMNS("csv.columns"),
    CSV_TOO_LONG("csv.too-long"),
    CSV_QUOTE_OPEN("csv.quote-open"),
    CSV_NO_NAMES("csv.no-names"),
    CSV_NOBODY("csv.nobody"),
    CSV_ODD_ROW("csv.odd-row"),
    MAIL_NO_DATE("mail.no-date"),
    MAIL_NO_SENDER("mail.no-sender"),
    MAIL_NO_MESSAGE("mail.no-message"),
    ICS_NO_END("ics.no-end"),
    ICS_TOO_BIG("ics.too-big"),
    ICS_UNREADABLE("ics.unreadable"),
    ICS_NO_DATE("ics.no-date"),
    ICS_TOO_OFTEN("ics.too-often"),
    ICS_TOO_MANY("ics.too-many"),
    ICS_NONE("ics.none"),
    JSON_UNREADABLE("json.unreadable"),
    JSON_TOO_BIG("json.too-big"),
    MONICA_NOBODY("monica.nobody"),
    MONICA_NOBODY_IN_IT("monica.nobody-in-it"),
    MONICA_NO_DATE("monica.no-date"),
    MONICA_NO_CONTENT("monica.no-content"),
    LINKEDIN_WHOSE("linkedin.whose"),
    LDIF_UNREADABLE("ldif.unreadable"),
    LDIF_NOBODY("ldif.nobody"),
    ARCHIVE_UNREADABLE("archive.unreadable"),
    ARCHIVE_TOO_MANY("archive.too-many"),
    ARCHIVE_BOMB("archive.bomb"),
    ARCHIVE_NESTED("archive.nested");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    /// The key of the message bundles and the heading in docs/errors.md.
    public String code() {
        return code;
    }

    /// A record that could not be taken.
    ///
    /// @param where such as `line 12`
    public Rejected reject(Input input, String where, String... details) {
        return new Rejected(input.fileName(), Problem.of(code, where, details));
    }

    /// A source that cannot be read on.
    public SourceBroken broken(String where, Throwable cause) {
        return new SourceBroken(Problem.of(code, where), cause);
    }

    /// A source that cannot be read on, found by ourselves.
    public SourceBroken broken(String where) {
        return broken(where, new EOFException(code));
    }
}
