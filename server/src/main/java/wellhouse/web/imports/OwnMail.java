package wellhouse.web.imports;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import wellhouse.accounts.OwnAddress;
import wellhouse.people.Keys;
import wellhouse.rooms.Rooms;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Visit;

/// Whose mail it is, when a file could not tell.
final class OwnMail {

    private OwnMail() {}

    /// Notes the address in the form field `address` as the owner's own.
    ///
    /// @return false if it is no address; nothing is noted
    static boolean note(Rooms rooms, Context request, Visit visit) {
        Optional<String> address = Keys.email(Params.text(request, "address"));
        address.ifPresent(normal -> rooms.pen()
                .write(
                        visit.book().id(),
                        Visit.BY,
                        "change.own-address",
                        List.of(normal),
                        () -> rooms.accounts()
                                .put(visit.book().id(), new OwnAddress(normal, OwnAddress.Status.CONFIRMED))));
        return address.isPresent();
    }
}
