package wellhouse.formats.source;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How much is read and what is taken for granted. All limits are in docs/formats.md.
///
/// @param now the moment of reading
/// @param from earliest instance of a recurring event
/// @param to latest instance of a recurring event; single events are given whenever they are
/// @param zone the owner's time zone, for times that name none
/// @param country the owner's country in two capital letters, for phone numbers without one
/// @param limits bounds
/// @param columns what the columns of tables mean, by their headings, as the owner said; see
///     [wellhouse.formats.csv.TableShape]
public record ReadOptions(
        Instant now,
        Instant from,
        Instant to,
        ZoneId zone,
        String country,
        Limits limits,
        Map<String, List<String>> columns) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /// Bounds against broken and hostile files.
    ///
    /// @param cardBytes one vCard, large photos not counted
    /// @param photoBytes a photo that may stay in the kept card text; a larger one is kept only outside of it
    /// @param photoOutsideBytes a photo that is kept at all
    /// @param csvColumns columns of a table
    /// @param csvFieldChars characters of a field
    /// @param csvRecordChars characters of a row
    /// @param headerBytes the header block of a message; what is beyond is not looked at
    /// @param parties people named in one message or event; those beyond are left out
    /// @param eventBytes one calendar component
    /// @param instances of one recurring event
    /// @param heldEvents recurring or changed events of one calendar, which are held until its end
    /// @param jsonRecordBytes one record of a JSON export, its pictures counted
    /// @param archiveEntries files in one archive
    /// @param archiveRatio how many times its size a packed file may become, beyond the first 64 MiB
    public record Limits(
            int cardBytes,
            int photoBytes,
            int photoOutsideBytes,
            int csvColumns,
            int csvFieldChars,
            int csvRecordChars,
            int headerBytes,
            int parties,
            int eventBytes,
            int instances,
            int heldEvents,
            int jsonRecordBytes,
            int archiveEntries,
            int archiveRatio) {

        public static final Limits USUAL = new Limits(
                1 << 20, 512 << 10, 8 << 20, 1_024, 128 << 10, 1 << 20, 1 << 20, 1_000, 1 << 20, 1_000, 50_000,
                32 << 20, 100_000, 400);
    }

    public ReadOptions {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("country must be two capital letters");
        }
        columns = Map.copyOf(columns);
    }

    /// The usual: recurring events ten years back to now, usual limits.
    public static ReadOptions usual(Instant now, ZoneId zone, String country) {
        Instant from = now.atZone(zone).minus(10, ChronoUnit.YEARS).toInstant();
        return new ReadOptions(now, from, now, zone, country, Limits.USUAL, Map.of());
    }

    public ReadOptions withColumns(Map<String, List<String>> known) {
        return new ReadOptions(now, from, to, zone, country, limits, known);
    }
}
