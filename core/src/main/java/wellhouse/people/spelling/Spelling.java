package wellhouse.people.spelling;

/// How far two short texts are apart.
public final class Spelling {

    private Spelling() {}

    /// Whether at most `most` letters were left out, added, changed or turned round (optimal string
    /// alignment distance).
    ///
    /// Cost: proportional to the length times `most`.
    public static boolean near(String one, String other, int most) {
        return distance(one, other, most) <= most;
    }

    /// How many letters were left out, added, changed or turned round (optimal string alignment distance).
    ///
    /// Cost: proportional to the product of the lengths.
    ///
    /// @return at most `most + 1`, which stands for more than `most`
    public static int distance(String one, String other, int most) {
        int n = one.length();
        int m = other.length();
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        if (one.equals(other)) {
            return 0;
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[m], most + 1);
    }
}
