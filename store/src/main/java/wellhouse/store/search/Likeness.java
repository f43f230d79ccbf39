package wellhouse.store.search;

import wellhouse.people.spelling.GivenNames;
import wellhouse.people.spelling.Romanised;
import wellhouse.people.spelling.Spelling;

/// How far a word that was typed is from one that is written, as a price: 0 is the same.
///
/// The prices are our choice, set by hand while looking at what people mistype.
final class Likeness {

    /// Nothing in common.
    static final double NONE = Double.POSITIVE_INFINITY;

    private static final double INITIAL = 1;
    private static final double SOUNDS_SAME = 0.4;
    private static final double VARIANT = 0.8;
    private static final double SHORTENED = 1.5;
    private static final double SLIP = 0.75;
    private static final double SLIP_IN_BEGINNING = 1.6;

    private final String typed;
    private final String skeleton;
    private final int slips;

    Likeness(String typed) {
        this.typed = typed;
        this.skeleton = Romanised.skeleton(typed);
        this.slips = slips(typed.length());
    }

    /// How many slips a word of this length may have.
    static int slips(int length) {
        return length < 3 ? 0 : length < 5 ? 1 : length < 9 ? 2 : 3;
    }

    /// The price of meaning this word of a name.
    double name(String written) {
        if (typed.equals(written)) {
            return 0;
        }
        if (written.startsWith(typed)) {
            return typed.length() == 1 ? INITIAL : beginning(written);
        }
        if (written.length() == 1) {
            return typed.startsWith(written) ? INITIAL + 0.2 : NONE;
        }
        double best = slips(written);
        if (skeleton.length() > 1 && skeleton.equals(Romanised.skeleton(written))) {
            best = Math.min(best, SOUNDS_SAME);
        }
        if (best > VARIANT && GivenNames.variants(typed, written)) {
            best = VARIANT;
        }
        return best <= SHORTENED ? best : Math.min(best, shortened(written));
    }

    /// The price of meaning this word of some other text, where names are not at play.
    double other(String written) {
        if (typed.equals(written)) {
            return 0;
        }
        if (typed.length() > 1 && written.startsWith(typed)) {
            return beginning(written);
        }
        return typed.length() < 4 ? NONE : slips(written);
    }

    private double beginning(String written) {
        return 0.3 + 0.3 * (1 - typed.length() / (double) written.length());
    }

    private double slips(String written) {
        int longer = written.length() - typed.length();
        if (longer > slips && typed.length() > 3 && slips > 0) {
            String cut = written.substring(0, typed.length());
            return Spelling.near(typed, cut, 1) ? SLIP_IN_BEGINNING : NONE;
        }
        int distance = Spelling.distance(typed, written, slips);
        if (distance > slips) {
            return NONE;
        }
        double price = SLIP * distance + (typed.length() < 5 ? 0.3 : 0);
        return typed.charAt(0) == written.charAt(0) ? price : price + 0.1;
    }

    /// Pet names that no table has: "Brina" for Sabrina, "Clara" for Clarissa.
    private double shortened(String written) {
        int shorter = Math.min(typed.length(), written.length());
        int same = 0;
        while (same < shorter && typed.charAt(same) == written.charAt(same)) {
            same++;
        }
        boolean end = shorter >= 3 && (written.endsWith(typed) || typed.endsWith(written));
        return same >= 4 || same >= 3 && shorter <= 5 || end ? SHORTENED : NONE;
    }
}
