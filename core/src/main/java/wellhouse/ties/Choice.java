package wellhouse.ties;

import java.util.List;
import java.util.Optional;

/// Whom the owner wrote to at one moment of the past, out of all they could have written to.
///
/// @param rows the signs of each person
/// @param mean of the rows of those who were written to
/// @param chosen how many they were, at least 1 and fewer than the rows
record Choice(double[][] rows, double[] mean, int chosen) {

    /// How strongly the fit is drawn to where it starts, in choices.
    private static final double DRAWN = 12;

    private static final int MOST_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final double SMALLEST_STEP = 1e-6;

    /// Empty if nobody was written to, or everybody: then nothing can be learnt.
    static Optional<Choice> of(List<double[]> rows, List<Boolean> written) {
        int chosen = 0;
        double[] mean = new double[rows.isEmpty() ? 0 : rows.getFirst().length];
        for (int i = 0; i < rows.size(); i++) {
            if (written.get(i)) {
                chosen++;
                add(mean, rows.get(i), 1);
            }
        }
        if (chosen == 0 || chosen == rows.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= chosen;
        }
        return Optional.of(new Choice(rows.toArray(double[][]::new), mean, chosen));
    }

    /// The weights under which the choices are likeliest, drawn to `usual`.
    static double[] weights(List<Choice> choices, double[] usual) {
        double[] weights = usual.clone();
        double loss = loss(choices, usual, weights);
        for (int round = 0; round < MOST_STEPS; round++) {
            double[] step = step(choices, usual, weights);
            double part = 1;
            double[] tried = minus(weights, step, part);
            double after = loss(choices, usual, tried);
            while (!(after <= loss)) {
                part /= 2;
                if (part <= SMALLEST_STEP) {
                    return weights;
                }
                tried = minus(weights, step, part);
                after = loss(choices, usual, tried);
            }
            weights = tried;
            loss = after;
            if (part * largest(step) < CLOSE_ENOUGH) {
                break;
            }
        }
        return weights;
    }

    private static double loss(List<Choice> choices, double[] usual, double[] weights) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            loss += DRAWN / 2 * (weights[i] - usual[i]) * (weights[i] - usual[i]);
        }
        for (Choice choice : choices) {
            double[] sums = choice.sums(weights);
            double top = largestOf(sums);
            double total = 0;
            for (double sum : sums) {
                total += Math.exp(sum - top);
            }
            loss += Math.sqrt(choice.chosen) * (top + Math.log(total) - dot(weights, choice.mean));
        }
        return loss;
    }

    /// Newton's: the curvature's inverse times the slope.
    private static double[] step(List<Choice> choices, double[] usual, double[] weights) {
        int size = weights.length;
        double[] slope = new double[size];
        double[][] curve = new double[size][size];
        for (int i = 0; i < size; i++) {
            slope[i] = DRAWN * (weights[i] - usual[i]);
            curve[i][i] = DRAWN;
        }
        for (Choice choice : choices) {
            choice.bend(weights, slope, curve);
        }
        return solve(curve, slope);
    }

    private void bend(double[] weights, double[] slope, double[][] curve) {
        double[] shares = sums(weights);
        double top = largestOf(shares);
        double total = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - top);
            total += shares[i];
        }
        int size = weights.length;
        double[] expected = new double[size];
        double[][] square = new double[size][size];
        for (int i = 0; i < shares.length; i++) {
            double share = shares[i] / total;
            add(expected, rows[i], share);
            for (int j = 0; j < size; j++) {
                add(square[j], rows[i], share * rows[i][j]);
            }
        }
        double counts = Math.sqrt(chosen);
        for (int j = 0; j < size; j++) {
            slope[j] += counts * (expected[j] - mean[j]);
            add(curve[j], square[j], counts);
            add(curve[j], expected, -counts * expected[j]);
        }
    }

    private double[] sums(double[] weights) {
        double[] sums = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sums[i] = dot(weights, rows[i]);
        }
        return sums;
    }

    /// Solves `matrix x = right` by Cholesky's factors.
    ///
    /// @param matrix symmetric, positive definite; overwritten
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= matrix[i][k] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= matrix[k][i] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double[] minus(double[] from, double[] what, double times) {
        double[] result = from.clone();
        add(result, what, -times);
        return result;
    }

    private static double largest(double[] step) {
        double most = 0;
        for (double one : step) {
            most = Math.max(most, Math.abs(one));
        }
        return most;
    }

    private static double largestOf(double[] sums) {
        double most = Double.NEGATIVE_INFINITY;
        for (double one : sums) {
            most = Math.max(most, one);
        }
        return most;
    }
}
