package wellhouse.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import wellhouse.accounts.SignIn;
import wellhouse.intake.Capture;
import wellhouse.intake.Intake;
import wellhouse.intake.Ports;
import wellhouse.intake.WaitingRoom;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Pen;
import wellhouse.people.Listing;
import wellhouse.people.Names;
import wellhouse.people.Search;
import wellhouse.people.Standing;
import wellhouse.rooms.Rooms;
import wellhouse.store.Store;
import wellhouse.store.StoreConfig;
import wellhouse.today.Candidates;
import wellhouse.today.Today;

/// Rooms over a new store in a throw-away folder, until the wiring of the house is there.
public final class BareRooms {

    private BareRooms() {}

    public static Rooms make() {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        Ids ids = new Ids(clock, random);
        try {
            Store store = Store.open(StoreConfig.embedded(Files.createTempDirectory("wellhouse-test"), clock));
            return rooms(store, clock, random, ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rooms rooms(Store store, InstantSource clock, SecureRandom random, Ids ids) {
        var transactions = store.transactions();
        var people = store.people();
        Pen pen = new Pen(transactions, ids);
        Search search = (book, words, limit) -> {
            List<Search.Hit> hits = new ArrayList<>();
            people.list(book, Listing.of(Standing.KEPT, Listing.Order.NAME, 1_000))
                    .rows()
                    .forEach(row -> {
                        String text =
                                Names.fold(row.person().name().shown() + " " + row.organization() + " " + row.city());
                        if (text.contains(Names.fold(words)) && hits.size() < limit) {
                            hits.add(new Search.Hit(row.id(), 1, "name", ""));
                        }
                    });
            return hits;
        };
        Ports ports = new Ports(people, store.photos(), store.timeline(), store.accounts(), store.imports(), ids);
        Candidates candidates =
                new Candidates(people, store.ties(), store.timeline(), store.accounts(), store.answers());
        return new Rooms(
                transactions,
                store.changes(),
                pen,
                clock,
                store.accounts(),
                new SignIn(transactions, store.accounts(), new Argon2(random), ids, clock, random),
                people,
                search,
                store.photos(),
                store.timeline(),
                store.ties(),
                store.acquaintances(),
                store.exchange(),
                store.imports(),
                new Intake(transactions, ports, store.changes(), clock),
                new WaitingRoom(transactions, people, ids),
                new Capture(transactions, pen, people, search, store.timeline(), store.exchange()),
                store.answers(),
                new Today(transactions, people, store.exchange(), store.accounts(), store.answers(), candidates));
    }
}
