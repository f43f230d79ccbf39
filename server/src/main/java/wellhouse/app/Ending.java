package wellhouse.app;

import java.util.concurrent.CountDownLatch;

/// Waits for Ctrl-C, and lets the process go only when what was open is closed.
final class Ending implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /// Returns when the process is told to end.
    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        asked.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// All is closed.
    @Override
    public void close() {
        closed.countDown();
    }
}
