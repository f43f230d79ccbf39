package wellhouse.people.doubles;

import java.util.List;

/// Who is who among the records of a [Register].
///
/// @param person for each record the number of the first record of the same person
/// @param likely records of different persons who may be one, the surest first
public record Resolution(List<Integer> person, List<Likely> likely) {

    public Resolution {
        person = List.copyOf(person);
        likely = List.copyOf(likely);
    }
}
