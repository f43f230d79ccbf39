package wellhouse.intake;

/// An archive as far as it was read, and what shows that another one begins with the same.
///
/// @param kind the reader and its version: a better reader may find more in the same bytes
/// @param head a checksum of the first bytes, to find it by
/// @param length bytes read
/// @param digest a checksum of all of them
/// @param last where the last record begins, from which an archive that has grown is read on
public record Extent(String kind, String head, long length, String digest, long last) {}
