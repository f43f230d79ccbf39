package wellhouse.dav;

import java.util.List;
import java.util.Optional;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;

/// `calendar-query`: entries of a calendar.
///
/// Source: RFC 4791, section 7.8.
final class CalendarQuery {

    private final Dav dav;
    private final Call call;

    CalendarQuery(Dav dav, Call call) {
        this.dav = dav;
        this.call = call;
    }

    void answer(Thing thing, Tree body) {
        CalendarFilter filter = CalendarFilter.of(body.child(Name.cal("filter")));
        Asked asked = Asked.of(Optional.of(body), dav.properties(), Dav.isMinimal(call));
        Shelf shelf = thing.shelf().orElseThrow();
        String base = Where.shelf(shelf.kind(), dav.library().user(), shelf.name());
        Xml xml = Dav.multistatus(call);
        String after = "";
        List<Item.Text> page;
        do {
            page = dav.library().texts(shelf, after, 200);
            for (Item.Text text : page) {
                boolean meant = thing.item()
                        .map(item -> item.name().equals(text.item().name()))
                        .orElse(true);
                if (meant && filter.holds(text.octets())) {
                    asked.write(Thing.of(base, dav.library().user(), shelf, text), xml);
                }
            }
            after = page.isEmpty() ? "" : page.getLast().item().name();
        } while (page.size() == 200);
        xml.raw("</D:multistatus>\n").flush();
    }
}
