package wellhouse.wire;

import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.exchange.Sensitivity;
import wellhouse.people.Person;
import wellhouse.reading.Readings;

/// How much of a book is shown to whoever asks.
///
/// @param between whether people who are private, what stays between the owner and one person, and how strong a tie is
///     are shown
/// @param giving whether needs, offers and promises are shown
public record Sight(boolean between, boolean giving) {

    /// The owner at a terminal of their own sees all.
    public static final Sight OWNER = new Sight(true, true);

    /// A program sees neither what is private nor how strong a tie is.
    ///
    /// @param giving whether it may read of needs, offers and promises
    public static Sight program(boolean giving) {
        return new Sight(false, giving);
    }

    public boolean shows(Person person) {
        return between || !person.keeping().secret();
    }

    public boolean shows(Need need) {
        return giving && (between || need.sensitivity() != Sensitivity.PRIVATE);
    }

    /// What was heard and stays with the owner is told to no program.
    public boolean shows(Readings.Hearsay heard) {
        return between || heard.reach() != Readings.Hearsay.Reach.NOBODY;
    }

    public boolean shows(Offer offer) {
        return giving && (between || offer.sensitivity() != Sensitivity.PRIVATE);
    }
}
