package wellhouse.formats.mail;

/// Somebody as an address field names them.
///
/// @param name decoded; may be empty
/// @param address as written
record Mailbox(String name, String address) {

    /// Masked: nothing.
    @Override
    public String toString() {
        return "Mailbox[]";
    }
}
