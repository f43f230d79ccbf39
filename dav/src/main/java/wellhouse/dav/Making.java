package wellhouse.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.sync.Shelf.Kind;

/// MKCOL, plain and extended: makes an address book of the client's own.
///
/// Source: RFC 5689; a plain MKCOL inside a home makes an address book too, since nothing else can be there.
final class Making {

    private final Dav dav;
    private final Call call;

    Making(Dav dav, Call call) {
        this.dav = dav;
        this.call = call;
    }

    void answer(Where where) {
        Optional<Tree> body = Dav.body(call);
        if (!(where instanceof Where.OnShelf(Kind kind, String user, String name))) {
            if (where instanceof Where.Member(Kind kind, String user, String shelf, String _)) {
                boolean parent = dav.found(new Where.OnShelf(kind, user, shelf)).isPresent();
                if (dav.found(where).isPresent()) {
                    throw new Refusal(405, "it is there already");
                }
                Name condition = kind == Kind.CARDS
                        ? Name.card("addressbook-collection-location-ok")
                        : Name.cal("calendar-collection-location-ok");
                throw parent
                        ? new Refusal(403, condition, "an address book holds cards only")
                        : new Refusal(409, "there is no such collection");
            }
            if (dav.found(where).isPresent()) {
                throw new Refusal(405, "it is there already");
            }
            throw new Refusal(409, "address books are made inside a home");
        }
        if (!user.equals(dav.library().user())) {
            throw new Refusal(404, "there is nothing here");
        }
        if (dav.library().shelf(kind, name).isPresent()) {
            throw body.isPresent()
                    ? new Refusal(403, Name.dav("resource-must-be-null"), "it is there already")
                    : new Refusal(405, "it is there already");
        }
        if (kind == Kind.CALENDAR) {
            throw new Refusal(403, Name.dav("valid-resourcetype"), "calendars are not made by clients");
        }
        make(kind, name, body);
    }

    private void make(Kind kind, String name, Optional<Tree> body) {
        Noted noted = Noted.of("");
        String title = name;
        List<Name> refused = new ArrayList<>();
        List<Name> named = new ArrayList<>();
        if (body.isPresent()) {
            if (!body.get().is(Name.dav("mkcol"))) {
                throw new Refusal(415, "the body of MKCOL is an mkcol element");
            }
            for (Patch.Change change : Patch.changes(body.get())) {
                Name property = change.property().name();
                named.add(property);
                if (property.equals(Name.dav("resourcetype"))) {
                    checkType(change.property());
                } else if (property.equals(Name.dav("displayname"))) {
                    title = change.property().wholeText();
                } else if (dav.properties().isProtected(property)) {
                    refused.add(property);
                } else {
                    noted.put(change.property());
                }
            }
        }
        if (!refused.isEmpty()) {
            refuse(named, refused);
            return;
        }
        dav.library().make(kind, name, title, noted.kept());
        call.status(201);
        if (body.isPresent()) {
            call.header("Cache-Control", "no-cache");
        }
    }

    private void refuse(List<Name> named, List<Name> refused) {
        call.status(403);
        call.header("Content-Type", "application/xml; charset=utf-8");
        Xml xml = new Xml(call.out()).begin("D:mkcol-response");
        List<Name> others =
                named.stream().filter(name -> !refused.contains(name)).toList();
        if (!others.isEmpty()) {
            Patch.status(xml, others, "424 Failed Dependency", "");
        }
        Patch.status(xml, refused, "403 Forbidden", "<D:error><D:cannot-modify-protected-property/></D:error>");
        xml.raw("</D:mkcol-response>\n").flush();
    }

    private static void checkType(Tree type) {
        boolean known = type.has(Name.dav("collection"))
                && type.children().stream()
                        .allMatch(child -> child.is(Name.dav("collection")) || child.is(Name.card("addressbook")));
        if (known) {
            return;
        }
        boolean noType = type.children().stream()
                .anyMatch(child -> child.name().space().equals(Name.DAV)
                        && !child.is(Name.dav("collection"))
                        && !child.is(Name.dav("principal")));
        throw noType
                ? new Refusal(400, "a resourcetype names types of resources")
                : new Refusal(403, Name.dav("valid-resourcetype"), "only address books can be made here");
    }
}
