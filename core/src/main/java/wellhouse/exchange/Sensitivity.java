package wellhouse.exchange;

/// Who may hear of a need or an offer from the owner.
public enum Sensitivity {
    /// May be told to whoever it helps.
    OPEN,
    /// Only after asking.
    ASK_FIRST,
    /// Stays between the two: matched with what the owner can do, never with other people.
    PRIVATE
}
