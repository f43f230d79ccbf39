package wellhouse.formats.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wellhouse.kernel.PartialDate;

/// A date as most programs write it: `1980-03-22`, `19800322`, `--03-22`, `1980-03`, `1980`, a time behind it or not.
public final class WrittenDate {

    /// Apple's and Google's stand-in for a year that is not known.
    public static final int NO_YEAR = 1604;

    private static final Pattern DAY = Pattern.compile("(\\d{4}|--)-?(\\d{2})-?(\\d{2})(?:\\D.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");

    private WrittenDate() {}

    /// The date of a text; empty if it is none.
    public static Optional<PartialDate> of(String text) {
        try {
            Matcher day = DAY.matcher(text.strip());
            if (day.matches()) {
                int year = day.group(1).equals("--") ? 0 : Integer.parseInt(day.group(1));
                return Optional.of(new PartialDate(
                        year == NO_YEAR ? 0 : year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
            }
            Matcher month = MONTH.matcher(text.strip());
            if (month.matches()) {
                int known = month.group(2) == null ? 0 : Integer.parseInt(month.group(2));
                return Optional.of(new PartialDate(Integer.parseInt(month.group(1)), known, 0));
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
