package wellhouse.cli;

import wellhouse.people.Person;

/// A person as JSON names them.
record Named(String id, String name) {

    static Named of(Person person) {
        return new Named(person.id().toString(), person.called());
    }
}
