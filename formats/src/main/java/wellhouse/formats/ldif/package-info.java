/// LDIF, as Thunderbird and directories write it, to sightings of people.
///
/// Source: RFC 2849; Mozilla's address book schema (`mozillaAbPersonAlpha`); RFC 2798 (inetOrgPerson).
///
/// - **May use:** `formats.source`, `intake`, `people`, `kernel`. Knows no other format.
@NullMarked
package wellhouse.formats.ldif;

import org.jspecify.annotations.NullMarked;
