package wellhouse.sync;

import java.util.Optional;
import java.util.function.Supplier;
import wellhouse.people.Photos;
import wellhouse.people.Profile;

/// Writes the card of a person as devices read it.
public interface CardMaker {

    /// A card made from the book.
    ///
    /// @param uid its UID
    /// @param photo fetched only where it is needed
    String fresh(Profile profile, String uid, Supplier<Optional<Photos.Photo>> photo);

    /// A card changed only where the book says something else; the very same text where it says the same.
    String onto(String before, Profile profile, Supplier<Optional<Photos.Photo>> photo);

    /// The UID of a card as it is compared.
    String comparedUid(String uid);
}
