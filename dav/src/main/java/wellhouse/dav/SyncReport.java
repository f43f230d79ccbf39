package wellhouse.dav;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;

/// What changed on a shelf, or in a home, since a client last asked.
///
/// A change is found by the counter in an index, so that the answer costs what changed, not what is there.
///
/// Source: RFC 6578.
final class SyncReport {

    /// Members fetched together with their octets.
    private static final int TOGETHER = 200;

    private final Dav dav;
    private final Call call;

    SyncReport(Dav dav, Call call) {
        this.dav = dav;
        this.call = call;
    }

    void answer(Thing thing, Tree body) {
        boolean isHome = thing.where() instanceof Where.Home;
        if (thing.item().isPresent() || !isHome && thing.shelf().isEmpty()) {
            throw Reports.unsupported();
        }
        boolean deep = isDeep(body);
        String token = body.child(Name.dav("sync-token")).map(Tree::text).orElse("");
        long most = Reports.limit(body, Name.dav("limit"), Name.dav("nresults"));
        Asked asked = Asked.of(Optional.of(body), dav.properties(), Dav.isMinimal(call));
        if (thing.where() instanceof Where.Home(Kind kind, String _)) {
            home(kind, deep, token, asked);
        } else {
            shelf(thing, token, most, asked);
        }
    }

    /// The level: from its element, or as drafts before the standard had it from the depth.
    private boolean isDeep(Tree body) {
        Optional<String> said = body.child(Name.dav("sync-level")).map(Tree::text);
        if (said.isPresent()) {
            return switch (said.get()) {
                case "1" -> false;
                case "infinite", "infinity" -> true;
                default -> throw new Refusal(400, "sync-level is 1 or infinite");
            };
        }
        return switch (Depth.of(call, Depth.ZERO)) {
            case ONE -> false;
            case INFINITY -> true;
            case ZERO -> throw new Refusal(400, "say the sync-level");
        };
    }

    private static Refusal unknown() {
        return new Refusal(403, Name.dav("valid-sync-token"), "this token is not known; start over without one");
    }

    // ------------------------------------------------------------ one shelf

    private void shelf(Thing thing, String token, long most, Asked asked) {
        Shelf shelf = thing.shelf().orElseThrow();
        long after = 0;
        if (!token.isEmpty()) {
            OptionalLong read = Token.read(shelf, token);
            after = read.orElseThrow(SyncReport::unknown);
        }
        Xml xml = Dav.multistatus(call);
        long reached;
        if (token.isEmpty() && most == Long.MAX_VALUE) {
            all(shelf, asked, xml);
            reached = shelf.revision();
        } else {
            reached = changes(shelf, after, token.isEmpty(), most, asked, xml);
            if (reached < shelf.revision()) {
                Reports.truncated(thing.href(), xml);
            }
        }
        xml.raw("<D:sync-token>")
                .raw(Token.of(shelf, reached))
                .raw("</D:sync-token></D:multistatus>\n")
                .flush();
    }

    private void all(Shelf shelf, Asked asked, Xml xml) {
        if (!asked.needsOctets()) {
            dav.list(shelf, asked, xml);
            return;
        }
        String after = "";
        List<Item.Text> page;
        do {
            page = dav.library().texts(shelf, after, TOGETHER);
            page.forEach(text -> write(shelf, text, asked, xml));
            after = page.isEmpty() ? "" : page.getLast().item().name();
        } while (page.size() == TOGETHER);
    }

    /// Writes what changed, oldest first.
    ///
    /// @param first whether the client has nothing yet, so that it need not hear of what is gone
    /// @return the counter that was reached
    private long changes(Shelf shelf, long after, boolean first, long most, Asked asked, Xml xml) {
        long reached = after;
        long written = 0;
        boolean more = true;
        while (more) {
            List<Item> page = dav.library().since(shelf, reached, shelf.revision(), Find.PAGE);
            for (Item item : page) {
                if (item.gone() && first) {
                    reached = item.revision();
                    continue;
                }
                if (written == most) {
                    return reached;
                }
                write(shelf, item, asked, xml);
                reached = item.revision();
                written++;
            }
            more = page.size() == Find.PAGE;
        }
        return shelf.revision();
    }

    private void write(Shelf shelf, Item item, Asked asked, Xml xml) {
        if (item.gone()) {
            gone(Where.shelf(shelf.kind(), dav.library().user(), shelf.name()) + Where.encoded(item.name()), xml);
        } else if (asked.needsOctets()) {
            dav.library().texts(shelf, List.of(item.name())).forEach(text -> write(shelf, text, asked, xml));
        } else {
            asked.write(dav.thing(shelf, item), xml);
        }
    }

    private void write(Shelf shelf, Item.Text text, Asked asked, Xml xml) {
        String base = Where.shelf(shelf.kind(), dav.library().user(), shelf.name());
        asked.write(Thing.of(base, dav.library().user(), shelf, text), xml);
    }

    private static void gone(String href, Xml xml) {
        xml.raw("<D:response>").href(href);
        xml.raw("<D:status>HTTP/1.1 404 Not Found</D:status></D:response>\n");
    }

    // ------------------------------------------------------------ a home

    private void home(Kind kind, boolean deep, String token, Asked asked) {
        long now = dav.library().revision();
        long after = 0;
        if (!token.isEmpty()) {
            after = Token.readHome(token, now).orElseThrow(SyncReport::unknown);
        }
        Xml xml = Dav.multistatus(call);
        List<Shelf> shelves = dav.library().shelves(kind);
        if (!token.isEmpty()) {
            for (Shelf shelf : dav.library().gone(kind, after)) {
                boolean again = shelves.stream().anyMatch(one -> one.name().equals(shelf.name()));
                if (!again) {
                    gone(Where.shelf(kind, dav.library().user(), shelf.name()), xml);
                }
            }
        }
        for (Shelf shelf : shelves) {
            if (token.isEmpty() || shelf.revision() > after) {
                asked.write(Thing.of(dav.library().user(), shelf), xml);
                if (deep) {
                    changes(shelf, after, token.isEmpty(), Long.MAX_VALUE, asked, xml);
                }
            }
        }
        xml.raw("<D:sync-token>")
                .raw(Token.ofHome(now))
                .raw("</D:sync-token></D:multistatus>\n")
                .flush();
    }
}
