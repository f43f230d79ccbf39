package wellhouse.dav;

import java.util.Optional;
import wellhouse.sync.Shelf.Kind;

/// PROPFIND: properties of a resource and of what is in it.
///
/// Source: RFC 4918, section 9.1.
final class Find {

    static final int PAGE = 1_000;

    private final Dav dav;
    private final Call call;

    Find(Dav dav, Call call) {
        this.dav = dav;
        this.call = call;
    }

    void answer(Thing thing) {
        Depth depth = Depth.of(call, Depth.INFINITY);
        Optional<Tree> body = Dav.asked(call);
        body.ifPresent(Find::check);
        boolean onShelf = thing.shelf().isPresent();
        if (depth == Depth.INFINITY && !onShelf) {
            throw new Refusal(403, Name.dav("propfind-finite-depth"), "ask for Depth 0 or 1");
        }
        Asked asked = Asked.of(body, dav.properties(), Dav.isMinimal(call));
        Xml xml = Dav.multistatus(call);
        if (depth == Depth.ZERO || !Dav.prefers(call, "depth-noroot")) {
            asked.write(thing, xml);
        }
        if (depth != Depth.ZERO) {
            inside(thing, asked, xml);
        }
        xml.raw("</D:multistatus>\n").flush();
    }

    private static void check(Tree body) {
        boolean asks = body.is(Name.dav("propfind"))
                && (body.has(Name.dav("prop")) || body.has(Name.dav("allprop")) || body.has(Name.dav("propname")));
        if (!asks) {
            throw new Refusal(400, "a propfind asks for prop, allprop or propname");
        }
    }

    private void inside(Thing thing, Asked asked, Xml xml) {
        Library library = dav.library();
        String user = library.user();
        switch (thing.where()) {
            case Where.Root _ -> {
                asked.write(Thing.of(new Where.Principals()), xml);
                asked.write(Thing.of(new Where.Homes(Kind.CARDS)), xml);
                asked.write(Thing.of(new Where.Homes(Kind.CALENDAR)), xml);
            }
            case Where.Principals _ -> asked.write(Thing.of(new Where.Principal(user)), xml);
            case Where.Homes(Kind kind) -> asked.write(Thing.of(new Where.Home(kind, user)), xml);
            case Where.Home(Kind kind, String _) ->
                library.shelves(kind).forEach(shelf -> asked.write(Thing.of(user, shelf), xml));
            case Where.OnShelf _ -> dav.list(thing.shelf().orElseThrow(), asked, xml);
            default -> {}
        }
    }
}
