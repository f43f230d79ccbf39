package wellhouse.people;

import wellhouse.kernel.Id;

/// A card as a source wrote it, kept whole so that what Wellhouse does not understand leaves again as it
/// came.
///
/// @param uid the card's own UID; may be empty
/// @param text the vCard, octet for octet as UTF-8
public record CardText(Id<CardText> id, Id<Person> person, String uid, String text) {

    /// What a card that we wrote names as its maker (`PRODID`, RFC 6350 section 6.7.3).
    public static final String MAKER = "-//Wellhouse//Wellhouse//EN";

    /// Whether a card was written by us and by nothing else since: another program puts its own name there.
    public static boolean isOurs(String text) {
        return text.contains("\nPRODID:" + MAKER);
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "CardText[" + id + "]";
    }
}
