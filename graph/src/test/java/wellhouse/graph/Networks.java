package wellhouse.graph;

import java.util.random.RandomGenerator;

/// Small random networks, with many ties of equal strength.
final class Networks {

    private Networks() {}

    static Graph random(RandomGenerator random, int vertices, int ties, int[] strengths) {
        GraphBuilder builder = new GraphBuilder().vertices(vertices);
        for (int i = 0; i < ties; i++) {
            builder.tie(
                    random.nextInt(vertices), random.nextInt(vertices), strengths[random.nextInt(strengths.length)]);
        }
        return builder.build();
    }

    /// Communities of 40 with some ties across, so that a few people are met by many.
    static Graph village(RandomGenerator random, int vertices, int each) {
        GraphBuilder builder = new GraphBuilder().vertices(vertices);
        for (int i = 0; i < vertices * each / 2; i++) {
            int one = (int) (vertices * Math.pow(random.nextDouble(), 1.5));
            int other = random.nextInt(3) == 0 ? random.nextInt(vertices) : one / 40 * 40 + random.nextInt(40);
            builder.tie(one, Math.min(other, vertices - 1), 1 + (int) (1_000 * Math.pow(random.nextDouble(), 2)));
        }
        return builder.build();
    }
}
