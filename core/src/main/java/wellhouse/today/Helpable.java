package wellhouse.today;

import wellhouse.exchange.Need;
import wellhouse.exchange.Promise;
import wellhouse.people.People;
import wellhouse.people.Person;
import wellhouse.people.Remark;

/// A way to help one of my people. Nothing in it asks for anything back.
public sealed interface Helpable {

    Person person();

    /// Minutes it will take, as a guess.
    int minutes();

    Reason reason();

    /// They need something.
    record Known(Person person, Need need, int minutes, Reason reason) implements Helpable {}

    /// I promised something.
    record Promised(Person person, Promise promise, int minutes, Reason reason) implements Helpable {}

    /// What they care about: something on it would be worth sending.
    record Caring(Person person, Remark about, int minutes, Reason reason) implements Helpable {}

    /// A day in their life comes round.
    record Celebrating(Person person, People.Coming coming, int minutes, Reason reason) implements Helpable {}
}
