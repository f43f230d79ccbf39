package wellhouse.api;

import io.javalin.http.Context;
import wellhouse.wire.Json;
import wellhouse.words.Words;

/// What a program is told when something cannot be answered: problem details of RFC 9457.
///
/// @param type names the kind of problem and stays, `urn:wellhouse:problem:CODE`
/// @param title the kind in a few words
/// @param status the HTTP status
/// @param detail what was wrong, and what to do
record Trouble(String type, String title, int status, String detail) {

    private static final String TYPE = "application/problem+json";

    static Trouble of(Refusal refusal, Words words) {
        String code = refusal.code();
        String key = code.indexOf('.') < 0 ? "api." + code : code;
        return new Trouble(
                "urn:wellhouse:problem:" + code,
                words.say("api.status." + refusal.status()),
                refusal.status(),
                words.say(key, refusal.details().toArray()));
    }

    void answer(Context request) {
        request.status(status).result(Json.text(this)).contentType(TYPE);
    }

    static boolean isTold(Context request) {
        return TYPE.equals(request.res().getContentType());
    }
}
