package wellhouse.dav;

import java.util.Optional;
import java.util.UUID;
import wellhouse.formats.vcard.DeviceCard;
import wellhouse.sync.Shelf;
import wellhouse.sync.Shelf.Kind;

/// PUT, POST to add members, and DELETE.
///
/// Sources: RFC 6352, section 6.3; RFC 5995 (POST).
final class Writing {

    private final Dav dav;
    private final Call call;

    Writing(Dav dav, Call call) {
        this.dav = dav;
        this.call = call;
    }

    void put(Where where) {
        if (!(where instanceof Where.Member(Kind kind, String user, String shelfName, String name))) {
            if (where instanceof Where.Nowhere) {
                throw new Refusal(404, "there is nothing here");
            }
            if (where instanceof Where.OnShelf(Kind _, String user, String _)
                    && user.equals(dav.library().user())
                    && dav.found(where).isEmpty()) {
                throw new Refusal(403, "cards are put into an address book");
            }
            dav.thing(where);
            call.header("Allow", String.join(", ", Methods.of(where)));
            throw new Refusal(405, "cards are put into an address book");
        }
        Shelf shelf = shelf(kind, user, shelfName, 409);
        if (call.header("Content-Range").isPresent()) {
            throw new Refusal(400, "a part of a card cannot be put");
        }
        checkType(shelf);
        byte[] octets = body(shelf);
        Library.Outcome outcome = dav.library().put(shelf, name, octets, Conditions.of(call));
        if (outcome instanceof Library.Outcome.Failed) {
            Conditions.named(call).ifPresent(etag -> dav.library().knows(shelf, name, etag));
        }
        Library.Outcome.Done done = done(shelf, outcome);
        if (done.asSent()) {
            call.header("ETag", "\"" + done.item().etag() + "\"");
        }
        call.status(done.made() ? 201 : 204);
    }

    /// Adds a member under a name of our choice, or does many things at once.
    void post(Where where) {
        Where on = where;
        if (where instanceof Where.Member(Kind kind, String user, String shelfName, String name)
                && name.equals(";add-member")) {
            on = new Where.OnShelf(kind, user, shelfName);
        }
        if (!(on instanceof Where.OnShelf(Kind kind, String user, String shelfName))) {
            dav.thing(where);
            call.header("Allow", String.join(", ", Methods.of(where)));
            throw new Refusal(405, "members are added to an address book");
        }
        Shelf shelf = shelf(kind, user, shelfName, 404);
        boolean mayBeMany = kind == Kind.CARDS && on.equals(where);
        if (!mayBeMany || !Bulk.isXml(call)) {
            checkType(shelf);
        }
        byte[] octets = body(shelf);
        if (mayBeMany && Bulk.isOne(call, octets)) {
            new Bulk(dav, call, shelf).answer(octets);
            return;
        }
        String name = UUID.randomUUID() + (kind == Kind.CARDS ? ".vcf" : ".ics");
        Library.Outcome.Done done = done(shelf, dav.library().put(shelf, name, octets, Optional::isEmpty));
        call.header("Location", Where.shelf(kind, user, shelfName) + Where.encoded(name));
        if (done.asSent()) {
            call.header("ETag", "\"" + done.item().etag() + "\"");
        }
        call.status(201);
    }

    void delete(Where where) {
        Thing thing = dav.thing(where);
        switch (thing.where()) {
            case Where.Member member -> {
                Shelf shelf = thing.shelf().orElseThrow();
                done(shelf, dav.library().remove(shelf, member.name(), Conditions.of(call)));
            }
            case Where.OnShelf _ -> {
                Shelf shelf = thing.shelf().orElseThrow();
                if (Depth.of(call, Depth.INFINITY) != Depth.INFINITY) {
                    throw new Refusal(400, "a collection goes with all that is in it");
                }
                if (shelf.source() != Shelf.Holding.OWN) {
                    throw new Refusal(403, Name.dav("need-privileges"), "this address book always stays");
                }
                dav.library().remove(shelf);
            }
            default -> throw new Refusal(403, Name.dav("need-privileges"), "this always stays");
        }
        call.status(204);
    }

    private Shelf shelf(Kind kind, String user, String name, int status) {
        boolean mine = user.equals(dav.library().user());
        Optional<Shelf> found = mine ? dav.library().shelf(kind, name) : Optional.empty();
        return found.orElseThrow(() -> new Refusal(mine ? status : 404, "there is no such collection"));
    }

    private void checkType(Shelf shelf) {
        String coding = call.header("Content-Encoding").orElse("identity").strip();
        if (!coding.equalsIgnoreCase("identity")) {
            throw new Refusal(415, "send it as it is, without a content coding");
        }
        String type = call.header("Content-Type").orElse("");
        boolean cards = shelf.kind() == Kind.CARDS;
        boolean fits = type.isEmpty()
                || (cards
                        ? DeviceCard.isCardType(type)
                        : type.toLowerCase(java.util.Locale.ROOT).startsWith("text/calendar"))
                || type.startsWith("application/octet-stream")
                || type.startsWith("application/x-www-form-urlencoded");
        if (!fits) {
            throw new Refusal(
                    403,
                    cards ? Name.card("supported-address-data") : Name.cal("supported-calendar-data"),
                    "that media type is not taken here");
        }
    }

    private byte[] body(Shelf shelf) {
        Name condition = shelf.kind() == Kind.CARDS ? Name.card("max-resource-size") : Name.cal("max-resource-size");
        return Dav.octets(call, Properties.MAX_RESOURCE, new Refusal(403, condition, "it is too large"));
    }

    private Library.Outcome.Done done(Shelf shelf, Library.Outcome outcome) {
        return done(dav, shelf, outcome);
    }

    /// @throws Refusal for what could not be done
    static Library.Outcome.Done done(Dav dav, Shelf shelf, Library.Outcome outcome) {
        return switch (outcome) {
            case Library.Outcome.Done done -> done;
            case Library.Outcome.Missing _ -> throw new Refusal(404, "there is nothing here");
            case Library.Outcome.Failed _ -> throw new Refusal(412, "it has changed, or is there already");
            case Library.Outcome.Conflict(var other) ->
                throw new Refusal(
                        403,
                        shelf.kind() == Kind.CARDS ? Name.card("no-uid-conflict") : Name.cal("no-uid-conflict"),
                        Where.shelf(shelf.kind(), dav.library().user(), shelf.name()) + Where.encoded(other.name()),
                        "another one has this UID");
            case Library.Outcome.Bad(Name why, String sentence) -> throw new Refusal(403, why, sentence);
        };
    }
}
