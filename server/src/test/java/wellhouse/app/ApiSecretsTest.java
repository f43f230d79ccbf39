package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wellhouse.accounts.Account;
import wellhouse.accounts.Scope;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.OwnLine;
import wellhouse.exchange.Sensitivity;
import wellhouse.goals.Ask;
import wellhouse.kernel.Book;
import wellhouse.people.Person;
import wellhouse.reading.Readings;

/// What no program is told: what is private, and what is of another book.
final class ApiSecretsTest extends ApiHouse {

    private String ask(Book of, Person person, String what) {
        Ask ask = new Ask(
                rooms.pen().next(),
                person.id(),
                Ask.Kind.ADVICE,
                what,
                "",
                "",
                Optional.empty(),
                Ask.Size.SMALL,
                "",
                Ask.Status.DRAFTED,
                rooms.clock().instant(),
                Optional.empty(),
                "",
                Optional.empty(),
                "");
        return rooms.asking().draft(of, ask, person, true, "test").ask().id().toString();
    }

    private void heard(String what, Person from, Readings.Hearsay.Reach reach) {
        rooms.collecting()
                .hear(
                        book,
                        new Readings.Hearsay(
                                rooms.pen().next(), what, Optional.of(from.id()), LocalDate.of(2026, 3, 1), reach),
                        "test");
    }

    @Test
    void whatIsOfAnotherBookIsNotThere() {
        Account other = new Account(
                rooms.pen().next(),
                "Other",
                rooms.pen().next(),
                Optional.empty(),
                rooms.clock().instant());
        rooms.pen()
                .write(
                        other.book(),
                        "test",
                        "change.account.made",
                        List.of(),
                        () -> rooms.accounts().put(other));
        Book theirs = rooms.transactions().read(() -> rooms.accounts().book(other.book()));
        Person stranger = person(theirs, "Someone Elsewhere");
        var need = rooms.noting()
                .need(
                        theirs,
                        stranger,
                        "a boat",
                        Optional.empty(),
                        rooms.clock().instant(),
                        "test");

        program.json("GET", "/people/{id}", "/people/" + stranger.id(), 404, "");
        program.json("GET", "/people/{id}/interactions", "/people/" + stranger.id() + "/interactions", 404, "");
        program.json("GET", "/needs/{id}/matches", "/needs/" + need.what().id() + "/matches", 404, "");
        program.json("POST", "/needs/{id}/close", "/needs/" + need.what().id() + "/close", 404, body("outcome", "MET"));
        program.json("POST", "/history/{id}/undo", "/history/" + need.change() + "/undo", 404, "");
        String ask = ask(theirs, stranger, "a sail");
        program.json("POST", "/asks/{id}/asked", "/asks/" + ask + "/asked", 404, "");
        program.json("POST", "/asks/{id}/answer", "/asks/" + ask + "/answer", 404, body("yes", true));
        program.json("POST", "/asks/{id}/close", "/asks/" + ask + "/close", 404, body("reason", "none"));
        var own = rooms.noting()
                .own(
                        theirs,
                        OwnLine.Side.CAN_HELP,
                        "sails",
                        Optional.empty(),
                        rooms.clock().instant(),
                        "test");
        program.json("POST", "/card/{id}/remove", "/card/" + own.what().id() + "/remove", 404, "");
        assertThat(program.get("/card", "/card").toString()).doesNotContain("sails");
        program.json("POST", "/needs", "/needs", 422, body("person", stranger.id(), "what", "a sail"));
        program.json("POST", "/doubles/merge", "/doubles/merge", 422, body("person", ana.id(), "part", stranger.id()));
        assertThat(program.get("/people", "/people?q=Elsewhere").toString()).doesNotContain("Someone Elsewhere");
        assertThat(Program.of(house, rooms, other, Program.everything(), Optional.empty())
                        .get("/people", "/people")
                        .at("/people/0/name")
                        .asString())
                .isEqualTo("Someone Elsewhere");
    }

    @Test
    void whatIsPrivateIsToldNoProgram() {
        Person hidden = person(book, "Hidden Hollenstein");
        Need need = new Need(
                        rooms.pen().next(),
                        ana.id(),
                        "xylophone lessons nobody hears of",
                        Optional.empty(),
                        rooms.clock().instant(),
                        Need.Status.OPEN,
                        "test")
                .with(Need.Urgency.PRESSING, Sensitivity.PRIVATE);
        Offer offer = new Offer(
                rooms.pen().next(),
                ana.id(),
                "zither tuning nobody hears of",
                rooms.clock().instant(),
                "test",
                true,
                Sensitivity.PRIVATE,
                Optional.empty());
        var keeping = hidden.keeping();
        Person secret = hidden.withKeeping(new wellhouse.people.Keeping(
                keeping.tier(), keeping.rhythmDays(), keeping.learning(), 5, false, true, Optional.empty()));
        rooms.pen().write(book.id(), "test", "change.demo", List.of(), () -> {
            rooms.people().put(book.id(), secret);
            rooms.exchange().put(book.id(), need);
            rooms.exchange().put(book.id(), offer);
        });
        rooms.noting().close(book, need, Need.Status.GONE, "test");
        rooms.pen()
                .write(
                        book.id(),
                        "test",
                        "change.demo",
                        List.of(),
                        () -> rooms.exchange().put(book.id(), need));
        rooms.noting()
                .need(
                        book,
                        secret,
                        "a place to hide",
                        Optional.empty(),
                        rooms.clock().instant(),
                        "test");

        heard("nobody hears of this opening", ana, Readings.Hearsay.Reach.NOBODY);
        heard("a boat is for sale", secret, Readings.Hearsay.Reach.ANYBODY);
        rooms.knowing().voucher(book, secret, "what nobody hears of", Optional.empty(), "test");
        rooms.knowing()
                .praise(book, Optional.of(secret), "nobody hears of this praise", "", LocalDate.of(2026, 3, 1), "test");
        String hiddenVoucher = rooms.transactions()
                .read(() -> rooms.renown().all(book.id()))
                .vouchers()
                .getFirst()
                .id()
                .toString();
        String hiddenAsk = ask(book, secret, "a place to hide");
        for (String path : List.of(
                "/people?limit=200",
                "/people?q=Hollenstein",
                "/people/" + ana.id(),
                "/people/" + ana.id() + "/interactions",
                "/today?minutes=30",
                "/needs?limit=200",
                "/needs?person=" + ana.id(),
                "/offers?limit=200",
                "/offers?person=" + ana.id(),
                "/ledger",
                "/promises",
                "/introductions",
                "/asks",
                "/card",
                "/heard",
                "/known",
                "/feeds",
                "/reading",
                "/doubles",
                "/history?limit=1",
                "/imports")) {
            String route = path.replaceFirst("[?].*", "").replace(ana.id().toString(), "{id}");
            assertThat(program.get(route, path).toString())
                    .as(path)
                    .doesNotContain("nobody hears of")
                    .doesNotContain("Hollenstein")
                    .doesNotContain("place to hide");
        }
        assertThat(program.get("/history", "/history?limit=200").toString()).doesNotContain("nobody hears of");
        program.json("GET", "/people/{id}", "/people/" + secret.id(), 404, "");
        program.json("GET", "/needs/{id}/matches", "/needs/" + need.id() + "/matches", 404, "");
        program.json("POST", "/offers/{id}/close", "/offers/" + offer.id() + "/close", 404, "");
        program.json("POST", "/asks/{id}/asked", "/asks/" + hiddenAsk + "/asked", 404, "");
        program.json("POST", "/known/vouchers/{id}/agreed", "/known/vouchers/" + hiddenVoucher + "/agreed", 404, "");
        program.json("POST", "/known/{id}/remove", "/known/" + hiddenVoucher + "/remove", 404, "");
        assertThat(program.post("/capture", "/capture", body("line", "tea with Hollenstein", "dryRun", true))
                        .toString())
                .doesNotContain("Hidden");
    }

    @Test
    void whoMayNotReadOfGivingLearnsNothingOfItFromPeople() {
        rooms.noting()
                .need(
                        book,
                        jonas,
                        "a loom for the attic",
                        Optional.empty(),
                        rooms.clock().instant(),
                        "test");
        Program narrow = Program.of(house, rooms, Set.of(Scope.PEOPLE_READ));

        assertThat(program.get("/people/{id}", "/people/" + jonas.id()).toString())
                .contains("a loom for the attic");
        assertThat(narrow.get("/people/{id}", "/people/" + jonas.id()).toString())
                .doesNotContain("a loom");
        assertThat(narrow.get("/today", "/today").toString()).doesNotContain("a loom");
    }
}
