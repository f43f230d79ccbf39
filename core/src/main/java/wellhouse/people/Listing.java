package wellhouse.people;

import java.util.Optional;
import java.util.Set;

/// Which people to list, and in which order.
///
/// @param standing only people who count like this
/// @param tiers only these; empty for all
/// @param roles only people with one of these; empty for all
/// @param circle only its members
/// @param lastContactBefore days since 1970 in the owner's zone: only people whose last contact day is
///     earlier, or who have none
/// @param order how to sort; ties are broken by id
/// @param after where the page before ended, from [Page#next()]
/// @param limit 1 to 1,000
public record Listing(
        Standing standing,
        Set<Tier> tiers,
        Set<Role> roles,
        Optional<String> circle,
        Optional<Long> lastContactBefore,
        Order order,
        Optional<String> after,
        int limit) {

    /// How people are sorted.
    public enum Order {
        NAME,
        NEWEST_CONTACT,
        OLDEST_CONTACT,
        MOST_CONTACT_DAYS,
        NEWEST_IN_BOOK
    }

    public Listing {
        tiers = Set.copyOf(tiers);
        roles = Set.copyOf(roles);
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("limit must be 1 to 1000, was " + limit);
        }
    }

    /// Everybody with this standing, by `order`.
    public static Listing of(Standing standing, Order order, int limit) {
        return new Listing(
                standing, Set.of(), Set.of(), Optional.empty(), Optional.empty(), order, Optional.empty(), limit);
    }
}
