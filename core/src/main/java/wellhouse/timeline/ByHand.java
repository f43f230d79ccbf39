package wellhouse.timeline;

import java.time.Instant;
import java.util.Set;
import wellhouse.kernel.Id;
import wellhouse.kernel.Ids;
import wellhouse.kernel.Pen;
import wellhouse.people.Channel;
import wellhouse.people.Person;

/// Interactions the owner notes themselves.
public final class ByHand {

    /// What [Interaction#source()] says of them.
    public static final String SOURCE = "hand";

    private ByHand() {}

    /// Something that happened with one person.
    ///
    /// @param title in a few words; may be empty
    /// @param note what was talked about; may be empty
    public static Interaction with(
            Pen pen,
            Id<Person> person,
            Interaction.Kind kind,
            Interaction.Direction direction,
            Instant at,
            String title,
            String note) {
        Id<Interaction> id = Ids.of(at, SOURCE + ":" + pen.next());
        return new Interaction(id, at, kind, direction, Set.of(person), Set.of(), 2, title, note, SOURCE);
    }

    /// What using a channel counts as.
    public static Interaction.Kind kindOf(Channel channel) {
        return switch (channel) {
            case CALL -> Interaction.Kind.CALL;
            case TEXT, MAIL -> Interaction.Kind.MESSAGE;
            case POST -> Interaction.Kind.LETTER;
            case SOCIAL -> Interaction.Kind.SOCIAL;
            case IN_PERSON -> Interaction.Kind.MEETING;
        };
    }
}
