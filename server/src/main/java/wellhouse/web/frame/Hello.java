package wellhouse.web.frame;

import java.util.List;
import wellhouse.people.Channel;
import wellhouse.people.ContactPoint;
import wellhouse.people.Person;
import wellhouse.people.Reach;
import wellhouse.timeline.ByHand;
import wellhouse.timeline.Interaction;

/// A hello in one tap: opens the call, the text or the mail.
///
/// @param channel how
/// @param address where the browser goes
/// @param shown the number or address, for those who copy it
/// @param kind what it counts as when it happened
public record Hello(Channel channel, String address, String shown, Interaction.Kind kind) {

    /// All ways there are, the best first.
    public static List<Hello> of(Person person, List<ContactPoint> points) {
        return Reach.of(person, points).stream().map(Hello::of).toList();
    }

    private static Hello of(Reach reach) {
        ContactPoint point = reach.point();
        String number = point.normal().isEmpty() ? point.value().replaceAll("[^+0-9]", "") : point.normal();
        String address = switch (reach.channel()) {
            case CALL -> "tel:" + number;
            case TEXT -> "sms:" + number;
            case MAIL -> "mailto:" + point.value().strip();
            default -> point.value();
        };
        return new Hello(reach.channel(), address, point.value(), ByHand.kindOf(reach.channel()));
    }

    /// The icon's name.
    public String icon() {
        return switch (channel) {
            case CALL -> "call";
            case TEXT -> "text";
            case MAIL -> "mail";
            case POST -> "post";
            case SOCIAL -> "social";
            case IN_PERSON -> "meeting";
        };
    }

    /// Masked: the channel only.
    @Override
    public String toString() {
        return "Hello[" + channel + "]";
    }
}
