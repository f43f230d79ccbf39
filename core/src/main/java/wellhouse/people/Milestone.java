package wellhouse.people;

import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;

/// A date in somebody's life besides the birthday: a wedding day, a child's first day at university.
///
/// @param date as far as known
/// @param what in a few words, such as "wedding day"
/// @param yearly whether it comes round every year
public record Milestone(Id<Milestone> id, Id<Person> person, PartialDate date, String what, boolean yearly) {

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Milestone[" + id + "]";
    }
}
