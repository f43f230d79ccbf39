package wellhouse.people;

/// Whether somebody counts.
public enum Standing {
    /// One of the owner's people.
    KEPT,
    /// Seen in mail or a calendar; waits in the waiting room until the owner decides.
    WAITING,
    /// The owner looked and left it for later; comes back when there is something new.
    RESTING,
    /// Not a human being, or never to be shown again; kept so that it is recognised.
    DISMISSED,
    /// A card taken without a conversation; counts nowhere.
    CARD_ONLY,
    /// Became part of another person; see [Person#mergedInto()].
    MERGED
}
