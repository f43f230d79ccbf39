package wellhouse.people.doubles;

import java.util.List;
import java.util.Map;
import wellhouse.people.Name;

/// Whether the names of two who share a mailbox, a telephone or a page let them be one person: couples and colleagues
/// share those too. Not for several threads.
///
/// A name that is missing, shorter or abbreviated fits; another given name does not. Another family name fits, since
/// people marry.
public final class NameFit {

    private final Vocabulary vocabulary = new Vocabulary();
    private final Weigher weigher = new Weigher(vocabulary);

    public boolean fits(Name one, Name other) {
        Weight weight = weigher.weigh(facts(one), facts(other));
        return new Weight(0, weight.name(), Traits.Key.POINT).mayJoin();
    }

    private Facts facts(Name name) {
        return vocabulary.note(new Described(List.of(name), Map.of()), true);
    }
}
