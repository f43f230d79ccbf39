package wellhouse.dav;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;

/// The properties we give values to, and what they say of a resource.
final class Properties {

    /// Octets of one card or entry, photo and all.
    static final int MAX_RESOURCE = 10 << 20;

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final String[] ALL_PRIVILEGES = {
        "all",
        "read",
        "write",
        "write-properties",
        "write-content",
        "bind",
        "unbind",
        "unlock",
        "read-acl",
        "read-current-user-privilege-set"
    };

    private static final String[] BULK = {"simple", "crud"};

    private static final String[] READING = {"read", "read-acl", "read-current-user-privilege-set"};

    /// One property.
    ///
    /// @param is whether a resource has it
    /// @param value writes what is inside the element
    /// @param always whether `allprop` asks for it too
    record Live(Predicate<Thing> is, BiConsumer<Thing, Xml> value, boolean always) {}

    private final Library library;
    private final Map<Name, Live> live = new LinkedHashMap<>();

    Properties(Library library) {
        this.library = library;
        base();
        access();
        principal();
        shelves();
        calendars();
    }

    /// Notes that the client is given a member's octets.
    void handedOut(Thing thing) {
        library.handedOut(item(thing));
    }

    Map<Name, Live> live() {
        return live;
    }

    private void put(Name name, Predicate<Thing> is, BiConsumer<Thing, Xml> value) {
        live.put(name, new Live(is, value, false));
    }

    private void always(Name name, Predicate<Thing> is, BiConsumer<Thing, Xml> value) {
        live.put(name, new Live(is, value, true));
    }

    private void base() {
        always(Name.dav("resourcetype"), any(), (thing, xml) -> types(thing, xml));
        always(Name.dav("displayname"), thing -> !title(thing).isEmpty(), (thing, xml) -> xml.text(title(thing)));
        always(
                Name.dav("getetag"),
                isItem(),
                (thing, xml) -> xml.raw("\"").raw(item(thing).etag()).raw("\""));
        always(Name.dav("getcontenttype"), isItem(), (thing, xml) -> xml.raw(type(kind(thing))));
        always(
                Name.dav("getcontentlength"),
                isItem(),
                (thing, xml) -> xml.raw(Long.toString(item(thing).size())));
        always(
                Name.dav("getlastmodified"),
                isItem(),
                (thing, xml) -> xml.raw(date(item(thing).changed())));
        always(Name.dav("supportedlock"), any(), (thing, xml) -> {});
        always(Name.dav("lockdiscovery"), any(), (thing, xml) -> {});
        put(
                Name.dav("quota-used-bytes"),
                isHomeOrShelf(),
                (thing, xml) -> xml.raw(Long.toString(library.size(kind(thing)))));
        put(
                Name.dav("quota-available-bytes"),
                isHomeOrShelf(),
                (thing, xml) -> xml.raw(Long.toString(Math.max(0, (1L << 40) - library.size(kind(thing))))));
        put(
                Name.dav("resource-id"),
                isShelf(),
                (thing, xml) -> xml.href("urn:uuid:" + shelf(thing).id()));
        put(Name.dav("sync-token"), isShelf().or(isHome()), (thing, xml) -> xml.raw(token(thing)));
        put(Name.dav("add-member"), isOwnShelf(), (thing, xml) -> xml.href(thing.href() + ";add-member"));
        put(Name.dav("supported-report-set"), any(), (thing, xml) -> reports(thing, xml));
        put(Name.dav("supported-method-set"), any(), (thing, xml) -> {
            for (String method : Methods.of(thing.where())) {
                xml.raw("<D:supported-method name=\"").raw(method).raw("\"/>");
            }
        });
    }

    private void access() {
        BiConsumer<Thing, Xml> me = (thing, xml) -> xml.href(Where.principal(library.user()));
        put(Name.dav("current-user-principal"), any(), me);
        put(Name.dav("owner"), any().and(isTop().negate()), me);
        put(Name.dav("principal-collection-set"), any(), (thing, xml) -> xml.href(Where.ROOT + "principals/"));
        put(Name.dav("current-user-privilege-set"), any(), (thing, xml) -> {
            for (String privilege : isTop().test(thing) || isReadOnly(thing) ? READING : ALL_PRIVILEGES) {
                xml.raw("<D:privilege><D:").raw(privilege).raw("/></D:privilege>");
            }
        });
        put(Name.dav("supported-privilege-set"), any(), (thing, xml) -> xml.raw(SUPPORTED));
        put(Name.dav("acl"), any().and(isTop().negate()), (thing, xml) -> {
            xml.raw("<D:ace><D:principal>");
            me.accept(thing, xml);
            xml.raw("</D:principal><D:grant>");
            for (String privilege : ALL_PRIVILEGES) {
                xml.raw("<D:privilege><D:").raw(privilege).raw("/></D:privilege>");
            }
            xml.raw("</D:grant><D:protected/></D:ace>");
        });
        put(Name.dav("acl-restrictions"), any(), (thing, xml) -> xml.raw("<D:grant-only/><D:no-invert/>"));
        put(Name.dav("inherited-acl-set"), any(), (thing, xml) -> {});
    }

    private void principal() {
        put(Name.dav("principal-URL"), isPrincipal(), (thing, xml) -> xml.href(thing.href()));
        put(Name.dav("alternate-URI-set"), isPrincipal(), (thing, xml) -> {});
        put(Name.dav("group-membership"), isPrincipal(), (thing, xml) -> {});
        put(Name.dav("group-member-set"), isPrincipal(), (thing, xml) -> {});
        put(
                Name.card("addressbook-home-set"),
                any().and(isItem().negate()),
                (thing, xml) -> xml.href(Where.home(Kind.CARDS, library.user())));
        put(
                Name.cal("calendar-home-set"),
                any().and(isItem().negate()),
                (thing, xml) -> xml.href(Where.home(Kind.CALENDAR, library.user())));
        put(Name.cal("calendar-user-address-set"), isPrincipal(), (thing, xml) -> xml.href(thing.href()));
        put(Name.cs("email-address-set"), isPrincipal(), (thing, xml) -> {});
    }

    private void shelves() {
        put(
                Name.card("supported-address-data"),
                isShelf(Kind.CARDS),
                (thing, xml) -> xml.raw("<C:address-data-type content-type=\"text/vcard\" version=\"3.0\"/>"
                        + "<C:address-data-type content-type=\"text/vcard\" version=\"4.0\"/>"));
        put(
                Name.card("supported-collation-set"),
                isShelf(Kind.CARDS),
                (thing, xml) -> xml.raw("<C:supported-collation>i;ascii-casemap</C:supported-collation>"
                        + "<C:supported-collation>i;octet</C:supported-collation>"
                        + "<C:supported-collation>i;unicode-casemap</C:supported-collation>"));
        put(
                Name.card("max-resource-size"),
                isShelf(Kind.CARDS),
                (thing, xml) -> xml.raw(Integer.toString(MAX_RESOURCE)));
        put(Name.card("max-image-size"), isShelf(Kind.CARDS), (thing, xml) -> xml.raw(Integer.toString(MAX_RESOURCE)));
        put(
                Name.card("default-addressbook-URL"),
                thing -> thing.where() instanceof Where.Home home && home.kind() == Kind.CARDS,
                (thing, xml) -> xml.href(Where.shelf(
                        Kind.CARDS,
                        library.user(),
                        library.shelves(Kind.CARDS).getFirst().name())));
        put(Name.me("bulk-requests"), isShelf(Kind.CARDS), (thing, xml) -> {
            for (String kind : BULK) {
                xml.raw("<").raw(kind).raw("><max-resources>").raw(Integer.toString(Bulk.MOST));
                xml.raw("</max-resources><max-bytes>").raw(Integer.toString(MAX_RESOURCE));
                xml.raw("</max-bytes></").raw(kind).raw(">");
            }
        });
        put(Name.cs("getctag"), isShelf(), (thing, xml) -> xml.raw(token(thing)));
    }

    private void calendars() {
        put(
                Name.cal("supported-calendar-component-set"),
                isShelf(Kind.CALENDAR),
                (thing, xml) -> xml.raw(
                        shelf(thing).source() == Shelf.Holding.PROMISES
                                ? "<CAL:comp name=\"VTODO\"/>"
                                : "<CAL:comp name=\"VEVENT\"/>"));
        put(
                Name.cal("supported-calendar-data"),
                isShelf(Kind.CALENDAR),
                (thing, xml) -> xml.raw("<CAL:calendar-data content-type=\"text/calendar\" version=\"2.0\"/>"));
        put(
                Name.cal("supported-collation-set"),
                isShelf(Kind.CALENDAR),
                (thing, xml) -> xml.raw("<CAL:supported-collation>i;ascii-casemap</CAL:supported-collation>"
                        + "<CAL:supported-collation>i;octet</CAL:supported-collation>"));
        put(
                Name.cal("max-resource-size"),
                isShelf(Kind.CALENDAR),
                (thing, xml) -> xml.raw(Integer.toString(MAX_RESOURCE)));
    }

    // ------------------------------------------------------------ which resources

    private static Predicate<Thing> any() {
        return thing -> true;
    }

    private static Predicate<Thing> isItem() {
        return thing -> thing.item().isPresent();
    }

    private static Predicate<Thing> isShelf() {
        return thing -> thing.shelf().isPresent() && thing.item().isEmpty();
    }

    private static Predicate<Thing> isShelf(Kind kind) {
        return isShelf().and(thing -> shelf(thing).kind() == kind);
    }

    private static Predicate<Thing> isOwnShelf() {
        return isShelf(Kind.CARDS);
    }

    private static Predicate<Thing> isHome() {
        return thing -> thing.where() instanceof Where.Home;
    }

    private static Predicate<Thing> isHomeOrShelf() {
        return isHome().or(isShelf());
    }

    private static Predicate<Thing> isPrincipal() {
        return thing -> thing.where() instanceof Where.Principal;
    }

    private static Predicate<Thing> isTop() {
        return thing -> thing.where() instanceof Where.Root
                || thing.where() instanceof Where.Principals
                || thing.where() instanceof Where.Homes;
    }

    private static boolean isReadOnly(Thing thing) {
        return thing.shelf()
                .filter(shelf -> shelf.source() == Shelf.Holding.DATES || shelf.source() == Shelf.Holding.PROMISE_DAYS)
                .isPresent();
    }

    private static Shelf shelf(Thing thing) {
        return thing.shelf().orElseThrow();
    }

    private static Item item(Thing thing) {
        return thing.item().orElseThrow();
    }

    private static Kind kind(Thing thing) {
        return switch (thing.where()) {
            case Where.Home home -> home.kind();
            case Where.OnShelf on -> on.kind();
            case Where.Member member -> member.kind();
            default -> Kind.CARDS;
        };
    }

    // ------------------------------------------------------------ what they say

    private String title(Thing thing) {
        return switch (thing.where()) {
            case Where.OnShelf _ -> shelf(thing).title();
            case Where.Principal _, Where.Home _ -> library.title();
            default -> "";
        };
    }

    private static void types(Thing thing, Xml xml) {
        if (thing.isCollection()) {
            xml.raw("<D:collection/>");
        }
        if (isPrincipal().test(thing)) {
            xml.raw("<D:principal/>");
        }
        if (isShelf().test(thing)) {
            xml.raw(shelf(thing).kind() == Kind.CARDS ? "<C:addressbook/>" : "<CAL:calendar/>");
        }
    }

    /// The media type of what is on shelves of a kind.
    static String type(Kind kind) {
        return kind == Kind.CARDS ? "text/vcard; charset=utf-8" : "text/calendar; charset=utf-8";
    }

    static String date(Instant moment) {
        return HTTP_DATE.format(moment.atOffset(ZoneOffset.UTC));
    }

    private String token(Thing thing) {
        return thing.shelf().map(Token::of).orElseGet(() -> Token.ofHome(library.revision()));
    }

    private static void reports(Thing thing, Xml xml) {
        for (Name report : Methods.reports(thing)) {
            xml.raw("<D:supported-report><D:report>").empty(report).raw("</D:report></D:supported-report>");
        }
    }

    /// What an `allprop` is answered with.
    List<Name> all() {
        return live.entrySet().stream()
                .filter(entry -> entry.getValue().always())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Properties that no client may set; those that are not here and not live are kept as they come.
    boolean isProtected(Name name) {
        return live.containsKey(name) && !SETTABLE.contains(name);
    }

    private static final Set<Name> SETTABLE = Set.of(Name.dav("displayname"));

    private static final String SUPPORTED = privilege(
            "all",
            "Everything",
            privilege(
                    "read",
                    "Read",
                    privilege("read-acl", "Read who may what", ""),
                    privilege("read-current-user-privilege-set", "Read what one may", "")),
            privilege(
                    "write",
                    "Write",
                    privilege("write-properties", "Write properties", ""),
                    privilege("write-content", "Write content", ""),
                    privilege("bind", "Add members", ""),
                    privilege("unbind", "Remove members", "")),
            privilege("unlock", "Unlock", ""));

    private static String privilege(String name, String description, String... inside) {
        return "<D:supported-privilege><D:privilege><D:" + name + "/></D:privilege><D:description xml:lang=\"en\">"
                + description + "</D:description>" + String.join("", inside) + "</D:supported-privilege>";
    }
}
