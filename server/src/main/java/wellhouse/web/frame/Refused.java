package wellhouse.web.frame;

import wellhouse.words.Words;

/// What was asked for cannot be done, and why in words: shown as a message, nothing is changed.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] details;

    /// @param key of the message
    public Refused(String key, Object... details) {
        super(key);
        this.key = key;
        this.details = details;
    }

    String in(Words words) {
        return words.say(key, details);
    }
}
