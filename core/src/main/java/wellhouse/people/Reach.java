package wellhouse.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A way to reach somebody right now: a channel and the contact point it uses.
///
/// @param channel how
/// @param point where
public record Reach(Channel channel, ContactPoint point) {

    /// Written first: it asks least of both sides. Our choice.
    private static final List<Channel> USUAL = List.of(Channel.TEXT, Channel.MAIL, Channel.CALL, Channel.SOCIAL);

    private static final Set<String> MOBILE = Set.of("mobile", "cell", "handy", "mobil", "iphone");

    /// All ways to reach a person, the best first: channels they like, then the written ones; those not to be
    /// used are left out.
    ///
    /// @param points theirs, the preferred of each kind first
    public static List<Reach> of(Person person, List<ContactPoint> points) {
        List<Reach> ways = new ArrayList<>();
        boolean anyMobile = points.stream().anyMatch(Reach::mobile);
        for (ContactPoint point : points) {
            switch (point.kind()) {
                case EMAIL -> ways.add(new Reach(Channel.MAIL, point));
                case PHONE -> {
                    if (mobile(point) || !anyMobile && point.label().isEmpty()) {
                        ways.add(new Reach(Channel.TEXT, point));
                    }
                    ways.add(new Reach(Channel.CALL, point));
                }
                case URL, HANDLE -> {
                    if (point.value().startsWith("https://") || point.value().startsWith("http://")) {
                        ways.add(new Reach(Channel.SOCIAL, point));
                    }
                }
            }
        }
        ways.removeIf(way -> person.avoided().contains(way.channel()));
        ways.sort(Comparator.comparing((Reach way) -> !person.preferred().contains(way.channel()))
                .thenComparingInt(way -> USUAL.indexOf(way.channel())));
        return List.copyOf(ways);
    }

    private static boolean mobile(ContactPoint point) {
        return point.kind() == ContactPoint.Kind.PHONE
                && MOBILE.stream().anyMatch(point.label().toLowerCase(Locale.ROOT)::contains);
    }

    /// Masked: the channel only.
    @Override
    public String toString() {
        return "Reach[" + channel + "]";
    }
}
