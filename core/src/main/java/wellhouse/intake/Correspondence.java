package wellhouse.intake;

import java.util.Map;
import java.util.TreeMap;

/// How often each address was met in mail, over distinct messages.
///
/// Everything is counted, also what is no personal contact: lists, bulk mail, what third persons wrote to both.
///
/// @param counts by the compared form of the address
public record Correspondence(Map<String, Counts> counts) {

    /// The counts of one address.
    ///
    /// @param to messages of the owner with it in To
    /// @param cc messages of the owner with it in Cc, and not in To
    /// @param from messages from it with the owner in To
    /// @param fromCc messages from it with the owner in Cc, and not in To
    /// @param together messages of third persons that went to both
    /// @param list messages from it to a list, of which the owner is no recipient
    /// @param robots messages from it that were bulk mail or came from an address nobody reads
    /// @param wrote all messages from it
    /// @param listed messages through a list that went to it
    /// @param got all messages that went to it
    public record Counts(
            int to, int cc, int from, int fromCc, int together, int list, int robots, int wrote, int listed, int got) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    to + more.to,
                    cc + more.cc,
                    from + more.from,
                    fromCc + more.fromCc,
                    together + more.together,
                    list + more.list,
                    robots + more.robots,
                    wrote + more.wrote,
                    listed + more.listed,
                    got + more.got);
        }
    }

    /// What an address is.
    public enum Kind {
        PERSON,
        ROBOT,
        LIST
    }

    public Correspondence {
        counts = Map.copyOf(counts);
    }

    public Correspondence plus(Correspondence more) {
        Map<String, Counts> sum = new TreeMap<>(counts);
        more.counts.forEach((address, its) -> sum.merge(address, its, Counts::plus));
        return new Correspondence(sum);
    }

    /// What an address is, by its name and by what was met of it: a list never writes, and nearly all that goes to it
    /// goes through it; what is sent by programs is bulk mail and nothing else.
    public Kind kind(String address) {
        Counts its = counts.getOrDefault(address, Counts.NONE);
        if (its.wrote == 0 && its.listed > 0 && its.listed * 2 > its.got - its.to - its.cc) {
            return Kind.LIST;
        }
        boolean bulkOnly = its.wrote > 0 && its.robots == its.wrote && its.to + its.cc == 0;
        return Robot.address(address) || bulkOnly ? Kind.ROBOT : Kind.PERSON;
    }
}
