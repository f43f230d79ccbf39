package wellhouse.people;

import wellhouse.kernel.Id;

/// A document or a further picture that belongs to a person, such as a letter of theirs.
///
/// @param name a file's name
/// @param sha256 what is in it, see [Photos]
public record Paper(Id<Paper> id, Id<Person> person, String name, String sha256) {

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Paper[" + id + "]";
    }
}
