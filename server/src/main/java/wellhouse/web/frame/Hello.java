package wellhouse.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
            case MAIL -> mailto(point.value());
            default -> point.value();
        };
        return new Hello(reach.channel(), address, point.value(), ByHand.kindOf(reach.channel()));
    }

    /// The same with a message begun: its subject and words in a mail, its words in a text; others stay as they are.
    public Hello saying(String subject, String words) {
        String begun = switch (channel) {
            case MAIL -> address + "?subject=" + encoded(subject) + "&body=" + encoded(words);
            case TEXT -> address + "?body=" + encoded(words);
            default -> address;
        };
        return new Hello(channel, begun, shown, kind);
    }

    /// A link that writes to an address and says nothing else: what an address of a card hides behind a question mark,
    /// such as further readers, is part of the address (RFC 6068, section 2).
    public static String mailto(String address) {
        return "mailto:" + encoded(address.strip()).replace("%40", "@");
    }

    /// As RFC 6068 wants it: spaces are `%20`, lines end with `%0D%0A`.
    public static String encoded(String text) {
        return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
                .replace("+", "%20");
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
