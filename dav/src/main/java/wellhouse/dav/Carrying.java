package wellhouse.dav;

import java.util.Optional;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;

/// COPY and MOVE of a member, and MOVE of an address book of the client's own to another name.
///
/// Source: RFC 4918, sections 9.8 and 9.9.
final class Carrying {

    private final Dav dav;
    private final Call call;

    Carrying(Dav dav, Call call) {
        this.dav = dav;
        this.call = call;
    }

    void answer(Where from, boolean moving) {
        Thing source = dav.thing(from);
        if (source.shelf().filter(shelf -> shelf.kind() == Kind.CALENDAR).isPresent()) {
            throw new Refusal(403, "entries of calendars stay where they are");
        }
        Where to = destination();
        boolean overwrite = overwrite();
        checkDepth(source, moving);
        if (source.item().isPresent()) {
            member(source, to, moving, overwrite);
        } else if (moving && source.where() instanceof Where.OnShelf) {
            shelf(source.shelf().orElseThrow(), to, overwrite);
        } else {
            throw new Refusal(403, "only cards can be copied, and address books of your own be moved");
        }
    }

    private boolean overwrite() {
        return switch (call.header("Overwrite").orElse("T").strip()) {
            case "T", "t" -> true;
            case "F", "f" -> false;
            default -> throw new Refusal(400, "Overwrite is T or F");
        };
    }

    /// A collection goes whole, or may be copied without what is in it.
    private void checkDepth(Thing source, boolean moving) {
        Depth depth = Depth.of(call, Depth.INFINITY);
        boolean known = depth == Depth.INFINITY || depth == Depth.ZERO && !moving;
        if (source.isCollection() && !known) {
            throw new Refusal(400, "a collection goes with all that is in it");
        }
    }

    private Where destination() {
        String said = call.header("Destination").orElseThrow(() -> new Refusal(400, "say where to, in Destination"));
        int scheme = said.indexOf("://");
        if (scheme > 0) {
            String rest = said.substring(scheme + 3);
            String host = rest.substring(0, rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/'));
            if (!host.equalsIgnoreCase(call.host())) {
                throw new Refusal(502, "cards cannot be sent to another server");
            }
        }
        return Where.of(said);
    }

    private void member(Thing source, Where to, boolean moving, boolean overwrite) {
        if (!(to instanceof Where.Member(Kind kind, String user, String shelfName, String name))) {
            throw new Refusal(403, "cards are in address books only");
        }
        Shelf from = source.shelf().orElseThrow();
        Optional<Shelf> onto = user.equals(dav.library().user()) && kind == from.kind()
                ? dav.library().shelf(kind, shelfName)
                : Optional.empty();
        Shelf target = onto.orElseThrow(() -> new Refusal(409, "there is no such address book"));
        String oldName = source.item().orElseThrow().name();
        if (target.id().equals(from.id()) && name.equals(oldName)) {
            throw new Refusal(403, "source and destination are the same");
        }
        Library.Outcome.Done done = Writing.done(
                dav, target, dav.library().copy(from, oldName, target, name, moving, overwrite, Conditions.of(call)));
        call.header("Location", Where.shelf(kind, user, shelfName) + Where.encoded(name));
        call.status(done.made() ? 201 : 204);
    }

    private void shelf(Shelf source, Where to, boolean overwrite) {
        if (source.source() != Shelf.Holding.OWN
                || !(to instanceof Where.OnShelf(Kind kind, String user, String name))
                || kind != source.kind()
                || !user.equals(dav.library().user())) {
            throw new Refusal(403, "only an address book of your own can be moved, within its home");
        }
        if (name.equals(source.name())) {
            throw new Refusal(403, "source and destination are the same");
        }
        Optional<Shelf> there = dav.library().shelf(kind, name);
        if (there.isPresent() && !overwrite) {
            throw new Refusal(412, "it is there already");
        }
        if (there.isPresent() && there.get().source() != Shelf.Holding.OWN) {
            throw new Refusal(403, Name.dav("need-privileges"), "this address book always stays");
        }
        there.ifPresent(dav.library()::remove);
        dav.library().rename(source, name);
        call.header("Location", Where.shelf(kind, user, name));
        call.status(there.isPresent() ? 204 : 201);
    }
}
