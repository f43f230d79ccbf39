package wellhouse.davserver;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.dav.Multistatus;
import wellhouse.davserver.FarHost.Answer;
import wellhouse.sync.Far;
import wellhouse.sync.Shelf;

/// One address book or calendar on another server, over CardDAV or CalDAV.
final class FarBook implements Far {

    private static final byte[] NOTHING = new byte[0];
    private static final String XML = "application/xml; charset=utf-8";

    private final FarHost host;
    private final URI url;
    private final boolean isCards;

    FarBook(FarHost host, String url, Shelf.Kind kind) {
        this.host = host;
        this.url = URI.create(url);
        this.isCards = kind == Shelf.Kind.CARDS;
    }

    @Override
    public Map<String, String> list() {
        byte[] body = "<D:propfind xmlns:D='DAV:'><D:prop><D:getetag/><D:resourcetype/></D:prop></D:propfind>"
                .getBytes(StandardCharsets.UTF_8);
        Map<String, String> tags = new LinkedHashMap<>();
        for (Multistatus.Response response : host.propfind(url, body, "1")) {
            String etag = response.texts().getOrDefault("getetag", "").strip();
            if (!etag.isEmpty() && !response.types().contains("collection")) {
                tags.put(path(response.href()), etag);
            }
        }
        return tags;
    }

    private String report() {
        return isCards ? "addressbook-multiget" : "calendar-multiget";
    }

    private String data() {
        return isCards ? "address-data" : "calendar-data";
    }

    private String path(String href) {
        return host.at(url, href).getRawPath();
    }

    @Override
    public Map<String, Card> fetch(Collection<String> hrefs) {
        StringBuilder body = new StringBuilder("<C:" + report() + " xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:"
                + (isCards ? "carddav" : "caldav") + "'><D:prop><D:getetag/><C:" + data() + "/></D:prop>");
        hrefs.forEach(href -> body.append("<D:href>")
                .append(href.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</D:href>"));
        byte[] xml = body.append("</C:" + report() + ">").toString().getBytes(StandardCharsets.UTF_8);
        Answer answer = host.send("REPORT", url, xml, "Depth", "1", "Content-Type", XML);
        Map<String, Card> cards = new HashMap<>();
        if (answer.status() != 207) {
            hrefs.forEach(href -> get(href).ifPresent(card -> cards.put(href, card)));
            return cards;
        }
        List<Multistatus.Response> said =
                Multistatus.read(answer.body()).orElseThrow(() -> new Failed("sync.problem.answer"));
        for (Multistatus.Response response : said) {
            String data = response.texts().getOrDefault(data(), "");
            String etag = response.texts().getOrDefault("getetag", "").strip();
            if (!data.isEmpty() && !etag.isEmpty()) {
                // Readers of XML make one character of a line's end.
                String card = data.contains("\r\n") ? data : data.replace("\n", "\r\n");
                cards.put(
                        path(response.href()),
                        new Card(etag, card.strip().concat("\r\n").getBytes(StandardCharsets.UTF_8)));
            }
        }
        return cards;
    }

    private Optional<Card> get(String href) {
        Answer answer = host.send("GET", host.at(url, href), NOTHING);
        return answer.status() == 200 && answer.etag().isPresent()
                ? Optional.of(new Card(answer.etag().get(), answer.body()))
                : Optional.empty();
    }

    @Override
    public String href(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return url.getRawPath() + encoded;
    }

    @Override
    public String name(String href) {
        String last = href.substring(href.lastIndexOf('/') + 1);
        return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public Outcome put(String href, byte[] octets, String known) {
        String[] condition = known.isEmpty() ? new String[] {"If-None-Match", "*"} : new String[] {"If-Match", known};
        Answer answer = host.send(
                "PUT",
                host.at(url, href),
                octets,
                condition[0],
                condition[1],
                "Content-Type",
                isCards ? "text/vcard; charset=utf-8" : "text/calendar; charset=utf-8");
        if (answer.status() / 100 != 2) {
            return refused(answer.status());
        }
        Optional<String> etag = answer.etag().or(() -> get(href).map(Card::etag));
        return etag.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Changed::new);
    }

    private static Outcome refused(int status) {
        return status == 412 || status == 404 || status == 409 ? new Outcome.Changed() : new Outcome.Bad();
    }

    @Override
    public Outcome remove(String href, String known) {
        Answer answer = host.send("DELETE", host.at(url, href), NOTHING, "If-Match", known);
        boolean gone = answer.status() / 100 == 2 || answer.status() == 404 || answer.status() == 410;
        return gone ? new Outcome.Done("") : refused(answer.status());
    }
}
