package wellhouse.intake;

/// Where a sighting was made.
///
/// @param source the kind of source: `vcard`, `linkedin`, `google`, `mail`, `calendar`, `capture`, `hand` ...
/// @param file the file's name without its folders; empty if there is none
/// @param where the place in it, such as `line 12` or `offset 40960`; may be empty
/// @param key tells this record from every other of its kind wherever it turns up: a Message-ID, a UID with
///     its recurrence, or the fingerprint of the whole record
public record Origin(String source, String file, String where, String key) {

    /// Masked: keys may be addresses.
    @Override
    public String toString() {
        return "Origin[" + source + " " + where + "]";
    }
}
