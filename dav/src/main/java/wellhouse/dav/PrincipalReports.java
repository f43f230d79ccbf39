package wellhouse.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;

/// Reports about principals. There is one that a client can see: its own.
///
/// Sources: RFC 3744, section 9; RFC 3253, section 3.8 (expand-property).
final class PrincipalReports {

    private final Dav dav;
    private final Call call;

    PrincipalReports(Dav dav, Call call) {
        this.dav = dav;
        this.call = call;
    }

    private void atDepthZero() {
        if (Depth.of(call, Depth.ZERO) != Depth.ZERO) {
            throw new Refusal(400, "this report is asked with Depth 0");
        }
    }

    private static Optional<Tree> properties(Tree body) {
        List<Tree> props = body.children(Name.dav("prop"));
        if (props.size() > 1) {
            throw new Refusal(400, "say the properties once");
        }
        return props.stream().findFirst();
    }

    private Asked asked(Tree body) {
        return Asked.of(Optional.of(body), dav.properties(), Dav.isMinimal(call));
    }

    private Thing me() {
        return Thing.of(new Where.Principal(dav.library().user()));
    }

    private void answer(List<Thing> things, Asked asked) {
        Xml xml = Dav.multistatus(call);
        things.forEach(thing -> asked.write(thing, xml));
        xml.raw("</D:multistatus>\n").flush();
    }

    void ofAcl(Tree body) {
        atDepthZero();
        if (properties(body).isEmpty()) {
            throw new Refusal(400, "say the properties");
        }
        answer(List.of(me()), asked(body));
    }

    /// Principals that are the client, or members whose property names it.
    void match(Thing thing, Tree body) {
        atDepthZero();
        properties(body);
        if (body.has(Name.dav("self"))) {
            boolean inside = thing.where() instanceof Where.Root
                    || thing.where() instanceof Where.Principals
                    || thing.where() instanceof Where.Principal;
            answer(inside ? List.of(me()) : List.of(), asked(body));
            return;
        }
        Tree property = body.child(Name.dav("principal-property"))
                .flatMap(tree -> tree.children().stream().findFirst())
                .orElseThrow(() -> new Refusal(400, "ask for self or a principal-property"));
        List<Thing> found = new ArrayList<>();
        if (thing.where() instanceof Where.OnShelf) {
            Shelf shelf = thing.shelf().orElseThrow();
            boolean owned = property.is(Name.dav("owner"));
            String me = Where.principal(dav.library().user());
            String after = "";
            List<Item> page;
            do {
                page = dav.library().page(shelf, after, Find.PAGE);
                page.stream()
                        .filter(item -> owned || names(item, property.name(), me))
                        .forEach(item -> found.add(dav.thing(shelf, item)));
                after = page.isEmpty() ? "" : page.getLast().name();
            } while (page.size() == Find.PAGE);
        }
        answer(found, asked(body));
    }

    private static boolean names(Item item, Name property, String principal) {
        String kept = Noted.of(item.properties()).all().getOrDefault(property, "");
        return kept.contains(">" + principal + "<") || kept.contains(">" + principal.replaceAll("/$", "") + "<");
    }

    void search(Tree body) {
        atDepthZero();
        properties(body);
        List<Tree> searches = body.children(Name.dav("property-search"));
        if (searches.isEmpty()) {
            throw new Refusal(400, "a principal-property-search says what to look for");
        }
        boolean all = searches.stream().allMatch(this::isMe);
        answer(all ? List.of(me()) : List.of(), asked(body));
    }

    private boolean isMe(Tree search) {
        String wanted =
                search.child(Name.dav("match")).map(Tree::text).orElse("").toLowerCase(Locale.ROOT);
        boolean named = search.child(Name.dav("prop"))
                .filter(prop -> prop.has(Name.dav("displayname")))
                .isPresent();
        String title = dav.library().title().toLowerCase(Locale.ROOT);
        return named
                && !wanted.isEmpty()
                && (title.contains(wanted) || dav.library().user().contains(wanted));
    }

    void searchable() {
        atDepthZero();
        call.status(200);
        call.header("Content-Type", "application/xml; charset=utf-8");
        new Xml(call.out())
                .begin("D:principal-search-property-set")
                .raw("<D:principal-search-property><D:prop><D:displayname/></D:prop>")
                .raw("<D:description xml:lang=\"en\">Name</D:description></D:principal-search-property>")
                .raw("</D:principal-search-property-set>\n")
                .flush();
    }

    // ------------------------------------------------------------ expand-property

    void expand(Thing thing, Tree body) {
        atDepthZero();
        Xml xml = Dav.multistatus(call);
        expanded(thing, body, xml, 0);
        xml.raw("</D:multistatus>\n").flush();
    }

    private void expanded(Thing thing, Tree tree, Xml xml, int deep) {
        xml.raw("<D:response>").href(thing.href()).raw("<D:propstat><D:prop>");
        List<Name> missing = new ArrayList<>();
        for (Tree property : tree.children(Name.dav("property"))) {
            Name name = new Name(
                    property.attribute("namespace").orElse(Name.DAV),
                    property.attribute("name").orElse(""));
            Properties.Live live = dav.properties().live().get(name);
            String prefix = Name.prefix(name.space());
            if (live == null || prefix.isEmpty() || !live.is().test(thing)) {
                missing.add(name);
                continue;
            }
            xml.raw("<").raw(prefix).raw(":").raw(name.local()).raw(">");
            Optional<Thing> named = target(name);
            if (named.isPresent() && !property.children().isEmpty() && deep < 4) {
                expanded(named.get(), property, xml, deep + 1);
            } else {
                live.value().accept(thing, xml);
            }
            xml.raw("</").raw(prefix).raw(":").raw(name.local()).raw(">");
        }
        xml.raw("</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>");
        List<Name> named =
                missing.stream().filter(name -> !name.local().isEmpty()).toList();
        if (!named.isEmpty()) {
            Patch.status(xml, named, "404 Not Found", "");
        }
        xml.raw("</D:response>\n");
    }

    /// What a property's address names.
    private Optional<Thing> target(Name name) {
        String user = dav.library().user();
        if (name.equals(Name.dav("current-user-principal"))
                || name.equals(Name.dav("owner"))
                || name.equals(Name.dav("principal-URL"))) {
            return Optional.of(me());
        }
        if (name.equals(Name.card("addressbook-home-set"))) {
            return Optional.of(Thing.of(new Where.Home(Shelf.Kind.CARDS, user)));
        }
        if (name.equals(Name.cal("calendar-home-set"))) {
            return Optional.of(Thing.of(new Where.Home(Shelf.Kind.CALENDAR, user)));
        }
        return Optional.empty();
    }
}
