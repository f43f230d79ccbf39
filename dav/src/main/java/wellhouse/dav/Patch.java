package wellhouse.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;

/// PROPPATCH: all of it is written, or nothing.
///
/// Source: RFC 4918, section 9.2.
final class Patch {

    private final Dav dav;
    private final Call call;

    Patch(Dav dav, Call call) {
        this.dav = dav;
        this.call = call;
    }

    /// One property that is to be set or removed.
    ///
    /// @param set whether it is to be set
    record Change(Tree property, boolean set) {}

    void answer(Thing thing) {
        Tree body = Dav.body(call).orElseThrow(() -> new Refusal(400, "a propertyupdate says what to change"));
        if (!body.is(Name.dav("propertyupdate"))) {
            throw new Refusal(400, "a propertyupdate says what to change");
        }
        List<Change> changes = changes(body);
        List<Name> refused = changes.stream()
                .filter(change -> !may(thing, change))
                .map(change -> change.property().name())
                .toList();
        if (refused.isEmpty()) {
            write(thing, changes);
        }
        boolean minimal = Dav.isMinimal(call) && refused.isEmpty();
        Xml xml = Dav.multistatus(call);
        xml.raw("<D:response>").href(thing.href());
        List<Name> named = changes.stream()
                .map(change -> change.property().name())
                .distinct()
                .toList();
        if (refused.isEmpty()) {
            status(xml, minimal ? List.of() : named, "200 OK", "");
        } else {
            List<Name> others =
                    named.stream().filter(name -> !refused.contains(name)).toList();
            if (!others.isEmpty()) {
                status(xml, others, "424 Failed Dependency", "");
            }
            status(
                    xml,
                    refused.stream().distinct().toList(),
                    "403 Forbidden",
                    "<D:error><D:cannot-modify-protected-property/></D:error>");
        }
        xml.raw("</D:response></D:multistatus>\n").flush();
    }

    static void status(Xml xml, List<Name> names, String status, String error) {
        xml.raw("<D:propstat><D:prop>");
        names.forEach(xml::empty);
        xml.raw("</D:prop><D:status>HTTP/1.1 ")
                .raw(status)
                .raw("</D:status>")
                .raw(error)
                .raw("</D:propstat>");
    }

    /// The changes in their order; a language said further out holds for what is inside.
    static List<Change> changes(Tree body) {
        List<Change> changes = new ArrayList<>();
        for (Tree part : body.children()) {
            boolean set = part.is(Name.dav("set"));
            if (!set && !part.is(Name.dav("remove"))) {
                continue;
            }
            for (Tree prop : part.children(Name.dav("prop"))) {
                Optional<String> language = prop.language().or(part::language).or(body::language);
                for (Tree property : prop.children()) {
                    language.ifPresent(property::noteLanguage);
                    changes.add(new Change(property, set));
                }
            }
        }
        if (changes.isEmpty()) {
            throw new Refusal(400, "a propertyupdate says what to change");
        }
        return changes;
    }

    private boolean may(Thing thing, Change change) {
        Name name = change.property().name();
        if (thing.where() instanceof Where.Home home && name.equals(Name.card("default-addressbook-URL"))) {
            return home.kind() == Kind.CARDS
                    && change.property()
                            .child(Name.dav("href"))
                            .map(href -> Where.of(href.text()))
                            .filter(where -> where instanceof Where.OnShelf on
                                    && dav.library()
                                            .shelves(Kind.CARDS)
                                            .getFirst()
                                            .name()
                                            .equals(on.shelf()))
                            .isPresent();
        }
        if (thing.shelf().isEmpty()) {
            return false;
        }
        boolean titled = name.equals(Name.dav("displayname"));
        return !dav.properties().isProtected(name) && !(titled && thing.item().isPresent());
    }

    private void write(Thing thing, List<Change> changes) {
        if (thing.shelf().isEmpty()) {
            return;
        }
        Noted noted = Noted.of(thing.notes());
        Shelf shelf = thing.shelf().get();
        String title = shelf.title();
        for (Change change : changes) {
            Name name = change.property().name();
            if (name.equals(Name.dav("displayname"))) {
                title = change.set() ? change.property().wholeText() : shelf.name();
            } else if (change.set()) {
                noted.put(change.property());
            } else {
                noted.remove(name);
            }
        }
        if (thing.item().isPresent()) {
            dav.library().note(thing.item().get(), noted.kept());
        } else {
            dav.library().note(shelf, title, noted.kept());
        }
    }
}
