/// WebDAV, CardDAV and CalDAV: what clients ask and what they are answered, over the interface [Library].
///
/// Sources: RFC 4918 (WebDAV), 3744 (access control, as far as clients need it), 5397, 5689 (extended MKCOL), 5995
/// (add-member), 6352 (CardDAV), 6578 (sync), 6764 (discovery), 7240 and 8144 (Prefer), 4791 (CalDAV).
///
/// - **May use:** `formats` and the rooms. Knows no database and no web server.
@NullMarked
package wellhouse.dav;

import org.jspecify.annotations.NullMarked;
