package wellhouse.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.sync.Shelf.Kind;

/// Which properties a request asks for, and how they are written for one resource after the other.
final class Asked {

    private enum How {
        NAMED,
        ALL,
        NAMES
    }

    private record Property(
            Name name, String open, String close, Properties.@org.jspecify.annotations.Nullable Live live) {}

    private static final Name ADDRESS_DATA = Name.card("address-data");
    private static final Name CALENDAR_DATA = Name.cal("calendar-data");

    private final How how;
    private final List<Property> properties;
    private final Properties known;
    private final Rendition data;
    private final boolean dataAsked;
    private final boolean minimal;

    private Asked(How how, List<Name> names, Properties known, Rendition data, boolean dataAsked, boolean minimal) {
        this.how = how;
        this.known = known;
        this.data = data;
        this.dataAsked = dataAsked;
        this.minimal = minimal;
        this.properties = names.stream().map(name -> property(name, known)).toList();
    }

    private static Property property(Name name, Properties known) {
        String prefix = Name.prefix(name.space());
        String tag = prefix.isEmpty() ? name.local() : prefix + ":" + name.local();
        String declared =
                prefix.isEmpty() ? " xmlns=\"" + Xml.escaped(name.space()).replace("\"", "&quot;") + "\"" : "";
        return new Property(
                name, "<" + tag + declared + ">", "</" + tag + ">", known.live().get(name));
    }

    /// Reads what stands in a `propfind` or a report: `prop`, `allprop` or `propname`.
    ///
    /// @param body empty for none, which asks for all
    /// @param minimal whether properties that are not there need not be mentioned
    static Asked of(Optional<Tree> body, Properties known, boolean minimal) {
        if (body.isEmpty()) {
            return new Asked(How.ALL, known.all(), known, Rendition.AS_IT_IS, false, minimal);
        }
        Tree tree = body.get();
        long kinds = tree.children().stream()
                .filter(child ->
                        child.is(Name.dav("prop")) || child.is(Name.dav("allprop")) || child.is(Name.dav("propname")))
                .count();
        if (kinds > 1) {
            throw new Refusal(400, "ask for prop, allprop or propname, once");
        }
        if (tree.has(Name.dav("propname"))) {
            return new Asked(How.NAMES, List.of(), known, Rendition.AS_IT_IS, false, minimal);
        }
        if (tree.has(Name.dav("allprop"))) {
            List<Name> names = new ArrayList<>(known.all());
            tree.child(Name.dav("include"))
                    .ifPresent(more -> more.children().forEach(child -> names.add(child.name())));
            return new Asked(How.ALL, names, known, Rendition.AS_IT_IS, false, minimal);
        }
        List<Tree> asked = tree.child(Name.dav("prop")).map(Tree::children).orElse(List.of());
        Optional<Tree> cards =
                asked.stream().filter(one -> one.is(ADDRESS_DATA)).findFirst();
        boolean data = cards.isPresent() || asked.stream().anyMatch(one -> one.is(CALENDAR_DATA));
        return new Asked(
                How.NAMED,
                asked.stream().map(Tree::name).distinct().toList(),
                known,
                cards.map(Rendition::of).orElse(Rendition.AS_IT_IS),
                data,
                minimal);
    }

    /// What is asked, as one text: the same for those that are answered alike.
    String key() {
        StringBuilder key = new StringBuilder(how.name()).append(minimal ? " minimal" : "");
        properties.forEach(property -> key.append(property.open()));
        return key.toString();
    }

    /// Whether the octets of members are asked for.
    boolean needsOctets() {
        return dataAsked;
    }

    /// Writes the response for one resource.
    void write(Thing thing, Xml xml) {
        xml.raw("<D:response>").href(thing.href());
        switch (how) {
            case NAMES -> names(thing, xml);
            case ALL -> values(thing, xml, true);
            case NAMED -> values(thing, xml, false);
        }
        xml.raw("</D:response>\n");
    }

    private void names(Thing thing, Xml xml) {
        xml.raw("<D:propstat><D:prop>");
        known.live().forEach((name, live) -> {
            if (live.is().test(thing)) {
                xml.empty(name);
            }
        });
        Noted.of(thing.notes()).all().keySet().forEach(xml::empty);
        xml.raw("</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>");
    }

    private void values(Thing thing, Xml xml, boolean all) {
        Map<Name, String> noted =
                thing.notes().isEmpty() ? Map.of() : Noted.of(thing.notes()).all();
        List<Property> missing = new ArrayList<>(properties.size());
        boolean begun = false;
        for (Property property : properties) {
            String kept = noted.get(property.name());
            boolean isData = isData(property, thing);
            boolean there = isData
                    || kept != null
                    || property.live() != null && property.live().is().test(thing);
            if (!there) {
                missing.add(property);
                continue;
            }
            if (!begun) {
                xml.raw("<D:propstat><D:prop>");
                begun = true;
            }
            if (isData) {
                xml.raw(property.open())
                        .text(data.of(thing.octets().orElseThrow()))
                        .raw(property.close());
                if (data.wanted().isEmpty()) {
                    known.handedOut(thing);
                }
            } else if (kept != null) {
                xml.raw(kept);
            } else if (property.live() != null) {
                xml.raw(property.open());
                property.live().value().accept(thing, xml);
                xml.raw(property.close());
            }
        }
        if (all) {
            for (Map.Entry<Name, String> one : noted.entrySet()) {
                if (properties.stream().noneMatch(property -> property.name().equals(one.getKey()))) {
                    xml.raw(begun ? "" : "<D:propstat><D:prop>").raw(one.getValue());
                    begun = true;
                }
            }
        }
        if (begun) {
            xml.raw("</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>");
        }
        boolean silent = all || minimal && begun;
        if (!missing.isEmpty() && !silent || !begun && (silent || missing.isEmpty())) {
            xml.raw("<D:propstat><D:prop>");
            boolean found = silent || missing.isEmpty();
            if (!found) {
                missing.forEach(property -> xml.empty(property.name()));
            }
            xml.raw("</D:prop><D:status>HTTP/1.1 ")
                    .raw(found ? "200 OK" : "404 Not Found")
                    .raw("</D:status></D:propstat>");
        }
    }

    private static boolean isData(Property property, Thing thing) {
        if (thing.octets().isEmpty()) {
            return false;
        }
        Kind kind = thing.where() instanceof Where.Member member ? member.kind() : Kind.CARDS;
        return property.name().equals(kind == Kind.CARDS ? ADDRESS_DATA : CALENDAR_DATA);
    }
}
