package wellhouse.people.doubles;

import java.util.Locale;
import wellhouse.people.spelling.Spelling;

/// Compares all that is known of two records beside their names, and adds it up.
final class Traits {

    private static final double NEVER = -12;
    private static final String[][] TOLD = keys();

    private final Vocabulary vocabulary;
    private final Facts a;
    private final Facts b;
    private final Weigher.Sum sum;
    private boolean sameEmployer;
    private boolean numberNear;
    private Key key = Key.NONE;

    /// What two records have in common that hardly two people have.
    enum Key {
        NONE,
        /// A mailbox, telephone, page or day of birth.
        POINT,
        /// A number or UID that was given to one person.
        NUMBER
    }

    Traits(Vocabulary vocabulary, Facts a, Facts b, Weigher.Sum sum) {
        this.vocabulary = vocabulary;
        this.a = a;
        this.b = b;
        this.sum = sum;
    }

    boolean sameEmployer() {
        return sameEmployer;
    }

    Key key() {
        return key;
    }

    private void found(Key what) {
        key = what.compareTo(key) > 0 ? what : key;
    }

    void add() {
        employer();
        mailboxes();
        phones();
        pages();
        identifier(Field.UID, 30);
        identifier(Field.NUMBER, 18);
        birthday();
        city();
        plain(Field.STREET, 0.75, 0.1, -1.5, 0.9, 0.3);
        plain(Field.POSTCODE, 0.8, 0.08, -1.5, 0.9, 0.4);
        plain(Field.TITLE, 0.5, 0.02, -0.7, 0.02, 0.02);
        remark();
    }

    private static double log2(double x) {
        return NameComparison.log2(x);
    }

    private static String told(Field field, How how) {
        return TOLD[field.ordinal()][how.ordinal()];
    }

    private static String[][] keys() {
        String[][] all = new String[Field.values().length][How.values().length];
        for (Field field : Field.values()) {
            for (How how : How.values()) {
                all[field.ordinal()][how.ordinal()] = ("doubles." + field + "." + how).toLowerCase(Locale.ROOT);
            }
        }
        return all;
    }

    private enum How {
        SAME,
        ALIKE,
        DIFFERENT
    }

    /// A value both have, the rarest one; -1 if there is none.
    private int common(Field field) {
        int[] one = a.of(field);
        int[] other = b.of(field);
        int best = -1;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                boolean rarer = best < 0
                        || vocabulary.of(field).count(one[i])
                                < vocabulary.of(field).count(best);
                best = rarer ? one[i] : best;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return best;
    }

    private double share(Field field, int value) {
        return share(vocabulary.of(field).count(value));
    }

    private double share(int count) {
        return (count + 0.5) / (vocabulary.records() + 50.0);
    }

    private boolean both(Field field) {
        return a.of(field).length > 0 && b.of(field).length > 0;
    }

    /// A plain value: how often one person's is the same again, how often nearly, and what it costs if not.
    private void plain(Field field, double same, double near, double differs, double household, double namesake) {
        if (!both(field)) {
            return;
        }
        int common = common(field);
        if (common >= 0) {
            double share = share(field, common);
            double mixed = log2(household / share + 1 - household);
            sum.add(told(field, How.SAME), log2(same / share), mixed, log2(namesake / share + 1 - namesake), 0);
            return;
        }
        double closest = closest(field);
        if (closest > 0) {
            sum.add(told(field, How.ALIKE), log2(near / closest), log2(near / closest), 0, 0);
        } else {
            sum.add(told(field, How.DIFFERENT), differs, household > 0.5 ? differs : 0, 0, 0);
        }
    }

    /// The share of a value that is a slip away from one of the other side; 0 if there is none.
    private double closest(Field field) {
        Lexicon values = vocabulary.of(field);
        for (int one : a.of(field)) {
            for (int other : b.of(field)) {
                String left = values.text(one);
                String right = values.text(other);
                int shorter = Math.min(left.length(), right.length());
                int slips = shorter >= 9 ? 2 : 1;
                if (shorter >= 4 && values.mayBeNear(one, other, slips) && Spelling.near(left, right, slips)) {
                    return share(values.count(one) + values.count(other));
                }
            }
        }
        return 0;
    }

    private void employer() {
        if (!both(Field.ORGANIZATION)) {
            return;
        }
        int common = common(Field.ORGANIZATION);
        double share = common >= 0 ? share(Field.ORGANIZATION, common) : head();
        if (share == 0) {
            share = closest(Field.ORGANIZATION);
        }
        if (share > 0) {
            sameEmployer = true;
            sum.add("doubles.organization.same", log2(0.55 / share), 0, log2(0.5 / share), 0);
        } else {
            sum.add("doubles.organization.different", -0.8, 0, -1, -6);
        }
    }

    /// The share of a first word that is all one side says of an organization ("Fraga" for "Fraga Energy").
    private double head() {
        double found = 0;
        for (int lone : a.lone) {
            for (int[] heads : new int[][] {b.heads, b.lone}) {
                for (int head : heads) {
                    found = head == lone ? share(vocabulary.heads.count(lone)) : found;
                }
            }
        }
        for (int lone : b.lone) {
            for (int head : a.heads) {
                found = head == lone ? share(vocabulary.heads.count(lone)) : found;
            }
        }
        return found;
    }

    private void mailboxes() {
        if (!both(Field.EMAIL)) {
            return;
        }
        Mailboxes mailboxes = vocabulary.mailboxes;
        boolean shares = false;
        boolean personal = false;
        int most = 0;
        boolean rivals = false;
        for (int one : a.of(Field.EMAIL)) {
            for (int other : b.of(Field.EMAIL)) {
                if (one == other) {
                    shares = true;
                    personal |= !mailboxes.isShared(one);
                    most = Math.max(most, mailboxes.count(one));
                } else {
                    rivals |= rivals(one, other);
                }
            }
        }
        if (shares && personal) {
            found(Key.POINT);
            sum.add("doubles.email.same", 18, 16.5, NEVER, 8.4);
        } else if (shares) {
            sum.add("doubles.email.shared", 5, 9, 5, 8.4);
        } else if (rivals) {
            sum.add("doubles.email.rival", -4.5, 0, 0, 0);
        } else {
            double near = nearMailbox();
            sum.add(near > 0 ? "doubles.email.alike" : "doubles.email.different", near > 0 ? near : -0.8, 0, 0, 0);
        }
    }

    /// Two mailboxes of one organization: it gives each of its people one.
    private boolean rivals(int one, int other) {
        Mailboxes mailboxes = vocabulary.mailboxes;
        return mailboxes.domain(one) >= 0
                && mailboxes.domain(one) == mailboxes.domain(other)
                && !mailboxes.isShared(one)
                && !mailboxes.isShared(other);
    }

    /// What a mailbox that is a slip away tells; 0 if there is none. Digits tell people apart and must be the
    /// same.
    private double nearMailbox() {
        Mailboxes mailboxes = vocabulary.mailboxes;
        for (int one : a.of(Field.EMAIL)) {
            for (int other : b.of(Field.EMAIL)) {
                String left = mailboxes.text(one);
                String right = mailboxes.text(other);
                if (mailboxes.mayBeNear(one, other, 1)
                        && Spelling.near(left, right, 1)
                        && left.replaceAll("\\D", "").equals(right.replaceAll("\\D", ""))) {
                    return 7;
                }
            }
        }
        return 0;
    }

    private void phones() {
        if (!both(Field.PHONE)) {
            return;
        }
        int common = common(Field.PHONE);
        if (common >= 0) {
            int count = vocabulary.of(Field.PHONE).count(common);
            double crowd = Math.max(0, count - 4) * 0.5;
            found(Key.POINT);
            sum.add("doubles.phone.same", 16 - crowd, 15.5 - crowd, 12 - crowd, 9.4);
        } else {
            sum.add("doubles.phone.different", -1, 0, 0, 0);
        }
    }

    /// Pages of one network that differ are of two people.
    private void pages() {
        if (!both(Field.URL)) {
            return;
        }
        if (common(Field.URL) >= 0) {
            found(Key.POINT);
            sum.add("doubles.url.same", 19, 8, NEVER, 7.4);
            return;
        }
        for (int one : a.of(Field.URL)) {
            for (int other : b.of(Field.URL)) {
                String left = vocabulary.of(Field.URL).text(one);
                String right = vocabulary.of(Field.URL).text(other);
                if (left.substring(0, left.indexOf('/')).equals(right.substring(0, right.indexOf('/')))) {
                    sum.add("doubles.url.different", -6, 0, 0, 0);
                    return;
                }
            }
        }
    }

    private void identifier(Field field, double bits) {
        if (!both(field)) {
            return;
        }
        if (common(field) >= 0) {
            found(Key.NUMBER);
            sum.add(told(field, How.SAME), bits, NEVER, NEVER, NEVER);
        } else if (field == Field.NUMBER) {
            double near = closest(field);
            numberNear = near > 0;
            sum.add(near > 0 ? "doubles.number.alike" : "doubles.number.different", near > 0 ? 8 : -5, 0, 0, 0);
        }
    }

    private void birthday() {
        if (!both(Field.BIRTHDAY)) {
            return;
        }
        double best = NEVER;
        boolean same = false;
        for (int one : a.of(Field.BIRTHDAY)) {
            for (int other : b.of(Field.BIRTHDAY)) {
                String left = vocabulary.of(Field.BIRTHDAY).text(one);
                String right = vocabulary.of(Field.BIRTHDAY).text(other);
                same |= left.equals(right);
                best = Math.max(best, Birthdays.bits(left, right));
            }
        }
        if (same) {
            found(numberNear ? Key.NUMBER : Key.POINT);
        }
        How how = same ? How.SAME : best > 0 ? How.ALIKE : How.DIFFERENT;
        sum.add(told(Field.BIRTHDAY, how), best, same ? log2(0.02) + 13 : 0, 0, 0);
    }

    private void city() {
        plain(Field.CITY, 0.7, 0.1, -1.2, 0.8, 0.3);
        int common = both(Field.CITY) ? common(Field.CITY) : -1;
        if (common >= 0 && sameEmployer) {
            // Who works at one place often lives in one.
            sum.add("", 0, 0, 0, log2(0.4 / share(Field.CITY, common) + 0.6));
        }
    }

    private void remark() {
        int common = both(Field.REMARK) ? common(Field.REMARK) : -1;
        if (common >= 0) {
            double bits = log2(0.8 / share(Field.REMARK, common));
            sum.add("doubles.remark.same", bits, Math.max(0, bits - 6), Math.max(0, bits - 6), 0);
        }
    }
}
