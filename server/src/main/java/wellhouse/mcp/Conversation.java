package wellhouse.mcp;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The two ends of a conversation, one JSON message per line.
///
/// When the other side hangs up, the end is passed on only once all that was asked has been answered, so
/// that a script which does not wait gets its answers too.
final class Conversation {

    private static final long LONGEST_ANSWER_MILLIS = 60_000;

    private final InputStream in;
    private final OutputStream out;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int unanswered;

    Conversation(InputStream in, OutputStream out) {
        this.in = new Asking(in);
        this.out = new Answering(out);
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /// Waits until the other side has hung up and has its answers.
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private synchronized void asked(JsonNode message) {
        if (message.has("method") && message.has("id")) {
            unanswered++;
        }
    }

    private synchronized void answered(JsonNode message) {
        if (message.has("result") || message.has("error")) {
            unanswered--;
            notifyAll();
        }
    }

    private synchronized void awaitAnswers() throws InterruptedIOException {
        long until = System.nanoTime() + LONGEST_ANSWER_MILLIS * 1_000_000;
        try {
            for (long left = LONGEST_ANSWER_MILLIS; unanswered > 0 && left > 0; ) {
                wait(left);
                left = (until - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private final class Asking extends FilterInputStream {

        private final Lines lines = new Lines(Conversation.this::asked);

        private Asking(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read < 0) {
                awaitAnswers();
                ended.countDown();
            } else {
                lines.add(bytes, from, read);
            }
            return read;
        }
    }

    private final class Answering extends FilterOutputStream {

        private final Lines lines = new Lines(Conversation.this::answered);

        private Answering(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            out.flush();
            lines.add(bytes, from, length);
        }
    }

    /// Cuts what passes into lines and reads each as JSON; what is no JSON is none of its business.
    private static final class Lines {

        private final Consumer<JsonNode> reader;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        private Lines(Consumer<JsonNode> reader) {
            this.reader = reader;
        }

        private void add(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                line.write(bytes[i]);
                if (bytes[i] == '\n') {
                    read();
                }
            }
        }

        private void read() {
            try {
                reader.accept(JsonMapper.shared().readTree(line.toByteArray()));
            } catch (JacksonException _) {
                // The server says so to the other side.
            } finally {
                line.reset();
            }
        }
    }
}
