package wellhouse.api;

import java.util.List;
import java.util.Set;
import wellhouse.accounts.Scope;
import wellhouse.intake.Merging;
import wellhouse.people.Person;
import wellhouse.wire.Named;
import wellhouse.wire.Twins;

/// Who may be one person, and what the owner says of it.
final class DoubleRoutes {

    private static final Set<Scope> WRITE = Set.of(Scope.PEOPLE_WRITE);

    private DoubleRoutes() {}

    static void add(Gate gate) {
        gate.get("/doubles", Set.of(Scope.PEOPLE_READ), DoubleRoutes::likely);
        gate.post("/doubles/merge", WRITE, DoubleRoutes::merge);
        gate.post("/doubles/unmerge", WRITE, DoubleRoutes::unmerge);
        gate.post("/doubles/not-same", WRITE, DoubleRoutes::notSame);
    }

    private static void likely(Call call) {
        var rooms = call.rooms();
        rooms.likelyDoubles().follow(call.book());
        call.answer(new Twins(rooms.transactions()
                .read(() -> call.part(
                        most -> Twins.of(rooms, call.book(), Math.max(1, most), call.words(), call.sight())))));
    }

    /// Two different people whom a body names.
    private record Two(Person one, Person other) {

        static Two of(Call call, Body body, String one, String other) {
            Two two = new Two(call.person(body, one), call.person(body, other));
            if (two.one.id().equals(two.other.id())) {
                throw new Refusal(422, "cli.merge.same", two.one.called());
            }
            return two;
        }
    }

    private static void merge(Call call) {
        Body body = Body.of(call.request(), "person", "part", "take");
        Two two = Two.of(call, body, "person", "part");
        var change = call.rooms()
                .merging()
                .merge(call.book(), two.one(), two.other(), body.choices("take", Merging.Part.class), call.by());
        call.answer(new Twins.Merged(Named.of(two.one()), Named.of(two.other()), change.toString()));
    }

    private static void unmerge(Call call) {
        Person person = call.person(Body.of(call.request(), "person"), "person");
        List<Twins.Part> apart = Twins.unmerge(call.rooms(), call.book(), person, call.by());
        if (apart.isEmpty()) {
            throw new Refusal(409, "cli.unmerge.none", person.called());
        }
        call.answer(new Twins.Apart(apart));
    }

    private static void notSame(Call call) {
        Body body = Body.of(call.request(), "one", "other");
        Two two = Two.of(call, body, "one", "other");
        call.answer(new Twins.NotSame(call.rooms()
                .merging()
                .keepApart(call.book(), two.one(), two.other(), call.by())
                .toString()));
    }
}
