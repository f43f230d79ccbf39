package wellhouse.people;

import wellhouse.kernel.Id;

/// A choice of the list of people that the owner wants to come back to.
///
/// @param name in the owner's words, 1 to 60 characters
/// @param query the choice as an edge writes it, such as the query of an address; up to 1,000 characters
public record SavedView(Id<SavedView> id, String name, String query) {

    public SavedView {
        if (name.isBlank() || name.length() > 60 || query.length() > 1_000) {
            throw new IllegalArgumentException("a view has a name of up to 60 and a query of up to 1000 characters");
        }
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "SavedView[" + id + "]";
    }
}
