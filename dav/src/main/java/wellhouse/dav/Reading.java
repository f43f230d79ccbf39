package wellhouse.dav;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;

/// GET and HEAD: a card or an entry; of a collection, a plain list of what is in it.
final class Reading {

    private static final int LISTED = 500;

    private final Dav dav;
    private final Call call;

    Reading(Dav dav, Call call) {
        this.dav = dav;
        this.call = call;
    }

    void answer(Thing thing) {
        if (thing.item().isPresent()) {
            member(thing.shelf().orElseThrow(), thing.item().get());
        } else {
            listing(thing);
        }
    }

    private void member(Shelf shelf, Item known) {
        Item.Text text = dav.library().texts(shelf, List.of(known.name())).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "there is nothing here"));
        Item item = text.item();
        byte[] octets = text.octets();
        String etag = item.etag();
        if (shelf.kind() == Kind.CARDS) {
            Rendition wanted = Rendition.accepted(call.header("Accept").orElse(""));
            byte[] converted = wanted.of(octets);
            if (converted != octets) {
                etag += "+" + wanted.version().charAt(0);
                octets = converted;
            }
            call.header("Vary", "Accept");
        }
        call.header("ETag", "\"" + etag + "\"");
        call.header("Last-Modified", Properties.date(item.changed()));
        Optional<Item> now = Optional.of(item);
        Optional<String> match = call.header("If-Match");
        boolean met = match.map(tags -> Conditions.matches(tags, now))
                .orElseGet(() -> call.header("If-Unmodified-Since")
                        .flatMap(Conditions::date)
                        .map(since -> !Conditions.isNewer(item, since))
                        .orElse(true));
        if (!met) {
            throw new Refusal(412, "it has changed");
        }
        Optional<String> noneMatch = call.header("If-None-Match");
        boolean same = noneMatch
                .map(tags -> Conditions.matches(tags, now))
                .orElseGet(() -> call.header("If-Modified-Since")
                        .flatMap(Conditions::date)
                        .map(since -> !Conditions.isNewer(item, since))
                        .orElse(false));
        if (same) {
            call.status(304);
            return;
        }
        call.status(200);
        call.header("Content-Type", Properties.type(shelf.kind()));
        call.header("Content-Length", Integer.toString(octets.length));
        if (!call.method().equals("HEAD")) {
            dav.library().handedOut(item);
            Dav.write(call.out(), octets);
        }
    }

    private void listing(Thing thing) {
        StringBuilder page =
                new StringBuilder("<!doctype html>\n<html><head><title>Wellhouse</title></head><body><h1>");
        page.append(Xml.escaped(thing.href())).append("</h1>\n<ul>\n");
        switch (thing.where()) {
            case Where.Root _ -> {
                link(page, new Where.Principals().href(), "principals");
                link(page, new Where.Homes(Kind.CARDS).href(), "addressbooks");
                link(page, new Where.Homes(Kind.CALENDAR).href(), "calendars");
            }
            case Where.Principals _ ->
                link(page, Where.principal(dav.library().user()), dav.library().user());
            case Where.Principal _ -> {
                link(page, Where.home(Kind.CARDS, dav.library().user()), "addressbooks (addressbook-home-set)");
                link(page, Where.home(Kind.CALENDAR, dav.library().user()), "calendars (calendar-home-set)");
                page.append("<li>principal-property-search, principal-match</li>\n");
            }
            case Where.Homes(Kind kind) ->
                link(page, Where.home(kind, dav.library().user()), dav.library().user());
            case Where.Home(Kind kind, String user) ->
                dav.library()
                        .shelves(kind)
                        .forEach(shelf -> link(page, Where.shelf(kind, user, shelf.name()), shelf.title()));
            case Where.OnShelf _ -> {
                Shelf shelf = thing.shelf().orElseThrow();
                dav.library()
                        .page(shelf, "", LISTED)
                        .forEach(item -> link(page, thing.href() + Where.encoded(item.name()), item.name()));
            }
            default -> {}
        }
        byte[] octets = page.append("</ul></body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
        call.status(200);
        call.header("Content-Type", "text/html; charset=utf-8");
        call.header("Content-Length", Integer.toString(octets.length));
        if (!call.method().equals("HEAD")) {
            Dav.write(call.out(), octets);
        }
    }

    private static void link(StringBuilder page, String href, String text) {
        page.append("<li><a href=\"")
                .append(Xml.escaped(href).replace("\"", "&quot;"))
                .append("\">")
                .append(Xml.escaped(text))
                .append("</a></li>\n");
    }
}
