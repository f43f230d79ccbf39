package wellhouse.people;

import wellhouse.kernel.Id;

/// A firm, school, club or public body.
///
/// @param name as written
/// @param normal the form that is compared: folded, without legal forms such as `GmbH`
public record Organization(Id<Organization> id, String name, String normal) {}
