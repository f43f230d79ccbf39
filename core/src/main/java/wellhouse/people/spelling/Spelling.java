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
    /// Cost: proportional to the length times `most`: only what lies that near to the diagonal can be the answer
    /// (Ukkonen, "Algorithms for approximate string matching", 1985).
    ///
    /// @return at most `most + 1`, which stands for more than `most`
    public static int distance(String one, String other, int most) {
        int more = most + 1;
        if (Math.abs(one.length() - other.length()) > most) {
            return more;
        }
        // What both begin and end with alike costs nothing.
        int shorter = Math.min(one.length(), other.length());
        int begins = 0;
        while (begins < shorter && one.charAt(begins) == other.charAt(begins)) {
            begins++;
        }
        int ends = 0;
        while (ends < shorter - begins
                && one.charAt(one.length() - 1 - ends) == other.charAt(other.length() - 1 - ends)) {
            ends++;
        }
        int n = one.length() - begins - ends;
        int m = other.length() - begins - ends;
        if (n == 0 || m == 0) {
            return Math.max(n, m);
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = Math.min(j, more);
        }
        for (int i = 1; i <= n; i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(m, i + most);
            row[from - 1] = from == 1 ? Math.min(i, more) : more;
            char letter = one.charAt(begins + i - 1);
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                char its = other.charAt(begins + j - 1);
                int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (letter == its ? 0 : 1));
                if (i > 1 && j > 1 && letter == other.charAt(begins + j - 2) && one.charAt(begins + i - 2) == its) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (to < m) {
                row[to + 1] = more;
            }
            if (least > most) {
                return more;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[m], more);
    }
}
