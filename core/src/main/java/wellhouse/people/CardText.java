package wellhouse.people;

import wellhouse.kernel.Id;

/// A card as a source wrote it, kept whole so that what Wellhouse does not understand leaves again as it
/// came.
///
/// @param uid the card's own UID; may be empty
/// @param text the vCard, octet for octet as UTF-8
public record CardText(Id<CardText> id, Id<Person> person, String uid, String text) {

    /// Masked: the id only.
    @Override
    public String toString() {
        return "CardText[" + id + "]";
    }
}
