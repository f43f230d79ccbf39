package wellhouse.people.doubles;

import wellhouse.people.spelling.Spelling;

/// Compares days of birth of eight digits, of which some may be unknown or wrong.
final class Birthdays {

    private static final double DIFFERENT = -6;

    private Birthdays() {}

    /// What two dates tell in bits: the same day is one of about 20,000; a slip or day and month exchanged less.
    static double bits(String one, String other) {
        if (one.equals(other)) {
            return one.startsWith("0000") ? 8 : one.endsWith("0000") ? 5.5 : 13.5;
        }
        boolean yearless = one.startsWith("0000") || other.startsWith("0000");
        boolean dayless = one.endsWith("0000") || other.endsWith("0000");
        if (yearless || dayless) {
            boolean same = yearless ? one.regionMatches(4, other, 4, 4) : one.regionMatches(0, other, 0, 4);
            return same ? yearless ? 8 : 5.5 : DIFFERENT;
        }
        int slips = Spelling.distance(one, other, 3);
        if (slips <= 1) {
            return 4.5;
        }
        boolean sameYear = one.regionMatches(0, other, 0, 4);
        if (sameYear && one.regionMatches(4, other, 6, 2) && one.regionMatches(6, other, 4, 2)) {
            return 7;
        }
        if (sameYear && (one.endsWith("0101") || other.endsWith("0101"))) {
            return 3;
        }
        return slips == 2 ? -0.5 : slips == 3 ? -3 : DIFFERENT;
    }
}
