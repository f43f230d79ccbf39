package wellhouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.demo.SampleBook;
import wellhouse.people.Person;

/// What a program can do with a token, and what it cannot.
final class ApiTest extends ApiHouse {

    private static final Pattern NEXT = Pattern.compile("^<(/api/v1)([^>]+)>; rel=\"next\"$");

    @Override
    protected void fill() {
        SampleBook.fill(rooms, book, book.dayOf(rooms.clock().instant()), new SampleBook.Size(60, 1, 8420, "en", true));
    }

    @Test
    void everyOperationAnswersAsItIsDescribed() throws InterruptedException {
        program.get("/token", "/token");
        program.get("/people", "/people?limit=5");
        program.get("/people", "/people?q=quelbach&order=NAME");
        program.get("/people/{id}", "/people/" + ana.id());
        program.get("/today", "/today?minutes=30");
        JsonNode line = program.post(
                "/capture", "/capture", body("line", "coffee with Ana Quellbach yesterday, send the map by Friday"));
        assertThat(line.get("saved").asBoolean()).isTrue();
        assertThat(program.get("/people/{id}/interactions", "/people/" + ana.id() + "/interactions")
                        .at("/interactions/0/kind")
                        .asString())
                .isEqualTo("MEETING");
        give();
        meet();
        known();
        feeds();
        twice();
        bring();
        JsonNode changes = program.get("/history", "/history?limit=3").get("changes");
        assertThat(changes.size()).isEqualTo(3);
        JsonNode undone = program.post(
                "/history/{id}/undo", "/history/" + line.get("change").asString() + "/undo", "");
        assertThat(undone.at("/undone/by").asString()).isEqualTo("api:test");
        program.json(
                "POST", "/history/{id}/undo", "/history/" + line.get("change").asString() + "/undo", 409, "");

        assertThat(program.asked()).isEqualTo(Program.described());
    }

    private void give() {
        JsonNode need =
                program.post("/needs", "/needs", body("person", ana.id(), "what", "a tax adviser", "by", "2099-03-01"));
        String id = need.at("/need/id").asString();
        JsonNode offer =
                program.post("/offers", "/offers", body("person", jonas.id(), "what", "help with tax returns"));
        assertThat(program.get("/needs", "/needs?person=" + ana.id())
                        .get("needs")
                        .size())
                .isEqualTo(1);
        assertThat(program.get("/needs/{id}/matches", "/needs/" + id + "/matches")
                        .get("matches")
                        .valueStream()
                        .map(match -> match.at("/person/name").asString()))
                .contains("Jonas Uferling");
        program.get("/offers", "/offers?limit=2");
        assertThat(program.post("/needs/{id}/close", "/needs/" + id + "/close", body("outcome", "MET"))
                        .at("/need/status")
                        .asString())
                .isEqualTo("MET");
        program.post("/offers/{id}/close", "/offers/" + offer.at("/offer/id").asString() + "/close", "");
        program.post(
                "/ledger",
                "/ledger",
                body("person", ana.id(), "given", true, "currency", "ADVICE", "what", "on taxes", "minutes", 10));
        program.get("/ledger", "/ledger?months=2");
        String promise = program.post("/promises", "/promises", body("person", ana.id(), "what", "send seeds"))
                .at("/promise/id")
                .asString();
        program.get("/promises", "/promises");
        program.post("/promises/{id}/move", "/promises/" + promise + "/move", body("due", "2099-05-01"));
        program.post("/promises/{id}/keep", "/promises/" + promise + "/keep", "");
        String theirs = program.post("/promises", "/promises", body("person", ana.id(), "what", "a jar", "mine", false))
                .at("/promise/id")
                .asString();
        program.post("/promises/{id}/release", "/promises/" + theirs + "/release", "");
    }

    private void meet() {
        String begin = body("first", ana.id(), "second", jonas.id(), "why", "both keep bees");
        JsonNode introduction = program.post("/introductions", "/introductions", begin);
        program.get("/introductions", "/introductions");
        String id = introduction.at("/introduction/id").asString();
        program.post("/introductions/{id}/move", "/introductions/" + id + "/move", body("to", "ASKED_FIRST"));
        program.json("POST", "/introductions", "/introductions", 409, begin);
        program.json("POST", "/introductions/{id}/move", "/introductions/" + id + "/move", 409, body("to", "THANKED"));
        asks();
        String page = body("url", "https://example.org/bees", "title", "On bees");
        program.post("/reading", "/reading", page);
        program.json("POST", "/reading", "/reading", 409, page);
        String item = program.get("/reading", "/reading").at("/items/0/id").asString();
        String share = body("person", ana.id(), "line", "for your bees");
        program.post("/reading/{id}/share", "/reading/" + item + "/share", share);
        program.post("/reading/{id}/share", "/reading/" + item + "/share", share);
        program.json("POST", "/reading/{id}/share", "/reading/" + item + "/share", 409, share);
        program.post("/reading/{id}/done", "/reading/" + item + "/done", "");
        program.post("/heard", "/heard", body("what", "a hive is free", "person", ana.id(), "reach", "ANYBODY"));
        assertThat(program.get("/heard", "/heard").at("/heard/0/from/id").asString())
                .isEqualTo(ana.id().toString());
        String own = program.post("/card", "/card", body("side", "CAN_HELP", "what", "bicycle repairs"))
                .at("/line/id")
                .asString();
        program.get("/card", "/card");
        String position = program.post(
                        "/positions",
                        "/positions",
                        body("organization", "Mill Lane Works", "title", "Gardener", "from", "2015-03", "to", "2019"))
                .at("/position/id")
                .asString();
        program.get("/positions", "/positions");
        program.json(
                "POST",
                "/positions",
                "/positions",
                422,
                body("organization", "Mill Lane Works", "from", "2019", "to", "2015"));
        program.json("POST", "/positions", "/positions", 422, body("organization", "Mill", "from", "last year"));
        program.post("/positions/{id}/remove", "/positions/" + position + "/remove", "");
        program.post("/card/{id}/remove", "/card/" + own + "/remove", "");
    }

    private void asks() {
        JsonNode begun = program.post("/asks", "/asks", body("person", ana.id(), "kind", "ADVICE", "what", "on hives"));
        String id = begun.at("/ask/id").asString();
        assertThat(begun.at("/ask/missing").toString()).isEqualTo("[\"FOR_WHOM\",\"WHY\",\"BY\"]");
        program.json("POST", "/asks/{id}/asked", "/asks/" + id + "/asked", 409, "");
        program.json("POST", "/asks/{id}/answer", "/asks/" + id + "/answer", 409, body("yes", true));
        String whole = program.post(
                        "/asks",
                        "/asks",
                        body(
                                "person",
                                ana.id(),
                                "kind",
                                "ADVICE",
                                "what",
                                "on hives",
                                "forWhom",
                                "my garden",
                                "why",
                                "you keep bees",
                                "by",
                                "2099-05-01"))
                .at("/ask/id")
                .asString();
        program.post("/asks/{id}/asked", "/asks/" + whole + "/asked", "");
        program.post("/asks/{id}/answer", "/asks/" + whole + "/answer", body("yes", true));
        program.json("POST", "/asks/{id}/close", "/asks/" + whole + "/close", 409, body("came", "a hive"));
        program.post("/asks/{id}/close", "/asks/" + whole + "/close", body("came", "a hive", "thanked", true));
        program.get("/asks", "/asks");
    }

    private void known() {
        program.post(
                "/known/praise",
                "/known/praise",
                body("person", ana.id(), "words", "a calm hand", "source", "a letter", "on", "2026-03-01"));
        program.post("/known/vouchers", "/known/vouchers", body("person", ana.id(), "about", "my bees"));
        program.post("/known/tellings", "/known/tellings", body("person", ana.id(), "what", "that I keep bees"));
        program.post("/known/showings", "/known/showings", body("what", "a talk", "where", "the library"));
        JsonNode known = program.get("/known", "/known");
        assertThat(with(known.get("praise"), "words", "a calm hand"))
                .map(one -> one.at("/person/id").asString())
                .contains(ana.id().toString());
        String voucher = with(known.get("vouchers"), "about", "my bees")
                .orElseThrow()
                .get("id")
                .asString();
        program.post("/known/vouchers/{id}/agreed", "/known/vouchers/" + voucher + "/agreed", "");
        assertThat(with(program.get("/known", "/known").get("vouchers"), "about", "my bees")
                        .orElseThrow()
                        .get("agreed")
                        .isNull())
                .isFalse();
        program.post("/known/{id}/remove", "/known/" + voucher + "/remove", "");
        assertThat(with(program.get("/known", "/known").get("vouchers"), "about", "my bees"))
                .isEmpty();
        program.json("POST", "/known/{id}/remove", "/known/" + voucher + "/remove", 404, "");
        assertThat(program.post("/tone", "/tone", body("text", "You are amazing. Could you help me?"))
                        .at("/remarks/0/sentence")
                        .asString())
                .isEqualTo("You are amazing.");
    }

    private static Optional<JsonNode> with(JsonNode lines, String member, String text) {
        return lines.valueStream()
                .filter(one -> one.get(member).asString().equals(text))
                .findFirst();
    }

    private void feeds() {
        String feed = Feeds.put(rooms, book);
        JsonNode feeds = program.get("/feeds", "/feeds");
        assertThat(with(feeds.get("feeds"), "title", "Bee news")
                        .orElseThrow()
                        .get("host")
                        .asString())
                .isEqualTo("feeds.example");
        assertThat(feeds.toString()).doesNotContain("secret");
        program.json("POST", "/feeds", "/feeds", 409, body("url", "https://feeds.example/other"));
        program.json("POST", "/feeds", "/feeds", 422, body("url", "ftp://feeds.example/other"));
        program.json("POST", "/feeds/{id}/look", "/feeds/" + feed + "/look", 409, "");
        program.post("/feeds/{id}/remove", "/feeds/" + feed + "/remove", "");
    }

    private void twice() {
        Person one = person(book, "Theodora Zwillinghaus");
        Person other = person(book, "Theodora Zwillinghaus");
        program.get("/doubles", "/doubles?limit=5");
        program.post("/doubles/merge", "/doubles/merge", body("person", one.id(), "part", other.id()));
        program.post("/doubles/unmerge", "/doubles/unmerge", body("person", one.id()));
        program.post("/doubles/not-same", "/doubles/not-same", body("one", one.id(), "other", other.id()));
    }

    private void bring() throws InterruptedException {
        StringBuilder cards = new StringBuilder();
        String note = "long ".repeat(3_000);
        for (int i = 0; i < 120; i++) {
            cards.append("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Brought Number")
                    .append(i)
                    .append("\r\nNOTE:")
                    .append(note)
                    .append("\r\nEND:VCARD\r\n");
        }
        HttpResponse<String> begun = program.ask(
                "POST", "/imports", "/imports?name=cards.vcf", "application/octet-stream", cards.toString());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String at = begun.headers().firstValue("Location").orElseThrow().substring("/api/v1".length());
        JsonNode now = program.get("/imports/{id}", at);
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (now.at("/run/status").asString().equals("RUNNING")
                && Instant.now().isBefore(patience)) {
            now = program.get("/imports/{id}", at);
        }
        assertThat(now.at("/run/status").asString()).isEqualTo("DONE");
        assertThat(now.at("/run/count/newPeople").asInt()).isEqualTo(120);
        program.get("/imports", "/imports");
        program.json("POST", "/imports/{id}/cancel", at + "/cancel", 409, "");
        assertThat(program.post("/imports/{id}/undo", at + "/undo", "")
                        .get("kept")
                        .asInt())
                .isZero();
        assertThat(program.get("/imports/{id}", at).at("/run/status").asString())
                .isEqualTo("UNDONE");
        assertThat(program.ask("POST", "/imports", "/imports?name=odd.bin", "application/octet-stream", "\0\1\2")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aListIsReadPageByPageToItsEnd() {
        for (int i = 0; i < 4; i++) {
            program.post("/needs", "/needs", body("person", jonas.id(), "what", "page " + i));
        }
        for (String path : List.of("/people?limit=7", "/needs?limit=2", "/history?limit=9")) {
            List<String> ids = new ArrayList<>();
            Optional<String> next = Optional.of(path);
            while (next.isPresent() && ids.size() < 300) {
                String at = next.get();
                HttpResponse<String> answer = program.ask("GET", at.replaceFirst("[?].*", ""), at, "", "");
                assertThat(answer.statusCode()).isEqualTo(200);
                JsonMapper.shared()
                        .readTree(answer.body())
                        .iterator()
                        .next()
                        .forEach(line -> ids.add(line.get("id").asString()));
                next = answer.headers().firstValue("Link").map(link -> {
                    Matcher found = NEXT.matcher(link);
                    assertThat(found.matches()).as(link).isTrue();
                    return found.group(2);
                });
            }
            assertThat(ids).as(path).hasSizeGreaterThan(3);
            assertThat(new HashSet<>(ids)).as(path).hasSameSizeAs(ids);
        }
    }

    @Test
    void whatIsWrongIsSaidWithWhatToDo() {
        assertThat(wrong(422, body("person", ana.id(), "what", ""))).contains("what: a text of 1 to 500");
        assertThat(wrong(422, body("person", "nobody", "what", "a"))).contains("person: an id is needed");
        assertThat(wrong(422, body("person", ana.id(), "what", "a", "by", "soon")))
                .contains("by: a day is written");
        assertThat(wrong(422, body("persons", ana.id()))).contains("persons is not known here", "person, what, by");
        assertThat(wrong(422, body("person", ana.id(), "what", 5))).contains("what:");
        assertThat(wrong(400, "{\"person\":")).contains("no JSON");
        assertThat(wrong(400, "[1]")).contains("no object");
        assertThat(wrong(400, "{\"a\":1,\"a\":2}")).contains("no JSON");
        assertThat(wrong(400, "[".repeat(2_000))).contains("no JSON");
        assertThat(wrong(413, "{\"what\":\"" + "a".repeat(70_000) + "\"}")).contains("65,536");
        assertThat(program.ask("POST", "/needs", "/needs", "text/plain", "{}").statusCode())
                .isEqualTo(415);
        assertThat(program.ask("GET", "/people", "/people?limit=1000", "", "").body())
                .contains("limit:", "200");
        assertThat(program.ask("GET", "/people", "/people?after=%00x", "", "").statusCode())
                .isEqualTo(400);
        assertThat(program.ask("GET", "/people/{id}", "/people/of-nobody", "", "")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> nowhere = Program.send(program.request("/nowhere").build());
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private String wrong(int status, String body) {
        return program.json("POST", "/needs", "/needs", status, body)
                .get("detail")
                .asString();
    }
}
