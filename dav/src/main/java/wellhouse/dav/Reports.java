package wellhouse.dav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;

/// REPORT: finds which one is asked for, and answers those about members of one shelf or of all in a home.
final class Reports {

    /// Members fetched together with their octets.
    private static final int TOGETHER = 128;

    /// Most members of one multiget.
    private static final int MOST = 20_000;

    private final Dav dav;
    private final Call call;

    Reports(Dav dav, Call call) {
        this.dav = dav;
        this.call = call;
    }

    void answer(Thing thing) {
        Tree body = Dav.asked(call).orElseThrow(() -> new Refusal(400, "a report says what it asks for"));
        Name name = body.name();
        if (name.equals(Name.card("addressbook-query"))) {
            query(inOrOn(thing, Kind.CARDS), body);
        } else if (name.equals(Name.card("addressbook-multiget"))) {
            multiget(inOrOn(thing, Kind.CARDS), Kind.CARDS, body);
        } else if (name.equals(Name.cal("calendar-query"))) {
            new CalendarQuery(dav, call).answer(on(thing, Kind.CALENDAR), body);
        } else if (name.equals(Name.cal("calendar-multiget"))) {
            multiget(inOrOn(thing, Kind.CALENDAR), Kind.CALENDAR, body);
        } else if (name.equals(Name.dav("sync-collection"))) {
            new SyncReport(dav, call).answer(thing, body);
        } else if (name.equals(Name.dav("expand-property"))) {
            new PrincipalReports(dav, call).expand(thing, body);
        } else if (name.equals(Name.dav("principal-match"))) {
            new PrincipalReports(dav, call).match(thing, body);
        } else if (name.equals(Name.dav("principal-property-search"))) {
            new PrincipalReports(dav, call).search(body);
        } else if (name.equals(Name.dav("principal-search-property-set"))) {
            new PrincipalReports(dav, call).searchable();
        } else if (name.equals(Name.dav("acl-principal-prop-set"))) {
            new PrincipalReports(dav, call).ofAcl(body);
        } else {
            throw unsupported();
        }
    }

    private static Thing on(Thing thing, Kind kind) {
        if (thing.shelf().filter(shelf -> shelf.kind() == kind).isEmpty()) {
            throw unsupported();
        }
        return thing;
    }

    /// The same, or the home of all of them.
    private static Thing inOrOn(Thing thing, Kind kind) {
        return thing.where() instanceof Where.Home home && home.kind() == kind ? thing : on(thing, kind);
    }

    static Refusal unsupported() {
        return new Refusal(403, Name.dav("supported-report"), "there is no such report here");
    }

    // ------------------------------------------------------------ addressbook-query

    private void query(Thing thing, Tree body) {
        Filter filter = Filter.of(body.child(Name.card("filter")));
        long most = limit(body, Name.card("limit"), Name.card("nresults"));
        Asked asked = Asked.of(Optional.of(body), dav.properties(), Dav.isMinimal(call));
        Depth depth = Depth.of(call, Depth.ONE);
        Xml xml = Dav.multistatus(call);
        if (thing.item().isPresent()) {
            Shelf shelf = thing.shelf().orElseThrow();
            dav.library().texts(shelf, List.of(thing.item().get().name())).stream()
                    .filter(text -> filter.holds(utf8(text.octets())))
                    .forEach(text -> write(shelf, text, asked, xml));
        } else if (matching(reached(thing, depth), filter, most, asked, xml)) {
            truncated(thing.href(), xml);
        }
        xml.raw("</D:multistatus>\n").flush();
    }

    /// The shelves whose members a depth reaches.
    private List<Shelf> reached(Thing thing, Depth depth) {
        if (thing.shelf().isPresent()) {
            return depth == Depth.ZERO ? List.of() : List.of(thing.shelf().get());
        }
        return depth == Depth.INFINITY ? dav.library().shelves(Kind.CARDS) : List.of();
    }

    /// @return whether there were more than were wanted
    private boolean matching(List<Shelf> shelves, Filter filter, long most, Asked asked, Xml xml) {
        long left = most;
        for (Shelf shelf : shelves) {
            Optional<List<String>> some =
                    filter.words().flatMap(words -> dav.library().holding(shelf, words));
            left = some.isPresent()
                    ? among(some.get(), shelf, filter, left, asked, xml)
                    : amongAll(shelf, filter, left, asked, xml);
            if (left < 0) {
                return true;
            }
        }
        return false;
    }

    /// @return how many more are wanted; less than none if there were more
    private long among(List<String> names, Shelf shelf, Filter filter, long most, Asked asked, Xml xml) {
        long left = most;
        for (int from = 0; from < names.size(); from += TOGETHER) {
            List<String> some = names.subList(from, Math.min(names.size(), from + TOGETHER));
            for (Item.Text text : dav.library().texts(shelf, some)) {
                if (filter.holds(utf8(text.octets()))) {
                    if (--left < 0) {
                        return left;
                    }
                    write(shelf, text, asked, xml);
                }
            }
        }
        return left;
    }

    private long amongAll(Shelf shelf, Filter filter, long most, Asked asked, Xml xml) {
        long left = most;
        String after = "";
        boolean more = true;
        while (more) {
            if (filter.isEmpty() && !asked.needsOctets()) {
                List<Item> page = dav.library().page(shelf, after, Find.PAGE);
                for (Item item : page) {
                    if (--left < 0) {
                        return left;
                    }
                    asked.write(dav.thing(shelf, item), xml);
                }
                more = page.size() == Find.PAGE;
                after = page.isEmpty() ? "" : page.getLast().name();
            } else {
                List<Item.Text> page = dav.library().texts(shelf, after, TOGETHER);
                for (Item.Text text : page) {
                    if (!filter.holds(utf8(text.octets()))) {
                        continue;
                    }
                    if (--left < 0) {
                        return left;
                    }
                    write(shelf, text, asked, xml);
                }
                more = page.size() == TOGETHER;
                after = page.isEmpty() ? "" : page.getLast().item().name();
            }
        }
        return left;
    }

    private static String utf8(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }

    private void write(Shelf shelf, Item.Text text, Asked asked, Xml xml) {
        String base = Where.shelf(shelf.kind(), dav.library().user(), shelf.name());
        asked.write(Thing.of(base, dav.library().user(), shelf, text), xml);
    }

    /// Says that there is more than was written.
    static void truncated(String href, Xml xml) {
        xml.raw("<D:response>").href(href);
        xml.raw("<D:status>HTTP/1.1 507 Insufficient Storage</D:status>")
                .raw("<D:error><D:number-of-matches-within-limits/></D:error>")
                .raw("</D:response>\n");
    }

    /// The most members that are wanted; all if nothing is said.
    static long limit(Tree body, Name limit, Name results) {
        Optional<String> said =
                body.child(limit).flatMap(tree -> tree.child(results)).map(Tree::text);
        if (said.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!said.get().matches("[0-9]{1,9}") || Long.parseLong(said.get()) == 0) {
            throw new Refusal(400, "nresults is a number from 1 on");
        }
        return Long.parseLong(said.get());
    }

    // ------------------------------------------------------------ multiget

    private void multiget(Thing thing, Kind kind, Tree body) {
        List<String> hrefs =
                body.children(Name.dav("href")).stream().map(Tree::text).toList();
        if (hrefs.size() > MOST) {
            throw new Refusal(403, Name.dav("number-of-matches-within-limits"), "ask for fewer at once");
        }
        Asked asked = Asked.of(Optional.of(body), dav.properties(), Dav.isMinimal(call));
        Xml xml = Dav.multistatus(call);
        Map<String, Shelf> shelves = new HashMap<>();
        thing.shelf().ifPresent(here -> shelves.put(here.name(), here));
        for (int from = 0; from < hrefs.size(); from += TOGETHER) {
            some(hrefs.subList(from, Math.min(hrefs.size(), from + TOGETHER)), kind, shelves, asked, xml);
        }
        xml.raw("</D:multistatus>\n").flush();
    }

    private void some(List<String> hrefs, Kind kind, Map<String, Shelf> shelves, Asked asked, Xml xml) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        List<Where> where = new ArrayList<>();
        for (String href : hrefs) {
            Where one = Where.of(href);
            where.add(one);
            if (one instanceof Where.Member member && isMine(member, kind)) {
                shelves.computeIfAbsent(
                        member.shelf(), name -> dav.library().shelf(kind, name).orElse(null));
                wanted.computeIfAbsent(member.shelf(), any -> new ArrayList<>()).add(member.name());
            }
        }
        Map<String, Item.Text> found = new HashMap<>();
        wanted.forEach((name, names) -> {
            Shelf shelf = shelves.get(name);
            if (shelf != null) {
                fetch(shelf, names, asked)
                        .forEach(text -> found.put(name + "/" + text.item().name(), text));
            }
        });
        for (int i = 0; i < hrefs.size(); i++) {
            Item.Text text = where.get(i) instanceof Where.Member member && isMine(member, kind)
                    ? found.get(member.shelf() + "/" + member.name())
                    : null;
            Shelf shelf =
                    text == null || !(where.get(i) instanceof Where.Member member) ? null : shelves.get(member.shelf());
            if (text == null || shelf == null) {
                xml.raw("<D:response>").href(hrefs.get(i));
                xml.raw("<D:status>HTTP/1.1 404 Not Found</D:status></D:response>\n");
            } else {
                write(shelf, text, asked, xml);
            }
        }
    }

    private boolean isMine(Where.Member member, Kind kind) {
        return member.kind() == kind && member.user().equals(dav.library().user());
    }

    private List<Item.Text> fetch(Shelf shelf, List<String> names, Asked asked) {
        if (asked.needsOctets()) {
            return dav.library().texts(shelf, names);
        }
        return dav.library().items(shelf, names).stream()
                .map(item -> new Item.Text(item, new byte[0]))
                .toList();
    }
}
