package wellhouse.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wellhouse.reading.Outside.Answer;

/// Reads the title of a page and how its text begins.
final class HtmlPage {

    private static final String NOT_TEXT =
            "script, style, template, noscript, nav, header, footer, aside, form, svg, iframe, object, dialog, button";

    private HtmlPage() {}

    /// @param charset as the server said; otherwise the page says itself
    static Answer.Page read(URI at, byte[] body, Optional<Charset> charset) {
        Document page;
        try {
            page = Jsoup.parse(
                    new ByteArrayInputStream(body), charset.map(Charset::name).orElse(null), at.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String title = Stream.of(
                        page.select("meta[property=og:title]").attr("content"),
                        page.title(),
                        page.select("h1").text())
                .map(Plain::title)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        Optional<String> feed =
                page.select("link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom|feed)\\+(xml|json)][href]").stream()
                        .flatMap(link -> Addresses.from(at, link.attr("href")).stream())
                        .map(URI::toString)
                        .findFirst();
        page.select(NOT_TEXT).remove();
        Element text = Optional.ofNullable(page.selectFirst("article"))
                .or(() -> Optional.ofNullable(page.selectFirst("main, [role=main]")))
                .orElse(page.body());
        return new Answer.Page(at.toString(), title, Plain.words(text.text()), feed);
    }
}
