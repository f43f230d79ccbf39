package wellhouse.formats;

import wellhouse.intake.Source.Tells;

/// A kind of file that can be read.
public enum Format {
    VCARD("vcard", Tells.PEOPLE),
    LINKEDIN("linkedin", Tells.PEOPLE),
    LINKEDIN_MESSAGES("linkedin-messages", Tells.CALENDAR),
    LINKEDIN_INVITATIONS("linkedin-invitations", Tells.CALENDAR),
    LINKEDIN_OWN("linkedin-own", Tells.PEOPLE),
    GOOGLE("google", Tells.PEOPLE),
    OUTLOOK("outlook", Tells.PEOPLE),
    THUNDERBIRD("thunderbird", Tells.PEOPLE),
    TABLE("table", Tells.PEOPLE),
    LDIF("ldif", Tells.PEOPLE),
    MONICA("monica", Tells.PEOPLE),
    MBOX("mbox", Tells.MAIL),
    EML("eml", Tells.MAIL),
    ICS("ics", Tells.CALENDAR);

    private final String text;
    private final Tells tells;

    Format(String text, Tells tells) {
        this.text = text;
        this.tells = tells;
    }

    /// Its stable name, for the API, the command line and message keys.
    public String text() {
        return text;
    }

    /// What it mainly tells of.
    public Tells tells() {
        return tells;
    }
}
