package wellhouse.dav;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;

/// Many cards in one POST to an address book, as Apple's Contacts sends them: several cards one behind the other, or a
/// `multiput` that makes, writes and removes. Each card is done by itself; the answer says of each what became of it.
///
/// Source: Calendar Server, its property `bulk-requests` (there is no RFC).
final class Bulk {

    /// Most cards in one request.
    static final int MOST = 1_000;

    /// Where a card begins; one that does not end is one card still, and is refused.
    private static final Pattern CARD = Pattern.compile("(?im)^(?=BEGIN:VCARD\\b)");

    private static final Pattern UID = Pattern.compile("(?im)^UID(?:;[^:\\r\\n]*)?:(.*)$");

    private static final String CTAG = "<" + Name.ME + "ctag/";

    private final Dav dav;
    private final Call call;
    private final Shelf shelf;
    private final String base;

    Bulk(Dav dav, Call call, Shelf shelf) {
        this.dav = dav;
        this.call = call;
        this.shelf = shelf;
        this.base = Where.shelf(shelf.kind(), dav.library().user(), shelf.name());
    }

    /// Whether a request is one for many: by its type, by what it asks for, or since there are several cards.
    static boolean isOne(Call call, byte[] body) {
        return isXml(call) || options(call).isPresent() || cards(body).size() > 1;
    }

    static boolean isXml(Call call) {
        String type = call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("application/xml") || type.startsWith("text/xml");
    }

    private static Optional<String> options(Call call) {
        return call.header("X-MobileMe-DAV-Options");
    }

    private static List<String> cards(byte[] body) {
        return CARD.splitAsStream(new String(body, StandardCharsets.UTF_8))
                .filter(card -> !card.isBlank())
                .toList();
    }

    void answer(byte[] body) {
        Optional<Tree> multiput = isXml(call) ? Optional.of(multiput(body)) : Optional.empty();
        List<Tree> resources =
                multiput.map(tree -> tree.children(Name.me("resource"))).orElse(List.of());
        List<String> cards = multiput.isPresent() ? List.of() : cards(body);
        if (resources.isEmpty() && cards.isEmpty()) {
            throw new Refusal(400, "send one card behind the other, or a multiput of resources");
        }
        if (resources.size() + cards.size() > MOST) {
            throw new Refusal(403, Name.me("max-resources"), "send fewer at once");
        }
        checkCtag();
        Xml xml = Dav.multistatus(call);
        cards.forEach(card -> make(card, xml));
        resources.forEach(resource -> change(resource, xml));
        xml.raw("</D:multistatus>\n").flush();
    }

    private static Tree multiput(byte[] body) {
        Tree tree = Tree.read(new java.io.ByteArrayInputStream(body));
        if (!tree.is(Name.me("multiput"))) {
            throw new Refusal(400, "the body is a multiput");
        }
        return tree;
    }

    /// Whoever says how the address book was wants it to be so still.
    private void checkCtag() {
        String said = call.header("If").orElse("");
        int from = said.indexOf(CTAG);
        int to = said.indexOf('>', Math.max(from, 0));
        if (from >= 0 && to >= 0 && !said.substring(from + CTAG.length(), to).equals(Token.of(shelf))) {
            throw new Refusal(412, "the address book has changed");
        }
    }

    private void make(String card, Xml xml) {
        String name = UUID.randomUUID() + ".vcf";
        try {
            Library.Outcome.Done done = put(name, card, Optional::isEmpty);
            done(done, true, xml);
        } catch (Refusal refusal) {
            refused("", card, refusal, xml);
        }
    }

    private Library.Outcome.Done put(String name, String card, Library.Condition condition) {
        return Writing.done(
                dav, shelf, dav.library().put(shelf, name, card.getBytes(StandardCharsets.UTF_8), condition));
    }

    private void change(Tree resource, Xml xml) {
        Optional<String> href = resource.child(Name.dav("href")).map(Tree::text);
        Optional<String> card = card(resource);
        if (href.isEmpty()) {
            make(card.orElse(""), xml);
            return;
        }
        try {
            String name = name(href.get());
            Library.Condition condition = condition(resource);
            if (resource.has(Name.me("delete"))) {
                Writing.done(dav, shelf, dav.library().remove(shelf, name, condition));
                xml.raw("<D:response>").href(href.get());
                xml.raw("<D:status>HTTP/1.1 200 OK</D:status></D:response>\n");
            } else {
                done(put(name, card.orElse(""), condition), false, xml);
            }
        } catch (Refusal refusal) {
            refused(href.get(), card.orElse(""), refusal, xml);
        }
    }

    /// The card of a resource, its line ends as cards have them: readers of XML make one character of each.
    private static Optional<String> card(Tree resource) {
        return resource.child(Name.dav("set"))
                .map(set -> set.child(Name.dav("prop")).orElse(set))
                .flatMap(prop -> prop.child(Name.card("address-data")))
                .map(Tree::wholeText)
                .map(text -> text.indexOf('\r') >= 0 ? text : text.strip().replace("\n", "\r\n") + "\r\n");
    }

    private String name(String href) {
        return Where.of(href) instanceof Where.Member(Kind kind, String user, String on, String name)
                        && kind == shelf.kind()
                        && user.equals(dav.library().user())
                        && on.equals(shelf.name())
                ? name
                : refuse(href);
    }

    private static String refuse(String href) {
        throw new Refusal(Where.of(href) instanceof Where.Nowhere ? 404 : 403, "name cards of this address book");
    }

    private static Library.Condition condition(Tree resource) {
        Optional<String> match = resource.child(Name.me("if-match"))
                .map(tree -> tree.child(Name.dav("getetag")).map(Tree::text).orElseGet(tree::text));
        return now -> match.map(tags -> Conditions.matches(tags, now)).orElse(true);
    }

    private void done(Library.Outcome.Done done, boolean named, Xml xml) {
        Item item = done.item();
        xml.raw("<D:response>").href(base + Where.encoded(item.name())).raw("<D:propstat><D:prop>");
        xml.raw("<D:getetag>\"").raw(item.etag()).raw("\"</D:getetag>");
        if (named) {
            xml.raw("<CS:uid>").text(item.uid()).raw("</CS:uid>");
        }
        if (!done.asSent() && options(call).orElse("").contains("return-changed-data")) {
            dav.library().texts(shelf, List.of(item.name())).forEach(text -> {
                xml.raw("<C:address-data>").text(text.octets()).raw("</C:address-data>");
                dav.library().handedOut(text.item());
            });
        }
        xml.raw("</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>\n");
    }

    private static void refused(String href, String card, Refusal refusal, Xml xml) {
        xml.raw("<D:response>").href(href).raw("<D:status>HTTP/1.1 ");
        xml.raw(refusal.statusLine()).raw("</D:status><D:error>");
        Dav.condition(xml, refusal);
        xml.raw("<CS:uid>").text(uid(card)).raw("</CS:uid>").raw("</D:error></D:response>\n");
    }

    private static String uid(String card) {
        Matcher uid = UID.matcher(card);
        return uid.find() ? uid.group(1).strip() : "";
    }
}
