package wellhouse.bench;

import java.util.Arrays;
import wellhouse.app.House;

/// How long a house takes to open inside a running Java, without the start of Java itself.
final class Start {

    private static final int TIMES = 11;

    private Start() {}

    static void run(String[] words) {
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            House.open("127.0.0.1", 0).close();
            nanos[i] = System.nanoTime() - began;
        }
        System.out.printf("open and close: first %.1f ms", nanos[0] / 1e6);
        Arrays.sort(nanos);
        System.out.printf(", median %.1f ms%n", nanos[TIMES / 2] / 1e6);
    }
}
