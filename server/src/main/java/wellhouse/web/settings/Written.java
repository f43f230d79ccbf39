package wellhouse.web.settings;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wellhouse.accounts.Settings;
import wellhouse.people.Tier;
import wellhouse.ties.Rhythms;
import wellhouse.web.frame.Params;
import wellhouse.words.Words;

/// Settings as the fields of a form say them.
final class Written {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Written() {}

    /// Language, place and colours; empty if one of them is no choice.
    static Optional<Settings> profile(Context request, Settings before) {
        String zone = Params.text(request, "zone");
        String country = Params.text(request, "country");
        String language = Params.text(request, "language");
        Optional<Settings.Theme> theme = Params.choice(request, "theme", Settings.Theme.class);
        boolean known = ZoneId.getAvailableZoneIds().contains(zone)
                && COUNTRIES.contains(country)
                && Words.LANGUAGES.contains(language);
        return theme.filter(_ -> known)
                .map(chosen -> new Settings(
                        zone,
                        country,
                        language,
                        before.vocabulary(),
                        before.minutes(),
                        before.sessionDays(),
                        before.quietFrom(),
                        before.quietTo(),
                        before.pausedSince(),
                        chosen));
    }

    /// The word for it, minutes, days and quiet times; empty if one of them is no choice.
    static Optional<Settings> practice(Context request, Settings before) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        request.formParams("day")
                .forEach(day -> Params.choice(DayOfWeek.class, day).ifPresent(days::add));
        try {
            return Optional.of(new Settings(
                    before.zone(),
                    before.country(),
                    before.language(),
                    Params.chosen(request, "vocabulary", Settings.Vocabulary.class),
                    Integer.parseInt(Params.text(request, "minutes")),
                    days,
                    LocalTime.parse(Params.text(request, "quiet-from")),
                    LocalTime.parse(Params.text(request, "quiet-to")),
                    before.pausedSince(),
                    before.theme()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The days of every tier, each in a field of its name; empty if one of them is no choice.
    static Optional<Rhythms> rhythms(Context request) {
        try {
            Map<Tier, Integer> days = new EnumMap<>(Tier.class);
            for (Tier tier : Tier.values()) {
                days.put(tier, Integer.valueOf(Params.text(request, Params.word(tier))));
            }
            return Optional.of(new Rhythms(days));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Settings paused(Settings before, Optional<LocalDate> since) {
        return new Settings(
                before.zone(),
                before.country(),
                before.language(),
                before.vocabulary(),
                before.minutes(),
                before.sessionDays(),
                before.quietFrom(),
                before.quietTo(),
                since,
                before.theme());
    }
}
