package wellhouse.walls;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// The order of the rooms: each may use what stands on a lower line, never a neighbour, never upwards.
final class Levels {

    private static final List<Set<String>> LINES = List.of(
            Set.of("kernel", "graph"),
            Set.of("people", "accounts"),
            Set.of("timeline", "circles"),
            Set.of("ties"),
            Set.of("paths", "exchange"),
            Set.of("introductions", "reading"),
            Set.of("goals"),
            Set.of("insight", "intake"),
            Set.of("today", "groups", "sync"),
            Set.of("rooms", "whole"),
            Set.of("store", "formats", "meaning", "demo", "words", "fetch"),
            Set.of("dav", "wire", "incoming"),
            Set.of("web", "api", "mcp", "davserver", "jobs", "cli", "batch"),
            Set.of("app"));

    private static final int LAST_OF_CORE = 9;

    /// Rooms for building and measuring, which stand beside the house.
    private static final Set<String> BESIDE = Set.of("storecodegen", "testkit", "bench");

    private Levels() {}

    static OptionalInt of(String room) {
        return IntStream.range(0, LINES.size())
                .filter(line -> LINES.get(line).contains(room))
                .findFirst();
    }

    static boolean isBeside(String room) {
        return BESIDE.contains(room);
    }

    static boolean isCore(String room) {
        return of(room).orElse(Integer.MAX_VALUE) <= LAST_OF_CORE;
    }

    /// May a class of `from` name a class of `to`?
    static boolean allow(String from, String to) {
        if (from.equals(to) || isBeside(from)) {
            return true;
        }
        if (to.equals("store")) {
            return from.equals("app");
        }
        return of(to).orElse(Integer.MAX_VALUE) < of(from).orElse(Integer.MIN_VALUE);
    }
}
