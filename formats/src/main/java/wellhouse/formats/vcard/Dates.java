package wellhouse.formats.vcard;

import ezvcard.VCard;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.RawProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wellhouse.formats.source.WrittenDate;
import wellhouse.intake.Sighting.LifeDate;
import wellhouse.kernel.PartialDate;

/// Birthdays and other dates of a card, as far as they are known.
final class Dates {

    private static final Map<String, String> ANNIVERSARIES = Map.of(
            "X-ANNIVERSARY", "anniversary",
            "X-EVOLUTION-ANNIVERSARY", "anniversary",
            "X-KADDRESSBOOK-X-ANNIVERSARY", "anniversary",
            "X-WAB-WEDDING_ANNIVERSARY", "anniversary",
            "X-MS-ANNIVERSARY", "anniversary");

    private Dates() {}

    static Optional<PartialDate> birthday(VCard card) {
        for (DateOrTimeProperty birthday : card.getBirthdays()) {
            Optional<PartialDate> date = date(birthday);
            if (date.isPresent()) {
                return date;
            }
        }
        for (RawProperty raw : card.getExtendedProperties()) {
            if (raw.getPropertyName().equalsIgnoreCase("BDAY") && raw.getValue() != null) {
                return WrittenDate.of(raw.getValue());
            }
        }
        return Optional.empty();
    }

    static List<LifeDate> others(VCard card) {
        List<LifeDate> dates = new ArrayList<>();
        card.getAnniversaries()
                .forEach(property ->
                        date(property).ifPresent(date -> dates.add(new LifeDate(date, "anniversary", true))));
        for (RawProperty raw : card.getExtendedProperties()) {
            String name = raw.getPropertyName().toUpperCase(Locale.ROOT);
            String value = raw.getValue() == null ? "" : raw.getValue();
            if (name.equals("X-ABDATE")) {
                String label = Labels.beside(card, raw.getGroup());
                String what = label.isEmpty() ? "date" : label.toLowerCase(Locale.ROOT);
                WrittenDate.of(value).ifPresent(date -> dates.add(new LifeDate(omitted(raw, date), what, true)));
            } else if (ANNIVERSARIES.get(name) instanceof String what) {
                WrittenDate.of(value).ifPresent(date -> dates.add(new LifeDate(date, what, true)));
            }
        }
        return dates;
    }

    private static Optional<PartialDate> date(DateOrTimeProperty property) {
        try {
            // What has a time in UTC counts with the day that is written there.
            Temporal date = property.getDate() instanceof Instant instant
                    ? instant.atOffset(ZoneOffset.UTC)
                    : property.getDate();
            if (date != null && date.isSupported(ChronoField.YEAR)) {
                int year = date.get(ChronoField.YEAR);
                int omit = omittedYear(property.getParameter("X-APPLE-OMIT-YEAR"));
                return Optional.of(new PartialDate(
                        year == omit || year == WrittenDate.NO_YEAR ? 0 : year,
                        date.isSupported(ChronoField.MONTH_OF_YEAR) ? date.get(ChronoField.MONTH_OF_YEAR) : 0,
                        date.isSupported(ChronoField.DAY_OF_MONTH) ? date.get(ChronoField.DAY_OF_MONTH) : 0));
            }
            ezvcard.util.PartialDate partial = property.getPartialDate();
            if (partial != null) {
                return Optional.of(new PartialDate(
                        known(partial.getYear()) == WrittenDate.NO_YEAR ? 0 : known(partial.getYear()),
                        known(partial.getMonth()),
                        known(partial.getDate())));
            }
            return property.getText() == null ? Optional.empty() : WrittenDate.of(property.getText());
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PartialDate omitted(RawProperty raw, PartialDate date) {
        boolean omit = date.year() > 0 && date.year() == omittedYear(raw.getParameter("X-APPLE-OMIT-YEAR"));
        return omit && date.day() > 0 ? new PartialDate(0, date.month(), date.day()) : date;
    }

    private static int omittedYear(String parameter) {
        return parameter != null && parameter.strip().matches("\\d{1,4}") ? Integer.parseInt(parameter.strip()) : -1;
    }

    private static int known(Integer part) {
        return part == null ? 0 : part;
    }
}
