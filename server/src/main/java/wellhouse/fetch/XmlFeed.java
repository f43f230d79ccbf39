package wellhouse.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import wellhouse.reading.Outside.Answer;
import wellhouse.reading.Outside.Entry;

/// Reads RSS (0.9 to 2.0), RDF Site Summary and Atom (RFC 4287). Lenient, and blind to document types: no entity is
/// defined, so none grows.
final class XmlFeed {

    static final int MOST = 100;

    private XmlFeed() {}

    /// Empty for XML that is no feed.
    static Optional<Answer.News> read(URI at, byte[] body, Optional<Charset> charset) {
        Document xml;
        try {
            xml = Jsoup.parse(
                    new ByteArrayInputStream(body),
                    charset.map(Charset::name).orElse(null),
                    at.toString(),
                    Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Element root = xml.children().stream()
                .filter(child -> List.of("rss", "feed", "rdf:RDF").contains(child.tagName()))
                .findFirst()
                .orElse(null);
        if (root == null) {
            return Optional.empty();
        }
        Element head = root.tagName().equals("feed")
                ? root
                : root.children().stream()
                        .filter(child -> child.tagName().equals("channel"))
                        .findFirst()
                        .orElse(root);
        List<Entry> entries = Stream.concat(root.children().stream(), head.children().stream())
                .distinct()
                .filter(child ->
                        child.tagName().equals("item") || child.tagName().equals("entry"))
                .limit(MOST)
                .map(child -> entry(at, child))
                .filter(entry -> !entry.title().isEmpty())
                .toList();
        return Optional.of(
                new Answer.News(at.toString(), Plain.title(Plain.withoutMarkup(text(head, "title"))), entries));
    }

    private static Entry entry(URI at, Element item) {
        String words =
                Plain.words(Plain.withoutMarkup(first(item, "description", "summary", "content:encoded", "content")));
        String title = Plain.title(Plain.withoutMarkup(text(item, "title")));
        String said = title.isEmpty() ? Plain.title(words) : title;
        return new Entry(link(at, item), said, words);
    }

    /// RSS writes the address as text, Atom as an attribute of the link without a relation or with `alternate`.
    private static String link(URI at, Element item) {
        return item.children().stream()
                .filter(child -> child.tagName().equals("link"))
                .filter(child -> List.of("", "alternate").contains(child.attr("rel")))
                .map(child -> child.hasAttr("href") ? child.attr("href") : child.text())
                .flatMap(text -> Addresses.from(at, text).stream())
                .map(URI::toString)
                .findFirst()
                .orElse("");
    }

    private static String first(Element within, String... names) {
        return Stream.of(names)
                .map(name -> text(within, name))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String text(Element within, String name) {
        return within.children().stream()
                .filter(child -> child.tagName().equals(name))
                .map(child -> child.childrenSize() > 0 ? child.html() : child.wholeText())
                .findFirst()
                .orElse("");
    }
}
