package wellhouse.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;

/// What may be done with a resource.
final class Methods {

    private Methods() {}

    static List<String> of(Where where) {
        return switch (where) {
            case Where.Member _ ->
                List.of("OPTIONS", "GET", "HEAD", "PUT", "DELETE", "PROPFIND", "PROPPATCH", "REPORT", "COPY", "MOVE");
            case Where.OnShelf _ ->
                List.of("OPTIONS", "GET", "HEAD", "POST", "DELETE", "PROPFIND", "PROPPATCH", "REPORT", "MKCOL", "MOVE");
            case Where.Home _ -> List.of("OPTIONS", "GET", "HEAD", "PROPFIND", "PROPPATCH", "REPORT");
            default -> List.of("OPTIONS", "GET", "HEAD", "PROPFIND", "REPORT");
        };
    }

    static List<Name> reports(Thing thing) {
        List<Name> all = new ArrayList<>();
        all.add(Name.dav("expand-property"));
        all.add(Name.dav("acl-principal-prop-set"));
        all.add(Name.dav("principal-match"));
        all.add(Name.dav("principal-property-search"));
        all.add(Name.dav("principal-search-property-set"));
        Optional<Kind> home =
                thing.where() instanceof Where.Home(Kind kind, String _) ? Optional.of(kind) : Optional.empty();
        thing.shelf().map(Shelf::kind).or(() -> home).ifPresent(kind -> {
            if (kind == Kind.CARDS) {
                all.add(Name.card("addressbook-query"));
                all.add(Name.card("addressbook-multiget"));
            } else {
                all.add(Name.cal("calendar-multiget"));
            }
        });
        if (thing.shelf().filter(shelf -> shelf.kind() == Kind.CALENDAR).isPresent()) {
            all.add(Name.cal("calendar-query"));
        }
        boolean isShelf = thing.shelf().isPresent() && thing.item().isEmpty();
        if (isShelf || thing.where() instanceof Where.Home) {
            all.add(Name.dav("sync-collection"));
        }
        return all;
    }
}
