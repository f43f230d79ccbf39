package wellhouse.formats;

/// A kind of file that can be read.
public enum Format {
    VCARD("vcard"),
    LINKEDIN("linkedin"),
    GOOGLE("google"),
    MBOX("mbox"),
    EML("eml"),
    ICS("ics");

    private final String text;

    Format(String text) {
        this.text = text;
    }

    /// Its stable name, for the API, the command line and message keys.
    public String text() {
        return text;
    }
}
