package wellhouse.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import wellhouse.accounts.Devices;

/// What the commands of app passwords and of tokens have in common.
final class Keys {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Keys() {}

    /// @throws Refused if nobody could tell a device or program by this label
    static void mustName(String label) {
        if (label.isBlank() || label.strip().length() > Devices.LONGEST_LABEL) {
            throw new Refused(Code.USAGE, "cli.device.label", Devices.LONGEST_LABEL);
        }
    }

    /// To the minute; a dash for never.
    static String told(Optional<Instant> when, ZoneId zone) {
        return when.map(at -> MINUTE.format(at.atZone(zone))).orElse("-");
    }
}
