package wellhouse.people;

import java.time.Instant;
import wellhouse.kernel.Id;

/// Who said a value first: the source, the file and the place in it.
///
/// @param row the row it is about: a contact point, a remark and so on; the person's own id for a [#field]
/// @param field `name`, `birthday`, `photo` or `met` of the person record; empty for a row
/// @param source the kind of source, such as `vcard` or `monica`
/// @param file the file's name; empty where there is none
/// @param where the place in it, such as `line 12`; may be empty
/// @param at when it came into the book
public record Told(Id<?> row, String field, Id<Person> person, String source, String file, String where, Instant at) {

    /// Masked: the source only.
    @Override
    public String toString() {
        return "Told[" + source + "]";
    }
}
