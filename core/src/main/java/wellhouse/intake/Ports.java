package wellhouse.intake;

import wellhouse.accounts.Accounts;
import wellhouse.exchange.Exchange;
import wellhouse.kernel.Ids;
import wellhouse.people.Career;
import wellhouse.people.People;
import wellhouse.people.Photos;
import wellhouse.ties.Acquaintances;
import wellhouse.timeline.Timeline;

/// What taking needs of the store.
///
/// @param ids makes the ids of what is new
public record Ports(
        People people,
        Photos photos,
        Timeline timeline,
        Acquaintances acquaintances,
        Exchange exchange,
        Accounts accounts,
        Imports imports,
        Letters letters,
        Career career,
        Workplace workplace,
        Ids ids) {}
