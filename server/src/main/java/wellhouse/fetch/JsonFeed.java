package wellhouse.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wellhouse.reading.Outside.Answer;
import wellhouse.reading.Outside.Entry;

/// Reads JSON Feed 1.0 and 1.1.
final class JsonFeed {

    private JsonFeed() {}

    /// Empty for JSON that is no feed.
    static Optional<Answer.News> read(URI at, byte[] body) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        if (!text(json, "version").startsWith("https://jsonfeed.org/version/")) {
            return Optional.empty();
        }
        List<Entry> entries = json.path("items")
                .valueStream()
                .limit(XmlFeed.MOST)
                .map(item -> entry(at, item))
                .filter(entry -> !entry.title().isEmpty())
                .toList();
        return Optional.of(new Answer.News(at.toString(), Plain.title(text(json, "title")), entries));
    }

    private static Entry entry(URI at, JsonNode item) {
        String words = Plain.words(Stream.of(
                        text(item, "summary"),
                        text(item, "content_text"),
                        Plain.withoutMarkup(text(item, "content_html")))
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElse(""));
        String title = Plain.title(text(item, "title"));
        String url = Addresses.from(at, text(item, "url"))
                .filter(_ -> !text(item, "url").isBlank())
                .map(URI::toString)
                .orElse("");
        return new Entry(url, title.isEmpty() ? Plain.title(words) : title, words);
    }

    private static String text(JsonNode within, String name) {
        return within.path(name).asString("");
    }
}
