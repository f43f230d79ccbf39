package wellhouse.store.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// What is indexed of one person.
///
/// @param texts as written, by field; see [Field]
public record Entry(UUID book, UUID person, Map<Field, List<String>> texts) {

    public Entry {
        texts = Map.copyOf(texts);
    }

    /// A kind of text.
    public enum Field {
        NAME,
        MAIL,
        ORGANIZATION,
        TITLE,
        PLACE,
        NEED,
        OFFER,
        NOTE;

        /// As a hit tells where it matched.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Masked: ids only.
    @Override
    public String toString() {
        return "Entry[" + person + "]";
    }
}
