package wellhouse.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// One account's private network: the scope of every private row, and what reading it needs to know of its
/// owner.
///
/// @param id names the book
/// @param zone the owner's time zone: decides on which day something happened
/// @param country ISO 3166-1 code in capitals, two letters: how phone numbers without a country code are read
public record Book(Id<Book> id, ZoneId zone, String country) {

    /// The owner's local date at a moment.
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
