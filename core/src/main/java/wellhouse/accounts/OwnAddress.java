package wellhouse.accounts;

/// An e-mail address of the owner, by which mail is told from others' mail.
///
/// @param normal the compared form
/// @param status whether the owner said so
public record OwnAddress(String normal, Status status) {

    /// How sure it is.
    public enum Status {
        /// The sources say so; used until the owner contradicts.
        LEARNT,
        CONFIRMED,
        /// The owner said it is not theirs; never learnt again.
        DENIED
    }

    /// Masked.
    @Override
    public String toString() {
        return "OwnAddress[" + status + "]";
    }
}
