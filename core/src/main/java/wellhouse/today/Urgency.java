package wellhouse.today;

/// How much a hello is worth at a point of a tie's rhythm.
final class Urgency {

    /*
     * A bump on the logarithm of the ratio: nothing while fresh, most at the end of the good moment, less the longer it
     * has been silent, since a harder act is worth less per minute; dormant ties have a queue of their own. Centre and
     * width are our choice: they put the bounds of the states (F3) at .73 (0.8), 1 (1.5), .69 (3) and .11 (8).
     */
    private static final double CENTRE = Math.log(1.5);
    private static final double WIDTH = .8;

    private Urgency() {}

    /// @param ratio silence over rhythm, 0 or more
    /// @return 0 to 1
    static double of(double ratio) {
        if (ratio < .8) {
            return 0;
        }
        double distance = (Math.log(ratio) - CENTRE) / WIDTH;
        return Math.exp(-distance * distance / 2);
    }
}
