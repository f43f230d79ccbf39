package wellhouse.people.doubles;

import java.util.List;

/// A name as words that can be compared.
///
/// @param words in the order written; initials are single letters
/// @param generation such as `jr`; may be empty
/// @param aside what stood in brackets, often an organization; may be empty
record Reading(List<Word> words, String generation, String aside) {

    static final Reading NONE = new Reading(List.of(), "", "");

    Reading {
        words = List.copyOf(words);
    }

    /// What a word of a name is, as far as the source knew.
    enum Role {
        GIVEN,
        FAMILY,
        /// Between the two, or of a name without parts.
        EITHER
    }

    /// One word of a name in plain Latin letters.
    ///
    /// @param uncertain whether it was written in a script that can be read in several ways
    /// @param sure whether the source had the parts in fields of their own
    record Word(String text, Role role, boolean uncertain, boolean sure) {

        boolean initial() {
            return text.length() == 1;
        }
    }
}
