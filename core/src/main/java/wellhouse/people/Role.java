package wellhouse.people;

/// What somebody is to the owner; a person may be several at once.
public enum Role {
    FRIEND,
    KIN,
    COLLEAGUE,
    FORMER_COLLEAGUE,
    CLIENT,
    NEIGHBOUR,
    MENTOR,
    MENTEE,
    CLASSMATE,
    EVERYDAY,
    ACQUAINTANCE
}
