package wellhouse.store.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is indexed of one person.
///
/// @param texts as written, by field; see [Field]
public record Entry(UUID book, UUID person, Map<Field, List<String>> texts) {

    public Entry {
        texts = Map.copyOf(texts);
    }

    /// A kind of text. How much a match in it counts is our choice.
    public enum Field {
        NAME("name", 10),
        MAIL("mail", 6),
        ORGANIZATION("organization", 4),
        TITLE("title", 3),
        PLACE("place", 3),
        NEED("need", 2),
        OFFER("offer", 2),
        NOTE("note", 2);

        private final String key;
        private final int worth;

        Field(String key, int worth) {
            this.key = key;
            this.worth = worth;
        }

        public String key() {
            return key;
        }

        int worth() {
            return worth;
        }
    }

    /// Masked: ids only.
    @Override
    public String toString() {
        return "Entry[" + person + "]";
    }
}
