package wellhouse.graph;

import java.util.List;

/// A way from one vertex to another that visits nobody twice.
///
/// @param vertices from the one who asks to the one who is sought, both included
/// @param product the strengths of its ties multiplied, as if it had four ties and those it lacks were
///     full: 1 to 10^12
public record Chain(List<Integer> vertices, long product) {

    /// The product of a chain that loses nothing.
    public static final long WHOLE = 1_000_000_000_000L;

    public Chain {
        vertices = List.copyOf(vertices);
        if (vertices.isEmpty() || product < 1 || product > WHOLE) {
            throw new IllegalArgumentException("a chain has a vertex at least and a product of 1 to 10^12");
        }
    }

    public int ties() {
        return vertices.size() - 1;
    }

    /// Sum of -ln(strength / 1000) over its ties; 0 for a chain of full ties.
    public double cost() {
        return cost(product);
    }

    static void checkTies(int most) {
        if (most < 1 || most > 4) {
            throw new IllegalArgumentException("a chain has 1 to 4 ties, asked for " + most);
        }
    }

    /// As [#cost()], of a product.
    public static double cost(long product) {
        return Math.log((double) WHOLE / product);
    }
}
