package wellhouse.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import wellhouse.intake.Import;

/// Shows how far an import has come: one line on a terminal, rewritten; nothing elsewhere.
final class Meter {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int SOON = 2;

    private final Voice voice;
    private final InstantSource clock;
    private final Instant began;
    private Instant shown = Instant.EPOCH;
    private int columns;

    Meter(Voice voice, InstantSource clock) {
        this.voice = voice;
        this.clock = clock;
        this.began = clock.instant();
    }

    void show(String file, long bytes, long total, Import.Count count) {
        Instant now = clock.instant();
        if (!voice.interactive() || now.isBefore(shown.plus(PAUSE))) {
            return;
        }
        shown = now;
        double seconds = Math.max(.001, Duration.between(began, now).toMillis() / 1000.0);
        long records = (long) count.people() + count.interactions() + count.knownInteractions() + count.automatic();
        long percent = total == 0 ? 0 : Math.min(100, bytes * 100 / total);
        String line = voice.words()
                .say("cli.import.progress", percent, Table.cut(file, 30), records, Math.round(records / seconds));
        if (total > 0 && bytes > 0 && seconds > SOON) {
            long left = Math.round(seconds * (total - bytes) / bytes);
            line += " · " + voice.words().say("cli.import.left", left < 90 ? left + " s" : (left + 30) / 60 + " min");
        }
        int width = voice.terminal().width();
        write(width > 1 ? Table.cut(line, width - 1) : line);
    }

    /// Takes the line away.
    void clear() {
        if (columns > 0) {
            write("");
            voice.terminal().err().print('\r');
            voice.terminal().err().flush();
        }
    }

    private void write(String line) {
        String text = Voice.clean(line);
        int width = Table.width(text);
        voice.terminal().err().print('\r' + text + " ".repeat(Math.max(0, columns - width)));
        voice.terminal().err().flush();
        columns = width;
    }

    /// Bytes in words, such as `3.4 MB`.
    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, bytes / 1_000) + " kB";
        }
        return String.format(Locale.ROOT, bytes < 100_000_000 ? "%.1f MB" : "%.0f MB", bytes / 1e6);
    }
}
