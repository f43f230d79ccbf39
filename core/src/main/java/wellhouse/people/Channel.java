package wellhouse.people;

/// A way to get in touch.
public enum Channel {
    CALL,
    TEXT,
    MAIL,
    POST,
    SOCIAL,
    IN_PERSON
}
