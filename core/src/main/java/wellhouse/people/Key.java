package wellhouse.people;

/// Something that names one person and can be compared: if two records share one, they are of the same
/// person.
///
/// Made by [Keys]; shared mailboxes and the like never become one.
///
/// @param kind what it is
/// @param normal the compared form
public record Key(Kind kind, String normal) {

    /// The kinds that join by themselves.
    public enum Kind {
        EMAIL,
        PHONE,
        URL,
        HANDLE,
        /// The UID of a card or the id a program gave.
        UID,
        /// The fingerprint of a whole record of a source, so that the same record is known again.
        RECORD
    }

    /// Masked: the kind only.
    @Override
    public String toString() {
        return "Key[" + kind + "]";
    }
}
