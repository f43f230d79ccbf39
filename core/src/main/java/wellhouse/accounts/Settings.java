package wellhouse.accounts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// How an owner wants Wellhouse to behave.
///
/// @param zone an IANA time zone id
/// @param country ISO 3166-1, two capital letters: how phone numbers without a country code are read
/// @param language an IETF language tag that message bundles exist for
/// @param vocabulary what to call what we do here
/// @param minutes the usual length of a session: 5, 15 or 30
/// @param sessionDays the days on which a session is planned
/// @param quietFrom no suggestions from this time of day
/// @param quietTo until this one; equal to `quietFrom` for no quiet time
/// @param pausedSince the first day of a pause that still lasts
/// @param theme light, dark, or as the device says
public record Settings(
        String zone,
        String country,
        String language,
        Vocabulary vocabulary,
        int minutes,
        Set<DayOfWeek> sessionDays,
        LocalTime quietFrom,
        LocalTime quietTo,
        Optional<LocalDate> pausedSince,
        Theme theme) {

    /// What to call what we do here.
    public enum Vocabulary {
        KEEPING_IN_TOUCH,
        RELATIONSHIP_BUILDING,
        NETWORKING
    }

    /// Colours.
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    public Settings {
        sessionDays = Set.copyOf(sessionDays);
        if (minutes != 5 && minutes != 15 && minutes != 30) {
            throw new IllegalArgumentException("minutes must be 5, 15 or 30, was " + minutes);
        }
    }

    public Settings withLanguage(String changed) {
        return new Settings(
                zone, country, changed, vocabulary, minutes, sessionDays, quietFrom, quietTo, pausedSince, theme);
    }
}
