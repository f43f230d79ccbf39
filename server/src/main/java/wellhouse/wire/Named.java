package wellhouse.wire;

import wellhouse.people.Person;

/// A person as JSON names them.
public record Named(String id, String name) {

    public static Named of(Person person) {
        return new Named(person.id().toString(), person.called());
    }
}
