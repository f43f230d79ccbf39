package wellhouse.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.intake.Sighting.OfInteraction;
import wellhouse.intake.Sighting.Part;
import wellhouse.intake.Sighting.Party;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.people.ContactPoint;
import wellhouse.people.Key;
import wellhouse.people.Keys;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;
import wellhouse.timeline.Interaction;
import wellhouse.timeline.Interaction.Direction;
import wellhouse.timeline.Interaction.Kind;

/// Takes things that happened, many at a time: who of those named is the owner, who is known, who is a stranger.
/// Only what may be a contact is kept until then, the rest is counted.
///
/// A message the owner wrote is a contact with everybody it went to; one that came in is a contact with its
/// writer only, and the other recipients were also there. A meeting is a contact with all who did not
/// decline.
final class InteractionTaker {

    /// With more than this many present it is one to many, and no contact with anybody (A04).
    static final int MOST_PRESENT = 30;

    /// Written forms of addresses that are remembered.
    private static final int MOST_ADDRESSES = 50_000;

    /// An address as written once, looked at once.
    ///
    /// @param normal its compared form; empty if it has none
    /// @param nobody whether nobody reads behind it
    record Written(String normal, boolean nobody) {}

    /// A sighting with what is asked of it more than once.
    ///
    /// @param id the same whenever it is seen
    /// @param addresses of its parties, in their order
    record Addressed(OfInteraction sighting, Id<Interaction> id, List<Written> addresses) {}

    private final Book book;
    private final Ports ports;
    private final Set<String> own;
    private final Instant now;
    private boolean fromTheFuture;
    private final Map<String, Written> addresses = new HashMap<>();
    private final Map<Id<Interaction>, Read> gathered = new LinkedHashMap<>();
    private int automatic;
    private int strangers;
    private int doubles;

    InteractionTaker(Book book, Ports ports, Set<String> own, Instant now) {
        this.book = book;
        this.ports = ports;
        this.own = own;
        this.now = now;
    }

    /// Whether anything was passed over only because its time has not come.
    boolean fromTheFuture() {
        return fromTheFuture;
    }

    Addressed addressed(OfInteraction sighting) {
        List<Written> addresses = new ArrayList<>(sighting.parties().size());
        for (Party party : sighting.parties()) {
            addresses.add(written(party.address()));
        }
        Id<Interaction> id = Ids.of(
                sighting.at(),
                sighting.origin().source() + ":" + sighting.origin().key());
        return new Addressed(sighting, id, addresses);
    }

    private Written written(String address) {
        Written known = addresses.get(address);
        if (known == null) {
            if (addresses.size() >= MOST_ADDRESSES) {
                addresses.clear();
            }
            String normal = Keys.email(address).orElse("");
            known = new Written(normal, normal.isEmpty() || Robot.address(normal));
            addresses.put(address, known);
        }
        return known;
    }

    /// One sighting after it was seen who is who.
    private record Read(OfInteraction sighting, Id<Interaction> id, Map<String, Party> others, boolean ownBegan) {}

    /// Gathers one more.
    void add(Addressed addressed) {
        if (addressed.sighting().automatic().isPresent()) {
            automatic++;
            return;
        }
        Optional<Read> one = read(addressed);
        if (one.isEmpty()) {
            strangers++;
        } else if (gathered.putIfAbsent(one.get().id(), one.get()) != null) {
            doubles++;
        }
    }

    /// How many are kept.
    int gathered() {
        return gathered.size();
    }

    boolean isEmpty() {
        return gathered.isEmpty() && automatic + strangers + doubles == 0;
    }

    /// Begins anew, after what was gathered is safe.
    void clear() {
        gathered.clear();
        automatic = 0;
        strangers = 0;
        doubles = 0;
    }

    /// Takes what was gathered.
    Import.Count take() {
        Set<Id<Interaction>> known = ports.timeline().known(book.id(), gathered.keySet());
        Identity identity = new Identity(book.id(), ports.people());
        Set<Key> keys = new HashSet<>();
        gathered.values().forEach(one -> one.others().keySet().forEach(normal -> keys.add(key(normal))));
        identity.load(keys);
        List<Interaction> fresh = new ArrayList<>();
        int[] waiting = {0};
        int unknown = strangers;
        for (Read one : gathered.values()) {
            if (known.contains(one.id())) {
                continue;
            }
            Optional<Interaction> interaction = interaction(one, identity, waiting);
            interaction.ifPresent(fresh::add);
            unknown += interaction.isEmpty() ? 1 : 0;
        }
        int appended = ports.timeline().append(book, fresh);
        int knownCount = known.size() + doubles + fresh.size() - appended;
        return new Import.Count(0, waiting[0], waiting[0], 0, 0, appended, knownCount, automatic, unknown, 0, 0);
    }

    private Optional<Read> read(Addressed addressed) {
        OfInteraction sighting = addressed.sighting();
        boolean meeting = sighting.kind() == Kind.MEETING;
        boolean ownThere = meeting || !Collections.disjoint(sighting.deliveredTo(), own);
        boolean ownBegan = false;
        Map<String, Party> others = new LinkedHashMap<>();
        for (int i = 0; i < sighting.parties().size(); i++) {
            Party party = sighting.parties().get(i);
            Written address = addressed.addresses().get(i);
            String normal = address.normal;
            if (own.contains(normal)) {
                if (party.part() == Part.DECLINED) {
                    return Optional.empty();
                }
                ownThere = true;
                ownBegan |= party.part() == Part.BEGAN;
            } else if (!address.nobody && party.part() != Part.DECLINED) {
                others.putIfAbsent(normal, party);
            }
        }
        if (sighting.at().isAfter(now)) {
            fromTheFuture = true;
            return Optional.empty();
        }
        if (!ownThere || others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Read(sighting, addressed.id(), others, ownBegan));
    }

    private Optional<Interaction> interaction(Read read, Identity identity, int[] waiting) {
        OfInteraction sighting = read.sighting();
        boolean everybody = read.ownBegan() || sighting.kind() == Kind.MEETING;
        Set<Id<Person>> contacts = new HashSet<>();
        Set<Id<Person>> alsoThere = new HashSet<>();
        read.others().forEach((normal, party) -> {
            boolean contact = everybody || party.part() == Part.BEGAN;
            Optional<Person> person = identity.who(key(normal));
            if (contact) {
                Person met = person.map(known -> named(known, party, identity))
                        .orElseGet(() -> meet(normal, party, sighting, identity, waiting));
                if (met.standing() != Standing.DISMISSED) {
                    contacts.add(met.id());
                }
            } else {
                person.filter(known -> known.standing() != Standing.DISMISSED)
                        .ifPresent(known -> alsoThere.add(known.id()));
            }
        });
        if (contacts.isEmpty()) {
            return Optional.empty();
        }
        alsoThere.removeAll(contacts);
        int present = Math.max(read.others().size(), contacts.size() + alsoThere.size()) + 1;
        Kind kind = present > MOST_PRESENT ? Kind.BROADCAST : sighting.kind();
        Direction direction = sighting.kind() == Kind.MEETING
                ? Direction.MUTUAL
                : read.ownBegan() ? Direction.MINE : Direction.THEIRS;
        return Optional.of(new Interaction(
                read.id(),
                sighting.at(),
                kind,
                direction,
                contacts,
                alsoThere,
                present,
                sighting.title(),
                "",
                sighting.origin().source()));
    }

    private Person meet(String normal, Party party, OfInteraction sighting, Identity identity, int[] waiting) {
        Name name = Name.shown(shownName(party, normal));
        Person stranger = Person.named(ports.ids().next(), name, Standing.WAITING, sighting.at());
        identity.put(stranger);
        identity.claim(key(normal), stranger.id());
        ports.people()
                .put(
                        book.id(),
                        new ContactPoint(
                                ports.ids().next(),
                                stranger.id(),
                                ContactPoint.Kind.EMAIL,
                                party.address().strip(),
                                normal,
                                "",
                                false));
        waiting[0]++;
        return stranger;
    }

    /// Gives a nameless person the name that this source knows.
    private static Person named(Person known, Party party, Identity identity) {
        String name = known.name().isEmpty() ? shownName(party, "") : "";
        if (name.isEmpty()) {
            return known;
        }
        Person named = known.withName(Name.shown(name));
        identity.put(named);
        return named;
    }

    private static String shownName(Party party, String normal) {
        String name = party.name().strip();
        return name.equalsIgnoreCase(normal) || name.indexOf('@') >= 0 ? "" : name;
    }

    private static Key key(String normal) {
        return new Key(Key.Kind.EMAIL, normal);
    }
}
