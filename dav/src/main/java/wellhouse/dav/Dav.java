package wellhouse.dav;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wellhouse.sync.Item;
import wellhouse.sync.Shelf;

/// Answers the requests of one client: finds what an address names and hands the request to its verb.
public final class Dav {

    /// Octets of a request's XML.
    private static final int MAX_XML = 8 << 20;

    /// Octets of a body that is too long which are read before the connection is closed.
    private static final long MAX_PASSED_OVER = 64L << 20;

    private final Library library;
    private final Lists lists;
    private final Properties properties;

    /// @param lists shared by all requests
    public Dav(Library library, Lists lists) {
        this.library = library;
        this.lists = lists;
        this.properties = new Properties(library);
    }

    /// Answers a request.
    ///
    /// @return empty if all went well, else what went wrong, such as `PUT 403 no-uid-conflict`
    public Optional<String> answer(Call call) {
        try {
            call.header("DAV", "1, 3, access-control, addressbook, calendar-access, extended-mkcol");
            verb(call);
            return Optional.empty();
        } catch (Refusal refusal) {
            refuse(call, refusal);
            boolean usual = refusal.status() == 404 || refusal.status() == 412 || refusal.status() == 304;
            return usual ? Optional.empty() : Optional.of(call.method() + " " + refusal.line());
        }
    }

    private void verb(Call call) {
        Where where = call.path().equals("/") ? new Where.Root() : Where.of(call.path());
        switch (call.method().toUpperCase(Locale.ROOT)) {
            case "OPTIONS" -> options(call, where);
            case "PROPFIND" ->
                new Find(this, call).answer(thing(where).at(call.path().equals("/") ? "/" : ""));
            case "PROPPATCH" -> new Patch(this, call).answer(thing(where));
            case "REPORT" -> new Reports(this, call).answer(thing(where));
            case "GET", "HEAD" -> new Reading(this, call).answer(thing(where));
            case "PUT" -> new Writing(this, call).put(where);
            case "POST" -> new Writing(this, call).post(where);
            case "DELETE" -> new Writing(this, call).delete(where);
            case "MKCOL", "MKCALENDAR" -> new Making(this, call).answer(where);
            case "COPY" -> new Carrying(this, call).answer(where, false);
            case "MOVE" -> new Carrying(this, call).answer(where, true);
            default -> {
                call.header("Allow", String.join(", ", Methods.of(where)));
                throw new Refusal(405, "that cannot be done here");
            }
        }
    }

    private void options(Call call, Where where) {
        if (where instanceof Where.Nowhere) {
            throw new Refusal(404, "there is nothing here");
        }
        call.header("Allow", String.join(", ", Methods.of(where)));
        call.status(200);
    }

    Library library() {
        return library;
    }

    Properties properties() {
        return properties;
    }

    /// What an address names.
    ///
    /// @throws Refusal with 404 if there is nothing, the same for what belongs to somebody else
    Thing thing(Where where) {
        return found(where).orElseThrow(() -> new Refusal(404, "there is nothing here"));
    }

    Optional<Thing> found(Where where) {
        return switch (where) {
            case Where.Nowhere _ -> Optional.empty();
            case Where.Root _, Where.Principals _, Where.Homes _ -> Optional.of(Thing.of(where));
            case Where.Principal(String user) -> mine(user).map(_ -> Thing.of(where));
            case Where.Home(Shelf.Kind _, String user) -> mine(user).map(_ -> Thing.of(where));
            case Where.OnShelf(Shelf.Kind kind, String user, String name) ->
                mine(user).flatMap(_ -> library.shelf(kind, name)).map(shelf -> Thing.of(library.user(), shelf));
            case Where.Member(Shelf.Kind kind, String user, String shelfName, String name) ->
                mine(user)
                        .flatMap(_ -> library.shelf(kind, shelfName))
                        .flatMap(shelf -> library.items(shelf, List.of(name)).stream()
                                .findFirst()
                                .map(item -> thing(shelf, item)));
        };
    }

    private Optional<String> mine(String user) {
        return user.equals(library.user()) ? Optional.of(user) : Optional.empty();
    }

    Thing thing(Shelf shelf, Item item) {
        return Thing.of(Where.shelf(shelf.kind(), library.user(), shelf.name()), library.user(), shelf, item);
    }

    /// Writes what is asked of all members of a shelf, which is not their octets.
    ///
    /// Members are read by pages and written as they come, so that memory does not grow with the book.
    void list(Shelf shelf, Asked asked, Xml xml) {
        String key = asked.key();
        Optional<byte[]> kept = lists.of(shelf, key);
        if (kept.isPresent()) {
            xml.octets(kept.get());
            return;
        }
        xml.flush();
        Lists.Copying copying = new Lists.Copying(xml.out());
        Xml copied = new Xml(copying);
        String base = Where.shelf(shelf.kind(), library.user(), shelf.name());
        String after = "";
        List<Item> page;
        do {
            page = library.page(shelf, after, Find.PAGE);
            page.forEach(item -> asked.write(Thing.of(base, library.user(), shelf, item), copied));
            after = page.isEmpty() ? "" : page.getLast().name();
        } while (page.size() == Find.PAGE);
        copied.flush();
        copying.copied().ifPresent(octets -> lists.keep(shelf, key, octets));
    }

    /// The XML of a PROPFIND or a REPORT.
    static Optional<Tree> asked(Call call) {
        byte[] octets = octets(call, MAX_XML, new Refusal(413, "the body is too long"));
        return octets.length == 0 ? Optional.empty() : Optional.of(Bodies.read(octets));
    }

    /// The XML a request carries.
    static Optional<Tree> body(Call call) {
        byte[] octets = octets(call, MAX_XML, new Refusal(413, "the body is too long"));
        return octets.length == 0 ? Optional.empty() : Optional.of(Tree.read(new java.io.ByteArrayInputStream(octets)));
    }

    /// All of a body, as long as it is not longer than is taken.
    ///
    /// @throws Refusal `tooLong`
    static byte[] octets(Call call, int most, Refusal tooLong) {
        boolean said = call.header("Content-Length")
                .flatMap(Dav::number)
                .filter(length -> length > most)
                .isPresent();
        if (said && call.header("Expect").isPresent()) {
            throw tooLong;
        }
        try (InputStream in = call.body()) {
            byte[] octets = said ? new byte[0] : in.readNBytes(most + 1);
            if (said || octets.length > most) {
                passOver(call, in);
                throw tooLong;
            }
            return octets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads on for a while, since a client that still sends may never see the answer. A body without an end is left,
    /// and with it the connection, which the answer says.
    ///
    /// Source: RFC 9112, sections 9.3 and 9.6.
    private static void passOver(Call call, InputStream in) throws IOException {
        byte[] some = new byte[16 << 10];
        long left = MAX_PASSED_OVER;
        int read = in.read(some);
        while (read >= 0 && left > 0) {
            left -= read;
            read = in.read(some);
        }
        if (read >= 0) {
            call.header("Connection", "close");
        }
    }

    private static Optional<Long> number(String text) {
        return text.strip().matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text.strip())) : Optional.empty();
    }

    /// Whether an answer may be short.
    ///
    /// Source: RFC 8144, section 2.
    static boolean isMinimal(Call call) {
        boolean asked = prefers(call, "return=minimal")
                || call.header("Brief").orElse("").equalsIgnoreCase("t");
        if (asked) {
            call.header("Preference-Applied", "return=minimal");
            call.header("Vary", "Brief, Prefer");
        }
        return asked;
    }

    /// Whether a client prefers something.
    ///
    /// Source: RFC 7240, section 2.
    static boolean prefers(Call call, String what) {
        return Stream.of(call.header("Prefer").orElse("").split("[,;]", -1))
                .anyMatch(one -> one.replace(" ", "").equalsIgnoreCase(what));
    }

    /// Begins a multistatus.
    static Xml multistatus(Call call) {
        call.status(207);
        call.header("Content-Type", "application/xml; charset=utf-8");
        return new Xml(call.out()).begin("D:multistatus").raw("\n");
    }

    private static void refuse(Call call, Refusal refusal) {
        call.status(refusal.status());
        if (refusal.status() == 304) {
            return;
        }
        call.header("Content-Type", "application/xml; charset=utf-8");
        Xml xml = new Xml(call.out()).begin("D:error");
        condition(xml, refusal);
        xml.raw("</D:error>\n").flush();
    }

    /// Writes the condition that was not met, or why else.
    static void condition(Xml xml, Refusal refusal) {
        refusal.condition().ifPresent(condition -> {
            if (refusal.href().isEmpty()) {
                xml.empty(condition);
            } else {
                String tag = Name.prefix(condition.space()) + ":" + condition.local();
                xml.raw("<").raw(tag).raw(">").href(refusal.href());
                xml.raw("</").raw(tag).raw(">");
            }
        });
        String why = refusal.getMessage();
        if (refusal.condition().isEmpty() && why != null) {
            xml.raw("<CS:error-description>").text(why).raw("</CS:error-description>");
        }
    }

    static void write(OutputStream out, byte[] octets) {
        try {
            out.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
