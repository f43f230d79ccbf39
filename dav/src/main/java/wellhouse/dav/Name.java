package wellhouse.dav;

/// The name of an XML element.
///
/// @param space its namespace; empty for none
public record Name(String space, String local) {

    static final String DAV = "DAV:";
    static final String CARD = "urn:ietf:params:xml:ns:carddav";
    static final String CAL = "urn:ietf:params:xml:ns:caldav";
    static final String CS = "http://calendarserver.org/ns/";
    static final String ICAL = "http://apple.com/ns/ical/";
    static final String ME = "http://me.com/_namespace/";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    static Name dav(String local) {
        return new Name(DAV, local);
    }

    static Name card(String local) {
        return new Name(CARD, local);
    }

    static Name cal(String local) {
        return new Name(CAL, local);
    }

    static Name cs(String local) {
        return new Name(CS, local);
    }

    static Name me(String local) {
        return new Name(ME, local);
    }

    /// The prefix that answers declare for a namespace; empty if they declare none.
    static String prefix(String space) {
        return switch (space) {
            case DAV -> "D";
            case CARD -> "C";
            case CAL -> "CAL";
            case CS -> "CS";
            case ICAL -> "ICAL";
            default -> "";
        };
    }
}
