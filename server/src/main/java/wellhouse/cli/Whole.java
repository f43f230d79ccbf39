package wellhouse.cli;

import wellhouse.rooms.Rooms;
import wellhouse.whole.Shelves;

/// The shelves of the rooms.
final class Whole {

    private Whole() {}

    static Shelves shelves(Rooms rooms) {
        return new Shelves(
                rooms.accounts(),
                rooms.people(),
                rooms.career(),
                rooms.photos(),
                rooms.doubles(),
                rooms.timeline(),
                rooms.ties(),
                rooms.acquaintances(),
                rooms.introductions(),
                rooms.exchange(),
                rooms.matches(),
                rooms.renown(),
                rooms.readings(),
                rooms.asks(),
                rooms.answers());
    }
}
