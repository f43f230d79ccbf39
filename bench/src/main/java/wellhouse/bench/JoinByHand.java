package wellhouse.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import wellhouse.graph.Graph;

/// The same questions to PostgreSQL: ties in a table, both ways, in the order of an index that covers the join; two
/// steps from each side meet in the middle.
final class JoinByHand implements AutoCloseable {

    private static final String TWO_STEPS = """
            select v, min(cost) as cost from (
                select w.s as v, 0::float8 as cost from (values %1$s) w (s)
                union all select tie.b, tie.cost from (values %1$s) w (s) join tie on tie.a = w.s
                union all select more.b, tie.cost + more.cost from (values %1$s) w (s)
                    join tie on tie.a = w.s join tie more on more.a = tie.b
            ) steps group by v""";

    private final Connection connection;

    JoinByHand(String url, Graph graph) throws SQLException {
        connection = DriverManager.getConnection(url);
        try (Statement run = connection.createStatement()) {
            run.execute("drop table if exists tie");
            run.execute("create unlogged table tie (a int not null, b int not null, cost float8 not null)");
            fill(graph);
            run.execute("set maintenance_work_mem = '1GB'");
            run.execute("create unique index on tie (a, b) include (cost)");
            run.execute("vacuum analyze tie");
            run.execute("set work_mem = '256MB'");
            run.execute("set max_parallel_workers_per_gather = 0");
        }
    }

    private void fill(Graph graph) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy tie from stdin");
        for (int v = 0; v < graph.vertices(); v++) {
            int[] row = graph.neighbours(v);
            int[] strengths = graph.strengths(v);
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                lines.append(v).append('\t').append(row[i]).append('\t');
                lines.append(-Math.log(strengths[i] / 1_000.0)).append('\n');
            }
            byte[] bytes = lines.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }

    /// The least cost by at most four ties into any of `ends`; infinite where there is no way.
    double best(int start, int... ends) throws SQLException {
        String from = String.format(TWO_STEPS, "(" + start + ")");
        String into = String.format(
                TWO_STEPS, Arrays.stream(ends).mapToObj(end -> "(" + end + ")").collect(Collectors.joining(",")));
        String query = "select min(f.cost + g.cost) from (" + from + ") f join (" + into + ") g using (v)";
        try (PreparedStatement ask = connection.prepareStatement(query);
                ResultSet answer = ask.executeQuery()) {
            answer.next();
            double cost = answer.getDouble(1);
            return answer.wasNull() ? Double.POSITIVE_INFINITY : cost;
        }
    }

    /// Wall milliseconds per question: the middle one of `count`, each asked once before.
    double median(int count, Question question) throws SQLException {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            question.at(i);
            long before = System.nanoTime();
            question.at(i);
            times[i] = (System.nanoTime() - before) / 1e6;
        }
        return IntStream.range(0, count).mapToDouble(i -> times[i]).sorted().toArray()[count / 2];
    }

    /// Asks the question of this number.
    @FunctionalInterface
    interface Question {

        void at(int number) throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
